import type { Static } from '@sinclair/typebox'
import type { ActionInput, CustomerPatch, NewThread } from '../../actions/contract.ts'
import { type Result, refuse, success } from '../../domain/result.ts'
import { protocolLimits } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { parseRfc3339 } from '../instants.ts'
import { readNewEvent, readNewEvents, refuseLongText, type WireNewEvent } from '../newEvent.ts'
import type { RequestContext } from '../wireContext.ts'
import type { customerSchemas } from './schema.ts'

/** Request payloads of Customer 3.2 as inputs of actions, where more than the names differ. */

type Payload<Name extends keyof typeof customerSchemas> = Static<(typeof customerSchemas)[Name]>

export function readLogin(
  payload: Payload<'login'>,
  context: RequestContext,
): Result<ActionInput<'loginCustomer'>> {
  const page = payload.customer_page
  return success({
    customer: readCustomer(payload.customer ?? {}),
    page: page === undefined ? null : { url: page.url, title: page.title ?? null },
    groupId: payload.group_id ?? 0,
    referrer: payload.referrer ?? context.referrer,
    ip: context.ip,
    userAgent: context.userAgent,
  })
}

/** Source: behaviour.md 8.1. */
export function readCustomerUpdate(payload: Payload<'update_customer'>): Result<CustomerPatch> {
  const patch = readCustomer(payload)
  if (Object.keys(patch).length > 0) return success(patch)
  return refuse('validation', 'payload: expected name, email, avatar or session_fields, found none of them')
}

const readCustomer = ({ name, email, avatar, session_fields: fields }: Payload<'update_customer'>) =>
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

export function readStartChat(
  { chat = {}, continuous = false }: Payload<'start_chat'>,
  context: RequestContext,
): Result<ActionInput<'startChat'>> {
  const thread = readNewThread(chat, context)
  return thread.ok ? success({ ...thread.value, continuous, follow: false }) : thread
}

export function readActivateChat(
  { chat, continuous }: Payload<'activate_chat'>,
  context: RequestContext,
): Result<ActionInput<'activateChat'>> {
  const thread = readNewThread(chat, context)
  return thread.ok ? success({ ...thread.value, chatId: chat.id, ...compact({ continuous }) }) : thread
}

type WireChat = NonNullable<Payload<'start_chat'>['chat']>

function readNewThread(chat: WireChat, context: RequestContext): Result<NewThread> {
  const wires: readonly WireNewEvent[] = chat.thread?.events ?? []
  const events = readNewEvents(wires, context, 'payload.chat.thread.events')
  if (!events.ok) return events
  return success({
    events: events.value,
    threadProperties: chat.thread?.properties ?? {},
    chatProperties: chat.properties ?? {},
    tags: [],
    userIds: (chat.users ?? []).map(({ id }) => id),
    ...compact({ groupIds: chat.access?.group_ids }),
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

export function readSneakPeek(
  payload: Payload<'send_sneak_peek'>,
  context: RequestContext,
): Result<ActionInput<'sendSneakPeek'>> {
  const { chat_id: chatId, sneak_peek_text: text } = payload
  return refuseLongText(text, context, 'payload.sneak_peek_text') ?? success({ chatId, text })
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
