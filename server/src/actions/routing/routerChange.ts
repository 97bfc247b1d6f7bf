import type { Audience } from '../../domain/audience.ts'
import { keyChangeAudience, memberAudience } from '../../domain/audience.ts'
import { type Draft, draftOf } from '../../domain/chatChanges.ts'
import type { ChatRecord } from '../../domain/chatRecord.ts'
import type { Micros } from '../../domain/event.ts'
import type { Fact, Publication } from '../../domain/facts.ts'
import { toMicros } from '../../domain/instants.ts'
import type { License } from '../../domain/license.ts'
import { changeChat, type Decision } from '../changeChat.ts'
import { chatKey } from '../keys.ts'
import { unasked } from '../publish.ts'
import type { LiveChat } from './createLiveChats.ts'
import type { RoutingNeeds } from './routingNeeds.ts'

/** What the router makes of a chat; null: nothing, the chat has moved on meanwhile. */
export type RouterDecision = {
  readonly draft: Draft
  readonly publications: readonly Publication[]
  readonly assigned?: { readonly agentId: string; readonly at: Micros }
  readonly abandon?: () => void
} | null

/**
 * Changes a chat on the router's own account, in its turn among the requests on that chat. Resolves with the chat as
 * it is then kept, once everything is published.
 */
export function changeAsRouter(
  { queue, store, bus, clock }: Pick<RoutingNeeds, 'queue' | 'store' | 'bus' | 'clock'>,
  { chat }: Pick<LiveChat, 'chat'>,
  decide: (before: Draft, now: Micros) => RouterDecision,
): Promise<ChatRecord | null> {
  return queue.runAlways(chatKey(chat.id), async () => {
    const changed = await changeChat(
      store,
      () => store.readChat(chat.licenseId, chat.id),
      async (before) => toOutcome(before && decide(draftOf(before), toMicros(clock.now()))),
    )
    if (!changed.ok) return store.readChat(chat.licenseId, chat.id)
    for (const publication of changed.value.value) bus.publish(publication)
    return changed.value.record
  })
}

type Outcome =
  | { readonly ok: true; readonly value: Decision<readonly Publication[]> }
  | { readonly ok: false; readonly failure: 'nothing to do' }

function toOutcome(decision: RouterDecision): Outcome {
  if (!decision) return { ok: false, failure: 'nothing to do' }
  const { draft, publications, assigned, abandon } = decision
  const commit = { after: draft.record, events: draft.events, ...(assigned ? { assigned } : {}) }
  return { ok: true, value: { commit, value: publications, ...(abandon ? { abandon } : {}) } }
}

/** What the server has said, as publications. */
export const saidIn = (draft: Draft): readonly Publication[] =>
  draft.events.map((event) =>
    unasked(
      draft.record.chat.licenseId,
      { type: 'eventAdded', event },
      memberAudience(draft.record.chat, event.recipients),
    ),
  )

/** A change of who serves the chat: for everybody who could open it, and for the one who was there. */
export function keyChange(license: License, draft: Draft, fact: Fact, alsoAgentId?: string): Publication {
  const { customerIds, agentIds } = keyChangeAudience(license, draft.record.chat)
  const audience: Audience = {
    customerIds,
    agentIds: [...new Set([...agentIds, ...(alsoAgentId === undefined ? [] : [alsoAgentId])])],
  }
  return unasked(license.id, fact, audience)
}
