import type { Payload } from './rtmClient.ts'
import type { CustomerClient, TestRtm } from './startRtm.ts'

/** A message as a client sends it. */
export const say = (text: string, more: object = {}) => ({ type: 'message', text, ...more })

/** A rich message with one button. */
export const cards = {
  type: 'rich_message',
  template_id: 'cards',
  elements: [
    { title: 'Sure?', buttons: [{ text: 'Yes', type: 'message', value: 'yes', postback_id: 'yes' }] },
  ],
} as const

/** A visitor and his chat, for which no agent need be there. */
export async function openChat(
  server: TestRtm,
  events: readonly object[] = [say('hi')],
): Promise<{ customer: CustomerClient; chatId: string; threadId: string; payload: Payload }> {
  const customer = await server.customer()
  const payload = await customer.call('start_chat', { continuous: true, chat: { thread: { events } } })
  return { customer, chatId: String(payload['chat_id']), threadId: String(payload['thread_id']), payload }
}
