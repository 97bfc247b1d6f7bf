import type { Static } from '@sinclair/typebox'
import type { ActionInput } from '../../actions/contract.ts'
import { type Result, refuse, success } from '../../domain/result.ts'
import { protocolLimits } from '../../protocol.ts'
import { compact } from '../compact.ts'
import type { RequestContext } from '../wireContext.ts'
import type { customerSchemas } from './schema.ts'

/** Request payloads of Customer 3.1 as inputs of actions, where more than the names differ. */

type Payload<Name extends keyof typeof customerSchemas> = Static<(typeof customerSchemas)[Name]>

export const readCustomer = ({ name, email, avatar, fields }: Payload<'update_customer'>) =>
  compact({ name, email, avatar, sessionFields: fields && Object.entries(fields) })

export const readChatsSummary = (payload: Payload<'get_chats_summary'>): ActionInput<'listChats'> => ({
  order: 'desc',
  offset: payload.offset ?? 0,
  limit: payload.limit ?? protocolLimits.customerChatsSummary.default,
  includeActive: true,
})

export const readThreadsSummary = (
  payload: Payload<'get_chat_threads_summary'>,
): ActionInput<'listThreadSummaries'> => ({
  chatId: payload.chat_id,
  order: 'desc',
  offset: payload.offset ?? 0,
  limit: payload.limit ?? protocolLimits.customerThreadsSummary.default,
})

/** Over HTTP an empty request means all groups. Source: ambiguities.md C31. */
export function readGroupsStatus(
  { all, groups, group_ids: sameGroups }: Payload<'get_groups_status'>,
  { transport }: RequestContext,
): Result<ActionInput<'listGroupStatuses'>> {
  const groupIds = groups ?? sameGroups
  if (all === true) return success({ groupIds: null })
  if (groupIds !== undefined) return success({ groupIds })
  if (transport === 'web' && all === undefined) return success({ groupIds: null })
  return refuse('validation', 'payload: expected all to be true or groups, found neither')
}
