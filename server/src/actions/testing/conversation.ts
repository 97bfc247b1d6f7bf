import { message, smith } from './fixtures.ts'
import { agent, customer, newChat, openHarness } from './openHarness.ts'

/** Lena, online, has started a chat with one message, and Smith serves it. */
export async function conversation() {
  const h = await openHarness()
  const lena = customer('lena')
  const smithCaller = agent(smith.id)
  await h.loginAgent(smithCaller)
  await h.loginCustomer(lena)
  const { view, thread } = await h.must(lena, 'startChat', {
    ...newChat,
    events: [message('Hello', 'first')],
  })
  return { h, lena, smithCaller, chatId: view.chat.id, threadId: thread.thread.id }
}

export const sending = (chatId: string, text: string, customId: string | null = null) =>
  ({ chatId, event: message(text, customId), whenInactive: 'fail' }) as const
