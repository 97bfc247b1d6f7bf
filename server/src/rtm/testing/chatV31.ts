import { say } from './openChat.ts'
import type { Payload } from './rtmClient.ts'
import { type CustomerClient, customerPathV31, type TestRtm } from './startRtm.ts'

/** A visitor who speaks 3.1; with an id, one who is there already. */
export const visitorV31 = (server: TestRtm, customerId?: string): Promise<CustomerClient> =>
  server.customer({ path: customerPathV31, ...(customerId === undefined ? {} : { customerId }) })

/** What a path such as `chat.thread.id` leads to. */
export const at = (payload: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => Object(value)[name], payload)

/** A visitor of 3.1 and his chat, for which no agent need be there. */
export async function openChatV31(
  server: TestRtm,
  events: readonly object[] = [say('hi')],
): Promise<{ client: CustomerClient; chatId: string; threadId: string; answer: Payload }> {
  const client = await visitorV31(server)
  const answer = await client.call('start_chat', { continuous: true, chat: { thread: { events } } })
  return {
    client,
    answer,
    chatId: String(at(answer, 'chat.id')),
    threadId: String(at(answer, 'chat.thread.id')),
  }
}
