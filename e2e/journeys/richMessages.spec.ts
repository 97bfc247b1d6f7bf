import { expect } from '@playwright/test'
import { askAsAgent } from '../support/agentApi.ts'
import { signIn } from '../support/agentConsole.ts'
import { chatIdsSeen } from '../support/chatIdsSeen.ts'
import { type ChatWidget, chatWidgetOn } from '../support/chatWidget.ts'
import { test } from '../support/journey.ts'
import { configOf, formlessLicense } from '../support/parleyConfig.ts'
import { servePage } from '../support/servePage.ts'
import { serveTagPage } from '../support/serveTagPage.ts'
import { type Parley, startParley } from '../support/startParley.ts'

test.use({ license: formlessLicense })

/** A visitor who is in a chat, and how an agent who has only the Web API writes into it. */
async function startTalk(parley: Parley, visitor: ChatWidget) {
  const chats = chatIdsSeen(visitor.page)
  await visitor.open()
  await visitor.say('Hello')
  await expect(visitor.line('Sent')).toBeVisible()
  const [chatId = ''] = chats
  const ask = await askAsAgent(parley)
  return (event: object) => ask('send_event', { chat_id: chatId, event })
}

const cards = {
  type: 'rich_message',
  template_id: 'cards',
  elements: ['House blend', 'Morning sun', 'Night shift'].map((title, place) => ({
    title,
    subtitle: `Coffee number ${place + 1}`,
    buttons: [
      { type: 'message', text: `Add ${title}`, value: `add-${place}`, postback_id: `add_${place}` },
      { type: 'url', text: 'Read more', value: 'https://example.com/', postback_id: `more_${place}` },
    ],
  })),
}

