import { bothOf, keyChangeAudience, memberAudience } from '../domain/audience.ts'
import {
  type Draft,
  draftOf,
  enqueue,
  join,
  leave,
  presentAgentIds,
  withAccess,
} from '../domain/chatChanges.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import type { Fact, Publication } from '../domain/facts.ts'
import { nextInstant, toMicros } from '../domain/instants.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import { say } from '../domain/systemMessages.ts'
import type { Ask, Handler, Needs } from './ask.ts'
import { type ChatChange, changeOpenChat } from './changeOpenChat.ts'
import type { ThreadPlace } from './choosePlace.ts'
import type { ActionInput, AgentCaller } from './contract.ts'
import { agentAdded, agentRemoved } from './memberFacts.ts'
import { agentName } from './names.ts'
import { answering, caused } from './publish.ts'
import { type Destination, toDestination } from './transferTarget.ts'

type TransferAsk = Ask<AgentCaller, ActionInput<'transferChat'>>

/**
 * Hands an active chat to other agents or groups; those who served it leave. Without `force` it fails where nobody
 * can take it. Source: behaviour.md section 10; ambiguities.md E3 and E25.
 */
export const transferChat: Handler<'transferChat', AgentCaller> = (needs, ask) =>
  changeOpenChat(needs, ask, async (record) => {
    if (!record.lastThread.thread.active) return refuse('chat_inactive', 'The chat has no active thread.')
    const destination = toDestination(ask.license, record.chat, ask.input.target)
    if (!destination.ok) return destination
    const leavers = presentAgentIds(record)
    const { agentIds } = destination.value.takers
    if (ask.input.target?.kind === 'agents' && agentIds.every((id) => leavers.includes(id))) {
      return success(null)
    }
    const place = findPlace(needs, ask, record, destination.value)
    return place.ok ? transfer(needs, ask, record, destination.value, place.value) : place
  })

/** Source: behaviour.md 10.2. */
function findPlace(
  { placement }: Pick<Needs, 'placement'>,
  { license, input }: TransferAsk,
  record: ChatRecord,
  { takers }: Destination,
): Result<ThreadPlace> {
  const present = new Set(presentAgentIds(record))
  const claimed = placement.claimAgent(license, takers, present)
  if (claimed) return success({ agentId: claimed.agentId, queuedAt: null, release: claimed.release })
  if (!input.force) {
    return placement.status(license, takers) === 'offline'
      ? refuse('groups_offline', 'Nobody who could take the chat is online.')
      : refuse('group_unavailable', 'Nobody who could take the chat is free.')
  }
  const release = (): void => {}
  if (input.target?.kind === 'agents') {
    const agentId = takers.agentIds.find((id) => !present.has(id)) ?? null
    return success({ agentId, queuedAt: null, release })
  }
  const queuedAt = license.queue.enabled
    ? (record.lastThread.queuedAt ?? placement.queueInstant(license))
    : null
  return success({ agentId: null, queuedAt, release })
}

function transfer(
  needs: Needs,
  ask: TransferAsk,
  record: ChatRecord,
  destination: Destination,
  place: ThreadPlace,
): Result<ChatChange> {
  const { license, caller, input } = ask
  const { agentId, queuedAt, release } = place
  const now = toMicros(needs.clock.now())
  const at = nextInstant(now, record.lastInstant)
  const leavers = presentAgentIds(record)
  let draft = withAccess(draftOf(record), destination.access)
  for (const id of leavers) draft = leave(draft, id)
  if (agentId !== null) draft = join(draft, agentId, at)
  else if (queuedAt !== null) draft = enqueue(draft, queuedAt)
  const initiator = agentName(license, caller.agentId)
  draft = say(draft, now, { type: 'chat_transferred', initiator, targets: destination.names })

  const told = needs.placement.queueOf(license, draft.record)
  const transferred: Fact = {
    type: 'chatTransferred',
    chatId: input.chatId,
    threadId: record.lastThread.thread.id,
    requesterId: caller.agentId,
    reason: 'manual',
    to: {
      groupIds: input.target?.kind === 'agents' ? [] : destination.takers.groupIds,
      agentIds: agentId === null ? [] : [agentId],
    },
    queue: told,
  }
  return success({
    commit: {
      after: draft.record,
      events: draft.events,
      assigned: agentId === null ? null : { agentId, at },
    },
    publications: publicationsOf(needs, ask, record, draft, { transferred, leavers, agentId }),
    abandon: release,
    after: (kept) => {
      release()
      if (agentId !== null) needs.agents.noteAssigned({ licenseId: license.id, agentId }, at)
      for (const id of leavers) needs.router.noteLeft(kept, id)
    },
    told,
  })
}

/** The transfer stands before the changes of members. Source: ambiguities.md E25. */
function publicationsOf(
  needs: Needs,
  { license, caller }: TransferAsk,
  before: ChatRecord,
  draft: Draft,
  told: { readonly transferred: Fact; readonly leavers: readonly string[]; readonly agentId: string | null },
): readonly Publication[] {
  const { chat } = draft.record
  const audience = bothOf(keyChangeAudience(license, before.chat), keyChangeAudience(license, chat))
  const cause = { reason: 'manual', requesterId: caller.agentId }
  const { access } = chat
  // Source: versions.md section 4.
  const isOpenedToOthers = String(before.chat.access.groupIds) !== String(access.groupIds)
  const facts: readonly Fact[] = [
    ...(isOpenedToOthers ? [{ type: 'accessSet', resource: 'chat', id: chat.id, access } as const] : []),
    ...told.leavers.map((id) => agentRemoved(draft, id, cause)),
    ...(told.agentId === null ? [] : agentAdded(needs, license, draft, told.agentId, cause)),
  ]
  return [
    answering(caller, told.transferred, audience),
    ...facts.map((fact) => caused(caller, fact, audience)),
    ...draft.events.map((event) =>
      caused(caller, { type: 'eventAdded', event }, memberAudience(chat, event.recipients)),
    ),
  ]
}
