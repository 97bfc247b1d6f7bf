import { expect, type Locator } from '@playwright/test'
import { askAsAgent } from '../support/agentApi.ts'
import { signIn } from '../support/agentConsole.ts'
import { chatIdsSeen } from '../support/chatIdsSeen.ts'
import { chatWidgetOn } from '../support/chatWidget.ts'
import { askAsCustomer } from '../support/customerApi.ts'
import { hostileAddresses, hostileLine, hostileTexts, watchForHarm } from '../support/hostile.ts'
import { cards, note, quickReplies, sticker } from '../support/hostileEvents.ts'
import { setOptions } from '../support/hostPage.ts'
import { test } from '../support/journey.ts'
import { configOf, type LicenseConfig, shopLicense, smith } from '../support/parleyConfig.ts'
import { servePage } from '../support/servePage.ts'
import { serveTagPage } from '../support/serveTagPage.ts'
import { startParley } from '../support/startParley.ts'

// Without the policies that would stop a payload anyway: what is proved is that there is nothing to stop.
test.use({ bypassCSP: true })

/** Which of the texts an element does not show letter by letter. */
const missingFrom = async (element: Locator, texts: readonly string[] = hostileTexts) => {
  const shown = (await element.allTextContents()).join('\n')
  return texts.filter((text) => !shown.includes(text))
}

/** Those that a page can show letter by letter: the other has line breaks and what cannot be seen. */
const addressesShown = hostileAddresses.filter((address) => !/\p{Cc}/u.test(address))

const fileName = `${hostileTexts[1]}${hostileTexts[8]}.txt`

