import type { GroupStatus, Queue } from '../../domain/chat.ts'
import { closeThread, draftOf, presentAgentIds } from '../../domain/chatChanges.ts'
import type { ChatRecord } from '../../domain/chatRecord.ts'
import type { License } from '../../domain/license.ts'
import type { SystemMessage } from '../../domain/systemMessages.ts'
import type { VisitorId } from '../createVisitors.ts'
import { archiveThread } from './archiveThread.ts'
import type { AgentKey } from './createAgents.ts'
import { createAnnouncer } from './createAnnouncer.ts'
import { createAssigner } from './createAssigner.ts'
import { createReleaser } from './createReleaser.ts'
import { createSilenceWatch } from './createSilenceWatch.ts'
import { keyChange } from './routerChange.ts'
import type { RoutingNeeds } from './routingNeeds.ts'

/** Keeps every active chat with somebody who serves it. Source: spec/behaviour.md section 9. */
export interface Router {
  /**
   * Call it after every commit on a chat, once its facts are published.
   *
   * @param told the queue as the customer has just been told it
   */
  observe(record: ChatRecord, told?: Queue | null): void
  /** An agent has left a chat on purpose: call it before `observe`, so that the chat goes to somebody else. */
  noteLeft(record: ChatRecord, agentId: string): void
  /** Something about agents or places has changed: waiting chats are assigned, customers told. */
  refresh(licenseId: number): void
  statuses(license: License): readonly { readonly groupId: number; readonly status: GroupStatus }[]
  /** The last connection was lost: the chats wait for `agentGraceMs`. */
  agentLost(agent: AgentKey): void
  agentSignedOut(agent: AgentKey): void
  /** The chat is gone from the store: those who served it are told that it is over. */
  chatErased(record: ChatRecord): void
  /** Closes the active thread of a customer, where he has one, with some last words. */
  endChatOf(who: VisitorId, message: SystemMessage, closedBy: string): void
}

/** Takes up the work where the last process left it: `active` are the chats that the store knows as active. */
export function createRouter(needs: RoutingNeeds, active: readonly ChatRecord[]): Router {
  const { live, agents, licenses } = needs
  for (const record of active) live.put(record)

  const settled = (license: License, record: ChatRecord | null): void => {
    if (record) live.put(record)
    if (record) silence.watch(record.chat.id)
    refreshLicense(license)
  }
  const parts = { ...needs, onSettled: settled }
  const announcer = createAnnouncer(needs)
  const assigner = createAssigner(parts)
  const releaser = createReleaser(parts)
  const silence = createSilenceWatch(parts)

  // Assigning comes first: a slot that is taken at once was never free for the public.
  const refreshLicense = (license: License): void => {
    assigner.drain(license)
    announcer.refresh(license)
  }

  const release = (agent: AgentKey, reason: 'disconnected' | 'signed_out'): void => {
    const license = licenses.get(agent.licenseId)
    if (license) releaser.release(license, agent.agentId, reason)
  }

  const agentLost = (agent: AgentKey): void => {
    agents.awaitReturn(agent, () => release(agent, 'disconnected'))
  }

  for (const { chat } of active) silence.watch(chat.id)
  // Nobody is connected yet: whoever served a chat has the grace period to come back.
  for (const record of active) {
    for (const agentId of presentAgentIds(record)) agentLost({ licenseId: record.chat.licenseId, agentId })
  }

  return {
    observe(record, told = null) {
      const license = licenses.get(record.chat.licenseId)
      if (!license) return
      const before = live.get(record.chat.id)
      live.put(record)
      silence.watch(record.chat.id)
      const after = live.get(record.chat.id)
      if (before && (!after || after.agentIds.length > 0)) assigner.forget(before.thread.id)
      if (told && after) announcer.noteTold(license.id, after.thread.id, told.position)
      const isSame =
        before?.thread.id === after?.thread.id &&
        before?.queuedAt === after?.queuedAt &&
        isSameList(before?.chat.access.groupIds, after?.chat.access.groupIds) &&
        isSameList(before?.agentIds, after?.agentIds)
      // A message moves nobody: the common case stays free of routing.
      if (!isSame) refreshLicense(license)
    },
    noteLeft: ({ lastThread }, agentId) => assigner.noteLeft(lastThread.thread.id, agentId),
    refresh(licenseId) {
      const license = licenses.get(licenseId)
      if (license) refreshLicense(license)
    },
    statuses: announcer.statuses,
    agentLost,
    agentSignedOut: (agent) => release(agent, 'signed_out'),
    chatErased(record) {
      const { chat, lastThread } = record
      const license = licenses.get(chat.licenseId)
      if (!license || !lastThread.thread.active) return
      const closed = closeThread(draftOf(record))
      const fact = {
        type: 'threadClosed',
        chatId: chat.id,
        threadId: lastThread.thread.id,
        closedBy: null,
      } as const
      needs.bus.publish(keyChange(license, closed, fact))
      settled(license, closed.record)
    },
    endChatOf(who, message, closedBy) {
      const license = licenses.get(who.licenseId)
      const ending = live.ofCustomer(who.licenseId, who.customerId)
      if (!license || !ending) return
      archiveThread(needs, license, ending, { message, closedBy, isDue: () => true })
        .then((record) => settled(license, record))
        .catch((error: unknown) =>
          needs.log.error({ err: error, chatId: ending.chat.id }, 'a chat could not be ended'),
        )
    },
  }
}

const isSameList = <Item>(one: readonly Item[] = [], other: readonly Item[] = []): boolean =>
  one === other || (one.length === other.length && one.every((item, index) => item === other[index]))
