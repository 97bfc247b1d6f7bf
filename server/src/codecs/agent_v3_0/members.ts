import type { Static } from '@sinclair/typebox'
import type { ActionInput } from '../../actions/contract.ts'
import type { agentSchemas } from './schema.ts'

/** Requests of Agent 3.0 about who is in a chat, who serves it, who may open it, and who hears of something. */

type Payload<Name extends keyof typeof agentSchemas> = Static<(typeof agentSchemas)[Name]>

export const readUserOfChat = (payload: Payload<'add_user_to_chat'>): ActionInput<'addUserToChat'> => ({
  chatId: payload.chat_id,
  userId: payload.user_id,
  userKind: payload.user_type,
})

export const readAccess = ({
  resource,
  id,
  access,
}: Payload<'grant_access'>): ActionInput<'grantAccess'> => ({
  resource,
  id,
  to: access.type === 'group' ? { kind: 'group', groupId: access.id } : { kind: 'agent', agentId: access.id },
})

export const readTransfer = (payload: Payload<'transfer_chat'>): ActionInput<'transferChat'> => ({
  chatId: payload.chat_id,
  target: readTarget(payload.target),
  force: payload.force ?? false,
})

function readTarget(target: Payload<'transfer_chat'>['target']): ActionInput<'transferChat'>['target'] {
  if (target === undefined) return null
  return target.type === 'group'
    ? { kind: 'groups', groupIds: target.ids }
    : { kind: 'agents', agentIds: target.ids }
}

export const readTag = (payload: Payload<'tag_chat_thread'>): ActionInput<'tagThread'> => ({
  chatId: payload.chat_id,
  threadId: payload.thread_id,
  tag: payload.tag,
})

export const readMulticast = ({ scopes, content, type }: Payload<'multicast'>): ActionInput<'multicast'> => ({
  agents: {
    all: scopes.agents?.all ?? false,
    ids: scopes.agents?.ids ?? [],
    groupIds: (scopes.agents?.groups ?? []).map(Number),
  },
  customerIds: scopes.customers?.ids ?? [],
  content,
  contentType: type ?? null,
})