test('what a visitor writes into the widget is text in the console', async ({
  page,
  site,
  visitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  const harm = [watchForHarm(page), watchForHarm(agent.page)]
  await setOptions(page, { customer: { fields: { [hostileTexts[1]]: hostileLine } } })
  await page.goto(`${site.origin}/script/?${encodeURIComponent(hostileLine)}#${hostileTexts[2]}`)
  await page.evaluate((title) => {
    document.title = title
  }, hostileLine)
  await visitor.open()
  await visitor.introduce({
    name: hostileLine,
    email: "'<svg/onload=hurt=1>'@example.com",
    question: hostileLine,
  })
  for (const text of [...hostileTexts, hostileAddresses.join(' ')]) await visitor.say(text)
  const choosing = page.waitForEvent('filechooser')
  await visitor.button('Attach a file').click()
  await (await choosing).setFiles({ name: fileName, mimeType: 'text/plain', buffer: Buffer.from('words') })
  await visitor.send.click()
  await expect(visitor.log.getByRole('link', { name: /^Open/ })).toHaveCount(1)

  await agent.openChatOf(hostileTexts[0])
  await expect(agent.log.getByRole('link', { name: /^Open/ })).toHaveCount(1)
  await visitor.composer.fill(hostileLine)
  await expect.poll(() => missingFrom(agent.typingNow)).toEqual([])
  await expect.poll(() => missingFrom(agent.customer.getByRole('definition'))).toEqual([])
  await expect.poll(() => missingFrom(agent.customer.getByRole('link'))).toEqual([])
  await expect.poll(() => missingFrom(agent.myChats)).toEqual([])
  await expect.poll(() => missingFrom(agent.log.getByRole('paragraph'))).toEqual([])
  await expect.poll(() => missingFrom(visitor.log)).toEqual([])
  for (const find of harm) expect(await find()).toEqual([])
})

test('what a customer’s own program sends is text in the console', async ({ parley, signInAgent }) => {
  const agent = await signInAgent()
  const harm = watchForHarm(agent.page)
  const ask = await askAsCustomer(parley, {
    customer: {
      name: hostileLine,
      email: `${hostileTexts[1]}@example.com?bcc=everybody@example.com&body=${hostileTexts[0]}`,
      avatar: hostileAddresses[5],
      session_fields: [{ [hostileTexts[2]]: hostileLine }],
    },
    customer_page: { url: hostileAddresses[0], title: hostileLine },
    referrer: hostileAddresses[4],
  })
  try {
    const answered = { id: 'x', label: hostileLine, answer: hostileLine }
    const events = [
      { type: 'filled_form', form_id: hostileTexts[1], fields: [{ type: 'question', ...answered }] },
      { type: 'message', text: [...hostileTexts, ...hostileAddresses].join('\n') },
      cards,
      ...hostileAddresses.map(sticker),
      quickReplies,
      note,
    ]
    const chat = Object(await ask('start_chat', { continuous: true, chat: { thread: { events } } }))
    for (const url of hostileAddresses) {
      const sending = ask('send_event', { chat_id: chat.chat_id, event: { type: 'file', url } })
      await expect(sending).rejects.toThrow('refused')
      await ask('update_customer', { avatar: url })
      await ask('update_customer_page', { url })
    }
    await agent.openChatOf(hostileTexts[0])
    await expect(agent.line(note.text)).toHaveCount(1)
    await expect.poll(() => missingFrom(agent.log)).toEqual([])
    await expect.poll(() => missingFrom(agent.customer, [...hostileTexts, ...addressesShown])).toEqual([])
    expect(await harm()).toEqual([])
  } finally {
    ask.close()
  }
})

const choices = { options: [{ label: hostileLine }, { label: `${hostileAddresses[0]} ${hostileTexts[0]}` }] }
const hostileLicense: LicenseConfig = {
  ...shopLicense,
  name: hostileLine,
  groups: [{ id: 0, name: hostileLine }],
  agents: [
    {
      ...smith,
      name: hostileLine,
      job_title: hostileLine,
      avatar: `/"><svg/onload=hurt=1>javascript:hurt=1`,
    },
  ],
  forms: [
    {
      type: 'prechat',
      group_id: 0,
      fields: [
        { type: 'header', label: hostileLine },
        ...['name', 'question', 'textarea'].map((type) => ({ type, label: `${type} ${hostileLine}` })),
        ...['radio', 'select', 'checkbox'].map((type) => ({
          type,
          label: `${type} ${hostileLine}`,
          ...choices,
        })),
      ],
    },
  ],
  greetings: [
    {
      id: 7,
      agent_id: smith.id,
      rules: { url_contains: '#words' },
      event: { type: 'message', text: hostileLine },
    },
    { id: 8, agent_id: smith.id, rules: { url_contains: '#cards' }, event: cards },
  ],
}

test('what agents and the configuration say is text in the widget', async ({ page, browser }) => {
  test.slow()
  const linked = await servePage(
    `<!doctype html><meta property="og:title" content='${hostileTexts[1]}'>` +
      `<meta property="og:description" content='${hostileTexts[2]}'>` +
      `<meta property="og:image" content="${hostileAddresses[0]}">`,
  )
  const parley = await startParley({ ...configOf(hostileLicense), url_info_allow_private: true }, false)
  const site = await serveTagPage(parley.origin, [{ 'data-license': '1' }])
  const office = await browser.newContext()
  try {
    const agent = await signIn(await office.newPage(), parley.origin)
    const harm = [watchForHarm(page), watchForHarm(agent.page)]
    const visitor = chatWidgetOn(page)
    const chats = chatIdsSeen(page)
    const greeting = page.getByRole('complementary', { name: 'Greeting' })
    await page.goto(`${site.address}#cards`)
    await expect.poll(() => missingFrom(greeting)).toEqual([])
    expect(await harm[0]?.()).toEqual([])
    await page.goto('about:blank')
    await page.goto(`${site.address}#words`)
    await expect.poll(() => missingFrom(greeting)).toEqual([])
    await greeting.getByRole('button', { name: 'Reply' }).click()

    await expect.poll(() => missingFrom(visitor.form.getByRole('heading'))).toEqual([])
    for (const option of await visitor.form.getByRole('radio').or(visitor.form.getByRole('checkbox')).all()) {
      await option.check()
    }
    await visitor.form.getByRole('combobox').selectOption({ index: 1 })
    expect(await harm[0]?.()).toEqual([])
    await visitor.form.getByRole('button', { name: 'Start the chat' }).click()
    await visitor.say('Hello')
    await expect(visitor.line('Sent')).toBeVisible()

    const [chatId = ''] = chats
    const ask = await askAsAgent(parley)
    const file = new FormData()
    file.set('payload.chat_id', chatId)
    file.set('payload.file', new Blob(['words'], { type: 'text/plain' }), fileName)
    await ask('send_file', file)
    const events = [
      ...[...hostileTexts, ...hostileAddresses].map((text) => ({ type: 'message', text })),
      { type: 'message', text: `Look: ${linked.address}` },
      ...hostileAddresses.map(sticker),
      { ...cards, template_id: 'unheard_of' },
      quickReplies,
      note,
      cards,
    ]
    for (const event of events) await ask('send_event', { chat_id: chatId, event })

    await expect(visitor.line(note.text)).toHaveCount(1)
    await expect.poll(() => missingFrom(visitor.log)).toEqual([])
    await expect.poll(() => missingFrom(visitor.window.getByRole('heading'))).toEqual([])
    await visitor.line(/^Look:/).scrollIntoViewIfNeeded()
    const preview = visitor.log.getByRole('link').filter({ hasText: hostileTexts[1] })
    await expect(preview).toContainText(hostileTexts[2])
    await expect(preview).toHaveAttribute('href', linked.address)
    await expect(visitor.log.getByRole('link', { name: /^Open/ })).toHaveCount(1)

    const buttons = visitor.log.getByRole('group').last().getByRole('button')
    await expect(buttons).toHaveCount(hostileAddresses.length)
    for (const button of await buttons.all()) await button.click()
    await expect(visitor.window.getByRole('dialog')).toHaveCount(0)
    await expect(page).toHaveURL(`${site.address}#words`)

    await agent.myChats.getByRole('listitem').first().click()
    await expect(agent.line(note.text)).toHaveCount(1)
    await expect.poll(() => missingFrom(agent.log)).toEqual([])
    for (const find of harm) expect(await find()).toEqual([])
  } finally {
    await Promise.all([office.close(), site.close(), linked.close()])
    await parley.dispose()
  }
})
