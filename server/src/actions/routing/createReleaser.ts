import { closeThread, type Draft, enqueue, join, leave, presentAgentIds } from '../../domain/chatChanges.ts'
import type { ChatRecord } from '../../domain/chatRecord.ts'
import type { Micros } from '../../domain/event.ts'
import type { Fact, Publication } from '../../domain/facts.ts'
import { nextInstant } from '../../domain/instants.ts'
import type { License } from '../../domain/license.ts'
import { type LossReason, say } from '../../domain/systemMessages.ts'
import type { LiveChat } from './createLiveChats.ts'
import { changeAsRouter, keyChange, type RouterDecision, saidIn } from './routerChange.ts'
import type { RoutingNeeds } from './routingNeeds.ts'

/** Finds somebody else for the chats of an agent who is gone. */
export interface Releaser {
  release(license: License, agentId: string, reason: LossReason): void
}

/** After a write has failed, the agent's chats are looked at again. */
const retryMs = 1000

/** @param onSettled a chat that was looked at, as it is now kept */
export function createReleaser(
  needs: RoutingNeeds & {
    readonly onSettled: (license: License, record: ChatRecord | null) => void
  },
): Releaser {
  const { live, agents, placement, clock, log, onSettled } = needs
  const releaseChat = async (license: License, lost: LiveChat, agentId: string, reason: LossReason) => {
    const held: (() => void)[] = []
    const letGo = (): void => {
      for (const release of held.splice(0)) release()
    }
    try {
      const record = await changeAsRouter(needs, lost, (draft, now): RouterDecision => {
        const isHis = draft.record.lastThread.thread.active && presentAgentIds(draft.record).includes(agentId)
        if (!isHis || agents.isConnected({ licenseId: license.id, agentId })) return null
        return { ...decide(license, draft, now, { agentId, reason, held }), abandon: letGo }
      })
      letGo()
      onSettled(license, record)
    } catch (error) {
      letGo()
      log.error({ err: error, chatId: lost.chat.id }, 'a chat of an agent who is gone could not be released')
      clock.after(retryMs, () => release(license, agentId, reason))
    }
  }

  const decide = (
    license: License,
    draft: Draft,
    now: Micros,
    { agentId, reason, held }: { agentId: string; reason: LossReason; held: (() => void)[] },
  ): Exclude<RouterDecision, null> => {
    const { chat, lastThread, lastInstant } = draft.record
    const left = leave(draft, agentId)
    const ids = { chatId: chat.id, threadId: lastThread.thread.id, requesterId: null }
    const userRemoved: Fact = { type: 'userRemoved', ...ids, userId: agentId, userKind: 'agent', reason }
    const removal = (after: Draft): Publication => keyChange(license, after, userRemoved, agentId)
    const name = (draftNow: Draft, id: string): string => {
      const member = draftNow.record.chat.members.find((one) => one.userId === id)
      return member ? needs.views.agent(license, member).name : id
    }
    if (presentAgentIds(left.record).length > 0) return { draft: left, publications: [removal(left)] }

    const next = placement.claimAgent(license, chat.access)
    if (next) {
      held.push(next.release)
      const at = nextInstant(now, lastInstant)
      const joined = join(left, next.agentId, at)
      const said = say(joined, now, {
        type: `routing.assigned_${reason}`,
        added: name(joined, next.agentId),
        removed: name(joined, agentId),
      })
      const member = said.record.chat.members.find((one) => one.userId === next.agentId)
      const added: Publication[] = member
        ? [
            keyChange(license, said, {
              type: 'userAdded',
              ...ids,
              user: needs.views.agent(license, member),
              reason: 'assigned',
            }),
          ]
        : []
      agents.noteAssigned({ licenseId: license.id, agentId: next.agentId }, at)
      return {
        draft: said,
        publications: [removal(said), ...added, ...saidIn(said)],
        assigned: { agentId: next.agentId, at },
      }
    }
    // Whoever was being served is not turned away by a full queue. Source: behaviour.md 9.9.
    if (license.queue.enabled) {
      const queued = say(enqueue(left, placement.queueInstant(license)), now, {
        type: `routing.unassigned_${reason}`,
        agent: name(left, agentId),
      })
      return { draft: queued, publications: [removal(queued), ...saidIn(queued)] }
    }
    if (chat.continuous) return { draft: left, publications: [removal(left)] }
    const archived = closeThread(
      say(draft, now, { type: `routing.archived_${reason}`, agent: name(draft, agentId) }),
    )
    const closed: Fact = {
      type: 'threadClosed',
      chatId: chat.id,
      threadId: lastThread.thread.id,
      closedBy: null,
    }
    return { draft: archived, publications: [...saidIn(archived), keyChange(license, archived, closed)] }
  }

  const release = (license: License, agentId: string, reason: LossReason): void => {
    for (const lost of live.ofAgent(license.id, agentId)) void releaseChat(license, lost, agentId, reason)
  }

  return { release }
}
