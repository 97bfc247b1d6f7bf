import { isPresent } from '../domain/access.ts'
import type { Fact } from '../domain/facts.ts'
import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import { changeChat } from './changeChat.ts'
import type { AgentCaller } from './contract.ts'
import { openChat } from './openChat.ts'
import { answering } from './publish.ts'
import { opener } from './threadViews.ts'

/**
 * Lets an agent hear everything of a chat without being in it, until it is reactivated. Whoever follows or is in it
 * already is told nothing. Source: Agent Chat RTM API 3.0, follow_chat.
 */
export const followChat: Handler<'followChat', AgentCaller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const { agentId, licenseId } = caller
  const changed = await changeChat(
    needs.store,
    () => needs.store.readChat(licenseId, input.chatId),
    async (before) => {
      const mine = openChat(ask, before)
      if (!mine.ok) return mine
      const { chat } = mine.value
      if (isPresent(chat, agentId) || chat.followerIds.includes(agentId)) {
        return success({ commit: null, value: null })
      }
      const followerIds = [...chat.followerIds, agentId]
      return success({ commit: { after: { ...mine.value, chat: { ...chat, followerIds } } }, value: null })
    },
  )
  if (!changed.ok) return changed
  const { record } = changed.value
  if (!record) return success({ value: null, publications: [] })
  const [view = { chat: record.chat, users: [] }] = await needs.views.chats(license, [record])
  const [thread] = await needs.store.readThreads(record.chat.id, [record.lastThread.thread.id])
  const opens = opener(ask)(record.lastThread.thread)
  const fact: Fact = {
    type: 'threadStarted',
    view,
    thread: {
      thread: record.lastThread.thread,
      events: opens ? (thread?.events ?? []) : [],
      queue: needs.placement.queueOf(license, record),
      ...(opens ? {} : { restricted: true }),
    },
    requesterId: agentId,
    transferredFrom: null,
  }
  return success({
    value: null,
    publications: [answering(caller, fact, { customerIds: [], agentIds: [agentId] })],
    after: () => needs.router.observe(record),
  })
}
