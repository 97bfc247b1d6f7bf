import type { Static } from '@sinclair/typebox'
import type { ActionInput } from '../../actions/contract.ts'
import { type Result, refuse, success } from '../../domain/result.ts'
import { protocolLimits } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { parseRfc3339 } from '../instants.ts'
import { readNewEvent } from '../newEvent.ts'
import type { RequestContext } from '../wireContext.ts'
import type { customerSchemas } from './schema.ts'

/** Request payloads of Customer 3.2 as inputs of actions, where more than the names differ. */

type Payload<Name extends keyof typeof customerSchemas> = Static<(typeof customerSchemas)[Name]>

export const readCustomer = ({ name, email, avatar, session_fields: fields }: Payload<'update_customer'>) =>
  compact({ name, email, avatar, sessionFields: fields && readSessionFields(fields) })

export const readSessionFields = (fields: Payload<'set_customer_session_fields'>['session_fields']) =>
  fields.flatMap((pair) => Object.entries(pair))

export const readListChats = (payload: Payload<'list_chats'>): ActionInput<'listChats'> => ({
  order: payload.sort_order ?? 'desc',
  limit: payload.limit ?? protocolLimits.listChats.default,
  includeActive: true,
  ...compact({ pageId: payload.page_id }),
})

/** Source: behaviour.md 4.18. */
export function readListThreads(payload: Payload<'list_threads'>): Result<ActionInput<'listThreads'>> {
  const { limit, min_events_count: minEventsCount } = payload
  if (limit !== undefined && minEventsCount !== undefined) {
    return refuse('validation', 'payload: expected limit or min_events_count, found both')
  }
  return success({
    chatId: payload.chat_id,
    order: payload.sort_order ?? 'desc',
    ...compact({ pageId: payload.page_id, minEventsCount }),
    ...(minEventsCount === undefined ? { limit: limit ?? protocolLimits.listThreads.default } : {}),
  })
}

/** A thread is never opened by an event here. Source: behaviour.md 4.10. */
export function readSendEvent(
  payload: Payload<'send_event'>,
  context: RequestContext,
): Result<ActionInput<'sendEvent'>> {
  const event = readNewEvent(payload.event, context, 'payload.event')
  if (!event.ok) return event
  const whenInactive = payload.attach_to_last_thread === true ? 'attach' : 'fail'
  return success({ chatId: payload.chat_id, event: event.value, whenInactive })
}

/** Source: behaviour.md 9.3. */
export function readListGroupStatuses(
  payload: Payload<'list_group_statuses'>,
): Result<ActionInput<'listGroupStatuses'>> {
  if (payload.all === true) return success({ groupIds: null })
  if (payload.group_ids !== undefined) return success({ groupIds: payload.group_ids })
  return refuse('validation', 'payload: expected all to be true or group_ids, found neither')
}

export function readMarkEventsAsSeen(
  payload: Payload<'mark_events_as_seen'>,
): Result<ActionInput<'markEventsAsSeen'>> {
  const seenUpTo = parseRfc3339(payload.seen_up_to)
  if (seenUpTo === null) {
    return refuse('validation', 'payload.seen_up_to: expected an RFC 3339 date-time, found another text')
  }
  return success({ chatId: payload.chat_id, seenUpTo })
}
