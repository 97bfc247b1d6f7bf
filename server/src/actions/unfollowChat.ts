import { isPresent, reaches } from '../domain/access.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import { refuse, success } from '../domain/result.ts'
import type { Ask, Handler } from './ask.ts'
import { changeChat } from './changeChat.ts'
import type { AgentCaller } from './contract.ts'

/**
 * Ends following; members cannot, and for whoever does not follow it is a no-op. It needs no scope, so that the chat
 * must be one which the agent could see. Source: Agent Chat RTM API 3.0, unfollow_chat.
 */
export const unfollowChat: Handler<'unfollowChat', AgentCaller> = async (needs, ask) => {
  const { caller, input } = ask
  const { agentId, licenseId } = caller
  const changed = await changeChat(
    needs.store,
    () => needs.store.readChat(licenseId, input.chatId),
    async (before) => {
      if (!before || !couldSee(ask, before)) return refuse('not_found', 'There is no such chat.')
      const { chat } = before
      if (isPresent(chat, agentId)) {
        return refuse('validation', 'A member of a chat cannot stop following it.')
      }
      if (!chat.followerIds.includes(agentId)) return success({ commit: null, value: null })
      const followerIds = chat.followerIds.filter((id) => id !== agentId)
      return success({ commit: { after: { ...before, chat: { ...chat, followerIds } } }, value: null })
    },
  )
  if (!changed.ok) return changed
  const { record } = changed.value
  return success({ value: null, publications: [], after: () => record && needs.router.observe(record) })
}

function couldSee({ caller, license }: Ask<AgentCaller, unknown>, { chat }: ChatRecord): boolean {
  const account = license.agents.find((agent) => agent.id === caller.agentId)
  return (
    chat.followerIds.includes(caller.agentId) || (account !== undefined && reaches('access', account, chat))
  )
}
