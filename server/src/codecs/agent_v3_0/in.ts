import type { Static } from '@sinclair/typebox'
import type { ActionInput, NewThread } from '../../actions/contract.ts'
import { type Result, success } from '../../domain/result.ts'
import { protocolLimits } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { readNewThread as readSharedThread } from '../newThread.ts'
import type { RequestContext } from '../wireContext.ts'
import { readPropertyFilters } from './propertyFilters.ts'
import type { agentSchemas } from './schema.ts'

/** Request payloads of Agent 3.0 as inputs of actions, where more than the names differ. */

type Payload<Name extends keyof typeof agentSchemas> = Static<(typeof agentSchemas)[Name]>

export function readChatsSummary(payload: Payload<'get_chats_summary'>): Result<ActionInput<'listChats'>> {
  const { filters = {} } = payload
  const properties = readPropertyFilters(filters.properties ?? {}, 'payload.filters.properties')
  if (!properties.ok) return properties
  return success({
    order: payload.order ?? 'desc',
    limit: payload.limit ?? protocolLimits.agentPage.default,
    includeActive: filters.include_active ?? true,
    properties: properties.value,
    ...compact({ pageId: payload.page_id }),
  })
}

export const readThreadsSummary = (
  payload: Payload<'get_chat_threads_summary'>,
): ActionInput<'listThreadSummaries'> => ({
  chatId: payload.chat_id,
  order: payload.order ?? 'desc',
  limit: payload.limit ?? protocolLimits.agentPage.default,
  ...compact({ pageId: payload.page_id }),
})

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
  const thread = readSharedThread(chat, context)
  if (!thread.ok) return thread
  return success({
    ...thread.value,
    tags: chat.thread?.tags ?? [],
    userIds: (chat.users ?? []).map(({ id }) => id),
  })
}
