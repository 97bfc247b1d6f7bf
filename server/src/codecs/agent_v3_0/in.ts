import type { Static } from '@sinclair/typebox'
import type { ActionInput, NewThread } from '../../actions/contract.ts'
import { type Result, refuse, success } from '../../domain/result.ts'
import { protocolLimits } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { endOfSecond } from '../instants.ts'
import { readNewEvent, readNewEvents, type WireNewEvent } from '../newEvent.ts'
import type { RequestContext } from '../wireContext.ts'
import type { agentSchemas } from './schema.ts'

/** Request payloads of Agent 3.0 as inputs of actions, where more than the names differ. */

type Payload<Name extends keyof typeof agentSchemas> = Static<(typeof agentSchemas)[Name]>

/** Filters by properties are refused, not ignored: a page that holds too much would look like an answer. */
export function readChatsSummary(payload: Payload<'get_chats_summary'>): Result<ActionInput<'listChats'>> {
  const { filters = {} } = payload
  if (filters.properties !== undefined && Object.keys(filters.properties).length > 0) {
    return refuse(
      'validation',
      'payload.filters.properties: expected no filter, found one that is not supported',
    )
  }
  return success({
    order: payload.order ?? 'desc',
    limit: payload.limit ?? protocolLimits.agentPage.default,
    includeActive: filters.include_active ?? true,
    ...compact({ pageId: payload.page_id }),
  })
}

export function readStartChat(
  { chat = {}, continuous = false }: Payload<'start_chat'>,
  context: RequestContext,
): Result<ActionInput<'startChat'>> {
  const thread = readNewThread(chat, context)
  return thread.ok ? success({ ...thread.value, continuous, follow: chat.is_followed ?? false }) : thread
}

export function readActivateChat(
  { chat, continuous }: Payload<'activate_chat'>,
  context: RequestContext,
): Result<ActionInput<'activateChat'>> {
  const thread = readNewThread(chat, context)
  return thread.ok ? success({ ...thread.value, chatId: chat.id, ...compact({ continuous }) }) : thread
}

type WireChat = Omit<Payload<'activate_chat'>['chat'], 'id'>

function readNewThread(chat: WireChat, context: RequestContext): Result<NewThread> {
  const wires: readonly WireNewEvent[] = chat.thread?.events ?? []
  const events = readNewEvents(wires, context, 'payload.chat.thread.events')
  if (!events.ok) return events
  return success({
    events: events.value,
    threadProperties: chat.thread?.properties ?? {},
    chatProperties: chat.properties ?? {},
    tags: chat.thread?.tags ?? [],
    userIds: (chat.users ?? []).map(({ id }) => id),
    ...compact({ groupIds: chat.access?.group_ids }),
  })
}

/** Both flags on an inactive chat fail, so the stricter one decides. Source: behaviour.md 4.9. */
export function readSendEvent(
  payload: Payload<'send_event'>,
  context: RequestContext,
): Result<ActionInput<'sendEvent'>> {
  const event = readNewEvent(payload.event, context, 'payload.event')
  if (!event.ok) return event
  const attach = payload.attach_to_last_thread === true ? 'attach' : 'open'
  const whenInactive = payload.require_active_thread === true ? 'fail' : attach
  return success({ chatId: payload.chat_id, event: event.value, whenInactive })
}

/** A marker in seconds means all of that second. Source: versions.md section 4. */
export const readLastSeen = (
  payload: Payload<'update_last_seen_timestamp'>,
): ActionInput<'markEventsAsSeen'> => ({
  chatId: payload.chat_id,
  ...compact({ seenUpTo: payload.timestamp === undefined ? undefined : endOfSecond(payload.timestamp) }),
})
