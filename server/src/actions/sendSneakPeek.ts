import { sneakPeekAudience } from '../domain/audience.ts'
import { toMicros } from '../domain/instants.ts'
import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { CustomerCaller } from './contract.ts'
import { openChat } from './openChat.ts'
import { caused } from './publish.ts'

/** Shows unsent text to the agents of the chat; it is not kept. Source: Customer Chat RTM API 3.2, send_sneak_peek. */
export const sendSneakPeek: Handler<'sendSneakPeek', CustomerCaller> = async (needs, ask) => {
  const { caller, input } = ask
  const mine = openChat(ask, await needs.store.readChat(caller.licenseId, input.chatId))
  if (!mine.ok) return mine
  const { chat, lastThread } = mine.value
  if (Buffer.byteLength(input.text, 'utf8') > needs.limits.messageBytes) {
    return refuse(
      'validation',
      `sneak_peek_text must have at most ${needs.limits.messageBytes} bytes in UTF-8.`,
    )
  }
  if (!lastThread.thread.active) return refuse('chat_inactive', 'The chat has no active thread.')
  const fact = {
    type: 'sneakPeek',
    chatId: chat.id,
    thread: lastThread.thread,
    authorId: caller.customerId,
    at: toMicros(needs.clock.now()),
    text: input.text,
  } as const
  // Only agents see it: not even the customer's own tabs, so it has no origin either.
  return success({
    value: null,
    publications: [{ ...caused(caller, fact, sneakPeekAudience(chat)), origin: null }],
  })
}
