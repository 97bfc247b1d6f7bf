import { join, presentAgentIds } from '../../domain/chatChanges.ts'
import type { ChatRecord } from '../../domain/chatRecord.ts'
import { nextInstant } from '../../domain/instants.ts'
import type { License } from '../../domain/license.ts'
import { say } from '../../domain/systemMessages.ts'
import type { LiveChat } from './createLiveChats.ts'
import { changeAsRouter, keyChange, type RouterDecision, saidIn } from './routerChange.ts'
import type { RoutingNeeds } from './routingNeeds.ts'

/** Gives waiting chats to agents who have become free. */
export interface Assigner {
  /** First come, first served, among the chats that some free agent can take. */
  drain(license: License): void
  /** Whoever has left a chat on purpose is not given it back while it waits. */
  noteLeft(threadId: string, agentId: string): void
  /** The thread waits no longer. */
  forget(threadId: string): void
}

/** After a write has failed; the next change of anything tries again as well. */
const retryMs = 1000

/** @param onSettled a chat that was tried, as it is now kept */
export function createAssigner(
  needs: RoutingNeeds & {
    readonly onSettled: (license: License, record: ChatRecord | null) => void
  },
): Assigner {
  const { live, agents, placement, clock, log, onSettled } = needs
  const claimed = new Set<string>()
  /** Thread id to those who have left it, of threads that wait. */
  const leavers = new Map<string, Set<string>>()

  const assign = async (license: License, waiting: LiveChat, agentId: string, release: () => void) => {
    const agent = { licenseId: license.id, agentId }
    try {
      const record = await changeAsRouter(needs, waiting, (draft, now): RouterDecision => {
        const { lastThread, lastInstant } = draft.record
        const isWaiting = lastThread.thread.active && presentAgentIds(draft.record).length === 0
        if (!isWaiting || agents.routingStatus(agent) !== 'accepting_chats') return null
        const at = nextInstant(now, lastInstant)
        const joined = join(draft, agentId, at)
        const member = joined.record.chat.members.find((one) => one.userId === agentId)
        if (!member) return null
        const user = needs.views.agent(license, member)
        const said = say(joined, now, { type: 'routing.assigned_other', added: user.name })
        const added = {
          type: 'userAdded',
          chatId: waiting.chat.id,
          threadId: lastThread.thread.id,
          user,
          reason: 'assigned',
          requesterId: null,
        } as const
        return {
          draft: said,
          publications: [keyChange(license, said, added), ...saidIn(said)],
          assigned: { agentId, at },
        }
      })
      if (!record || presentAgentIds(record).length > 0) leavers.delete(waiting.thread.id)
      if (record && presentAgentIds(record).includes(agentId)) {
        agents.noteAssigned(agent, record.lastInstant)
        if (waiting.queuedAt !== null) placement.noteAssignedFromQueue(license.id)
      }
      claimed.delete(waiting.chat.id)
      release()
      onSettled(license, record)
    } catch (error) {
      claimed.delete(waiting.chat.id)
      release()
      log.error({ err: error, chatId: waiting.chat.id }, 'a waiting chat could not be assigned')
      clock.after(retryMs, () => drain(license))
    }
  }

  const drain = (license: License): void => {
    for (const waiting of live.waiting(license.id)) {
      if (claimed.has(waiting.chat.id)) continue
      const place = placement.claimAgent(license, waiting.chat.access, leavers.get(waiting.thread.id))
      if (!place) continue
      claimed.add(waiting.chat.id)
      void assign(license, waiting, place.agentId, place.release)
    }
  }

  return {
    drain,
    noteLeft: (threadId, agentId) =>
      void leavers.set(threadId, (leavers.get(threadId) ?? new Set<string>()).add(agentId)),
    forget: (threadId) => void leavers.delete(threadId),
  }
}
