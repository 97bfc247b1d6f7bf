import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { askAsAgent } from '../support/agentApi.ts'
import { chatIdsSeen } from '../support/chatIdsSeen.ts'
import { chatWidgetOn } from '../support/chatWidget.ts'
import { test } from '../support/journey.ts'
import { shopLicense, smith } from '../support/parleyConfig.ts'
import { listenTo } from '../support/spokenWords.ts'

test.use({
  license: {
    ...shopLicense,
    queue: { enabled: true, max_length: 10 },
    agents: [{ ...smith, concurrent_chats: 1 }],
  },
})

/** Back online, in words and in deed, on a busy machine. */
const reconnectedTimeoutMs = 40_000

test('a screen reader says of a whole conversation what the transcript says, each thing once', async ({
  page,
  parley,
  site,
  anotherVisitor,
  signInAgent,
}) => {
  test.setTimeout(180_000)
  const agent = await signInAgent()
  const places = agent.queued.getByRole('listitem')
  for (const name of ['First Visitor', 'Second Visitor']) {
    const other = await anotherVisitor()
    await other.open()
    await other.introduce({ name, email: 'other@example.com', question: 'Me first' })
    await expect(other.log).toBeVisible()
  }
  await expect(places).toHaveCount(1)

  const ask = await askAsAgent(parley)
  const chats = chatIdsSeen(page)
  // Without the console, which would tell of typing again if it was long enough ago.
  const send = (event: object) => ask('send_event', { chat_id: [...chats][0], event })
  const answer = (text: string) => send({ type: 'message', text })

  const { during, transcript } = await listenTo(page)
  await page.goto(`${site.origin}/script/`)
  const visitor = chatWidgetOn(page)
  const status = (words: RegExp) => visitor.window.getByRole('status').filter({ hasText: words })

  await during('The window is opened', async () => {
    await visitor.open()
    await expect(visitor.field('Name')).toBeFocused()
  })
  await during('The form is sent without an e-mail address', async () => {
    await visitor.field('Name').fill('Ines Alder')
    await visitor.form.getByRole('button', { name: 'Start the chat' }).click()
    await expect(visitor.form.getByRole('alert')).toBeFocused()
  })
  await during('The form is sent with one', async () => {
    await visitor.field('E-mail').fill('ines@example.com')
    await visitor.form.getByRole('button', { name: 'Start the chat' }).click()
    await expect(status(/number 2/)).toBeVisible()
    await expect(visitor.composer).toBeFocused()
  })
  await during('The chat of somebody else ends', async () => {
    await agent.openChatOf('First Visitor')
    await agent.closeChat()
    await expect(status(/number 1/)).toBeVisible()
  })
  await during('The chat of the next one ends, and it is our turn', async () => {
    await agent.openChatOf('Second Visitor')
    await agent.closeChat()
    await expect(visitor.line(/Agent Smith takes over/)).toBeVisible()
    await expect(status(/number/)).toHaveCount(0)
  })
  await during('The visitor writes', async () => {
    await visitor.say('Do you ship to Cork?')
    await expect(visitor.line('Do you ship to Cork?')).toBeVisible()
  })
  await during('The agent types and answers', async () => {
    await agent.openChatOf('Ines Alder')
    await agent.reply.pressSequentially('We do')
    await expect(status(/is typing/)).toHaveCount(1)
    await agent.answer('We do, every Tuesday.')
    await expect(visitor.line('We do, every Tuesday.')).toBeVisible()
    await expect(status(/is typing/)).toHaveCount(0)
  })
  await during('The agent says one more thing', async () => {
    await answer('Anything else?')
    await expect(visitor.line('Anything else?')).toBeVisible()
  })
  await during('The agent offers a page, and the visitor opens it', async () => {
    await send(cardWithPage(`${parley.origin}/avatars/smith.svg`))
    await visitor.button('Book a table').click()
    await expect(visitor.window.getByRole('dialog', { name: 'Book a table' })).toBeFocused()
  })
  await during('The agent writes while the page covers the chat', async () => {
    await answer('Take your time.')
    await expect(visitor.window.getByText('Take your time.', { exact: true })).toBeAttached()
  })
  await during('The page is closed', async () => {
    await page.keyboard.press('Escape')
    await expect(visitor.button('Book a table')).toBeFocused()
  })
  await during('The visitor goes back to the message field', () => visitor.composer.focus())
  await during('The line breaks and comes back', async () => {
    await parley.kill()
    await expect(status(/Reconnecting/)).toBeVisible()
    await parley.start()
    await expect(status(/Reconnecting/)).toHaveCount(0, { timeout: reconnectedTimeoutMs })
    await answer('There you are.')
    await expect(visitor.line('There you are.')).toBeVisible({ timeout: reconnectedTimeoutMs })
    // The console comes back by itself too.
    await expect(agent.line('There you are.')).toBeVisible({ timeout: reconnectedTimeoutMs })
  })
  await during('The agent ends the chat', async () => {
    await agent.closeChat()
    await expect(visitor.button('Start a new chat')).toBeFocused()
    await expect(visitor.line('Agent Smith ended the chat.')).toBeVisible()
  })

  const golden = await readFile(new URL('announcements.txt', import.meta.url), 'utf8')
  await expect.poll(async () => withoutWait(await transcript())).toBe(golden)
})

const cardWithPage = (url: string) => ({
  type: 'rich_message',
  template_id: 'cards',
  elements: [
    {
      title: 'Tables',
      buttons: [
        { type: 'webview', text: 'Book a table', value: url, webview_height: 'tall', postback_id: 'book' },
      ],
    },
  ],
})

/** How long the wait will be depends on how long the chats before took; whether a new line is slow, on the machine. */
function withoutWait(transcript: string): string {
  return transcript
    .replaceAll(/About \d+ minutes?\.|Less than a minute\./g, '(the wait)')
    .replace('  status: Connecting. Your messages are kept.\n', '')
}