test('an agent sends cards; the visitor pages, presses and takes it back; agent and other tab see it', async ({
  parley,
  visitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  const send = await startTalk(parley, visitor)
  await agent.myChats.getByRole('listitem').first().click()
  await send(cards)

  await expect(visitor.log.getByRole('group', { name: 'House blend' })).toBeVisible()
  await expect(visitor.log.getByText('1 of 3', { exact: true })).toBeVisible()
  await visitor.button('Next').click()
  await expect(visitor.log.getByText('2 of 3', { exact: true })).toBeVisible()
  const second = visitor.log.getByRole('group', { name: 'Morning sun' })
  await expect(second).toBeInViewport({ ratio: 0.95 })

  const button = second.getByRole('button', { name: 'Add Morning sun' })
  const seen = agent.log.getByRole('button', { name: 'Add Morning sun' })
  await expect(seen).not.toHaveAttribute('aria-pressed', 'true')
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(visitor.line('Add Morning sun').last()).toBeVisible()
  await expect(seen).toHaveAttribute('aria-pressed', 'true')
  await expect(agent.log.getByRole('paragraph').filter({ hasText: /^Add Morning sun$/ })).toBeVisible()
  await expect(agent.log.getByRole('button', { name: 'Add House blend' })).not.toHaveAttribute(
    'aria-pressed',
    'true',
  )

  const tab = chatWidgetOn(await visitor.page.context().newPage())
  await tab.page.goto(visitor.page.url())
  await tab.open()
  const inTab = tab.log.getByRole('button', { name: 'Add Morning sun' })
  await expect(inTab).toHaveAttribute('aria-pressed', 'true')
  await visitor.page.reload()
  await expect(button).toHaveAttribute('aria-pressed', 'true')

  await button.click()
  for (const everywhere of [button, seen, inTab]) {
    await expect(everywhere).not.toHaveAttribute('aria-pressed', 'true')
  }
  const answers = visitor.log.getByRole('paragraph').filter({ hasText: /^Add Morning sun$/ })
  await expect(answers).toHaveCount(1)
  await visitor.page.reload()
  await expect(button).toBeVisible()
  await expect(button).not.toHaveAttribute('aria-pressed', 'true')
})

test('a quick reply becomes the visitor’s answer, and the others can no longer be chosen', async ({
  parley,
  visitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  const send = await startTalk(parley, visitor)
  await agent.myChats.getByRole('listitem').first().click()
  const buttons = ['To my home', 'To the shop'].map((text) => ({
    type: 'message',
    text,
    value: text,
    postback_id: text,
  }))
  await send({
    type: 'rich_message',
    template_id: 'quick_replies',
    elements: [{ title: 'Where shall we deliver it?', buttons }],
  })
  const question = visitor.log.getByRole('group', { name: 'Where shall we deliver it?' })
  await question.getByRole('button', { name: 'To the shop' }).focus()
  await visitor.page.keyboard.press('Enter')
  await expect(question.getByRole('button', { name: 'To the shop' })).toHaveAttribute('aria-pressed', 'true')
  await expect(question.getByRole('button', { name: 'To my home' })).toHaveAttribute('aria-disabled', 'true')
  await expect(agent.log.getByRole('paragraph').filter({ hasText: /^To the shop$/ })).toBeVisible()
})

const bookingPage = `<!doctype html><title>Book</title><button>Two seats</button><output></output><script>
  const call = (id, method, params) => parent.postMessage({ parley: 1, id, method, params }, '*')
  addEventListener('message', ({ data }) => {
    if (data.id === 'start') document.querySelector('output').textContent = 'License ' + data.result.licenseId
  })
  call('start', 'createMomentsSDK', { title: 'Tables', isFragile: true })
  document.querySelector('button').onclick = () => {
    call('say', 'sendMessage', { text: 'A table for two, please' })
    call('note', 'sendSystemMessage', { text: 'Table 7 was booked', recipients: 'all' })
    call('calm', 'setIsFragile', false)
  }
</script>`

test('a page inside the window speaks with the chat, asks before it closes, and gives the focus back', async ({
  parley,
  openTagPage,
  signInAgent,
}) => {
  const booking = await servePage(bookingPage)
  try {
    const agent = await signInAgent()
    const visitor = await openTagPage({ 'data-license': '1' })
    const send = await startTalk(parley, visitor)
    await agent.myChats.getByRole('listitem').first().click()
    const open = {
      type: 'webview',
      text: 'Book a table',
      value: booking.address,
      webview_height: 'tall',
      postback_id: 'book',
    }
    await send({ type: 'rich_message', template_id: 'cards', elements: [{ title: 'Eat', buttons: [open] }] })
    await visitor.button('Book a table').click()

    const dialog = visitor.window.getByRole('dialog', { name: 'Tables' })
    await expect(dialog).toBeVisible()
    const page = dialog.locator('iframe').contentFrame()
    await expect(page.getByText('License 1')).toBeVisible()
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await dialog.getByRole('button', { name: 'Keep open' }).click()
    await page.getByRole('button', { name: 'Two seats' }).click()
    await expect(agent.line('A table for two, please')).toBeVisible()
    await expect(agent.line('Table 7 was booked')).toBeVisible()

    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await expect(visitor.line('A table for two, please')).toBeVisible()
    await expect(visitor.line('Table 7 was booked')).toBeVisible()
    await expect(visitor.button('Book a table')).toBeFocused()
    await expect(visitor.button('Book a table')).toHaveAttribute('aria-pressed', 'true')
  } finally {
    await booking.close()
  }
})

test('the first link of an agent’s message shows what is behind it', async ({ page, browser, license }) => {
  const shop = await servePage(
    '<!doctype html><title>Where your parcel is</title><meta name="description" content="On its way">',
  )
  const parley = await startParley({ ...configOf(license), url_info_allow_private: true }, false)
  const site = await serveTagPage(parley.origin, [{ 'data-license': '1' }])
  const office = await browser.newContext()
  try {
    await signIn(await office.newPage(), parley.origin)
    await page.goto(site.address)
    const visitor = chatWidgetOn(page)
    const send = await startTalk(parley, visitor)
    await send({ type: 'message', text: `Look: ${shop.address}` })
    const preview = visitor.log.getByRole('link', { name: /^Where your parcel is/ })
    await expect(preview).toContainText('On its way')
    await expect(preview).toHaveAttribute('href', shop.address)
  } finally {
    await Promise.all([office.close(), site.close(), shop.close()])
    await parley.dispose()
  }
})
