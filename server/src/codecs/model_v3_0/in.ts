import type { Static } from '@sinclair/typebox'
import type { ActionInput } from '../../actions/contract.ts'
import { type Result, success } from '../../domain/result.ts'
import { compact } from '../compact.ts'
import { endOfSecond } from '../instants.ts'
import { readNewEvent } from '../newEvent.ts'
import type { RequestContext } from '../wireContext.ts'
import type { getChatThreads, lastSeen, sendEvent } from './schema.ts'

/** Requests of the 3.0 model that agents and customers send alike. */

/** Both flags on an inactive chat fail, so the stricter one decides. Source: behaviour.md 4.9. */
export function readSendEvent(
  payload: Static<typeof sendEvent>,
  context: RequestContext,
): Result<ActionInput<'sendEvent'>> {
  const event = readNewEvent(payload.event, context, 'payload.event')
  if (!event.ok) return event
  const attach = payload.attach_to_last_thread === true ? 'attach' : 'open'
  const whenInactive = payload.require_active_thread === true ? 'fail' : attach
  return success({ chatId: payload.chat_id, event: event.value, whenInactive })
}

/** A marker in seconds means all of that second. Source: versions.md section 4. */
export const readLastSeen = (payload: Static<typeof lastSeen>): ActionInput<'markEventsAsSeen'> => ({
  chatId: payload.chat_id,
  ...compact({ seenUpTo: payload.timestamp === undefined ? undefined : endOfSecond(payload.timestamp) }),
})

export const readChatThreads = (payload: Static<typeof getChatThreads>): ActionInput<'getChatThreads'> => ({
  chatId: payload.chat_id,
  ...compact({ threadIds: payload.thread_ids }),
})
