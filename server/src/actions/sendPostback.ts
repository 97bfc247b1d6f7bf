import { memberAudience } from '../domain/audience.ts'
import type { Publication } from '../domain/facts.ts'
import { toggle } from '../domain/postbacks.ts'
import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import { changeOpenChat } from './changeOpenChat.ts'
import type { Caller } from './contract.ts'
import { findEvent } from './findEvent.ts'
import { callerId } from './openChat.ts'
import { answering, caused } from './publish.ts'

/**
 * Presses the buttons of a rich message that share a postback id. In a closed thread it is kept and told to nobody.
 * Source: Customer Chat RTM API 3.2 and Agent Chat RTM API 3.0, send_rich_message_postback.
 */
export const sendPostback: Handler<'sendPostback', Caller> = (needs, ask) =>
  changeOpenChat(needs, ask, async (record) => {
    const { caller, input } = ask
    const { chatId, threadId, eventId, postback } = input
    const found = await findEvent(needs, caller, input)
    if (!found.ok) return found
    const event = found.value
    if (event.content.type !== 'rich_message') return refuse('validation', 'The event is no rich message.')
    const userId = callerId(caller)
    const content = toggle(event.content, postback, userId)
    if (!content) return refuse('validation', 'No button of the event has this postback id.')

    const { chat, lastThread } = record
    const isTold = lastThread.thread.active && lastThread.thread.id === threadId
    const audience = memberAudience(chat, event.recipients)
    const isChanged = JSON.stringify(content) !== JSON.stringify(event.content)
    const changed = { ...event, content }
    const publications: readonly Publication[] = [
      answering(caller, { type: 'postbackSent', chatId, threadId, eventId, userId, postback }, audience),
      ...(isChanged ? [caused(caller, { type: 'eventUpdated', event: changed }, audience)] : []),
    ]
    return success({
      commit: isChanged ? { after: record, changedEvents: [changed] } : null,
      publications: isTold ? publications : [],
    })
  })
