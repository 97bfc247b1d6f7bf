import { expect, type Page } from '@playwright/test'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

/** The page goes out of sight, or comes back, as when the visitor changes tabs. */
async function setPageVisible(page: Page, visible: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    },
    visible ? 'visible' : 'hidden',
  )
}

test('what comes while the page is out of sight is in its title, and the title comes back exactly', async ({
  visitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  const { page } = visitor
  const title = () => page.evaluate(() => document.querySelector('head > title')?.textContent)
  const before = await title()
  await visitor.open()
  await visitor.say('Hello')
  await agent.myChats.getByRole('listitem').first().click()
  await agent.answer('Before your eyes')
  await expect(visitor.line('Before your eyes')).toBeVisible()
  expect(await title()).toBe(before)

  await setPageVisible(page, false)
  await agent.answer('Out of sight')
  await expect.poll(title).toBe(`1 unread message – ${before}`)
  await agent.answer('And again')
  await expect.poll(title).toBe(`2 unread messages – ${before}`)
  await setPageVisible(page, true)
  await expect.poll(title).toBe(before)
})

test('a line shows where the unread messages begin, until the visitor writes', async ({
  visitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  await visitor.open()
  await visitor.say('Hello')
  await agent.myChats.getByRole('listitem').first().click()
  await agent.answer('Seen at once')
  await expect(visitor.line('Seen at once')).toBeVisible()
  await expect(visitor.line('New messages')).toHaveCount(0)

  await visitor.button('Minimize chat').click()
  await agent.answer('First of the new')
  await agent.answer('Second of the new')
  await expect(visitor.launcher).toHaveAccessibleDescription('2 unread messages')
  await visitor.open()
  const lines = visitor.log.getByText(/^(Seen at once|New messages|First of the new|Second of the new)$/)
  await expect(lines).toHaveText(['Seen at once', 'New messages', 'First of the new', 'Second of the new'])
  await expect(visitor.launcher).not.toHaveAccessibleDescription(/unread/)
  await visitor.say('Thank you')
  await expect(visitor.line('New messages')).toHaveCount(0)
})

test('the site hears of the line, the unread count and how far messages have come', async ({
  page,
  openTagPage,
  signInAgent,
}) => {
  const agent = await signInAgent()
  const widget = await openTagPage({ 'data-license': '1' })
  await expect(widget.launcher).toBeVisible()
  await page.evaluate(`
    window.heard = []
    window.ends = ['connection_changed', 'unread_changed', 'message_status_changed'].map((name) =>
      ParleyWidget.on(name, (payload) => heard.push([name, payload])))`)
  const heard = (name: string) =>
    page.evaluate(`heard.filter(([each]) => each === '${name}').map(([, payload]) => payload)`)
  expect(await page.evaluate("ParleyWidget.call('maximize')")).toBe(true)
  await widget.say('Hello')
  await agent.myChats.getByRole('listitem').first().click()
  const customId = expect.any(String)
  await expect
    .poll(() => heard('message_status_changed'))
    .toEqual([
      { customId, eventId: null, status: 'sending' },
      { customId, eventId: expect.any(String), status: 'sent' },
      { customId, eventId: expect.any(String), status: 'read' },
    ])
  expect(await heard('connection_changed')).toEqual([
    { state: 'connecting', reason: null },
    { state: 'online', reason: null },
  ])

  await widget.button('Minimize chat').click()
  await agent.answer('Hello yourself')
  await expect.poll(() => heard('unread_changed')).toEqual([{ unread: 1 }])
  await page.evaluate('ends.forEach((end) => end())')
  await widget.open()
  await expect(widget.launcher).not.toHaveAccessibleDescription(/unread/)
  expect(await heard('unread_changed')).toEqual([{ unread: 1 }])
})

test('the sound is switched off in the header’s options, and stays off', async ({ visitor }) => {
  await visitor.open()
  const options = visitor.button('Options')
  await options.click()
  const sound = visitor.window.getByRole('switch', { name: 'Sound for new messages' })
  await expect(sound).toBeChecked()
  await sound.click()
  await expect(sound).not.toBeChecked()
  await visitor.page.keyboard.press('Escape')
  await expect(sound).toHaveCount(0)
  await expect(options).toBeFocused()
  await expect(visitor.window).toBeVisible()

  await visitor.page.reload()
  await options.click()
  await expect(sound).not.toBeChecked()
})

test('three threads are one history, in order, with what ended them between', async ({
  visitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  await visitor.open()
  for (const word of ['first', 'second', 'third']) {
    await visitor.say(`The ${word} question`)
    await expect(agent.myChats.getByRole('listitem')).toHaveCount(1)
    await agent.myChats.getByRole('listitem').first().click()
    await expect(agent.line(`The ${word} question`)).toBeVisible()
    await agent.answer(`The ${word} answer`)
    await expect(visitor.line(`The ${word} answer`)).toBeVisible()
    if (word === 'third') break
    await visitor.button('End chat').click()
    await visitor.button('Start a new chat').click()
  }
  const history = [
    'The first question',
    'The first answer',
    'You ended the chat.',
    'The second question',
    'The second answer',
    'You ended the chat.',
    'The third question',
    'The third answer',
  ]
  const lines = visitor.log.getByText(/^(The \w+ (question|answer)|You ended the chat\.)$/)
  await expect(lines).toHaveText(history)

  await visitor.page.reload()
  await expect(lines).toHaveText(history)
})
