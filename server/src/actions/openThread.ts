import { keyChangeAudience } from '../domain/audience.ts'
import type { Access, Customer, Queue } from '../domain/chat.ts'
import type { EventDraft } from '../domain/chatChanges.ts'
import type { ChatCommit, CustomerChange } from '../domain/chatRecord.ts'
import { applyCustomerChange } from '../domain/customers.ts'
import type { ChatEvent, Properties } from '../domain/event.ts'
import type { Fact, Publication } from '../domain/facts.ts'
import type { ShownGreeting } from '../domain/greeting.ts'
import { mergeProperties } from '../domain/properties.ts'
import { type Result, success } from '../domain/result.ts'
import type { Ask, Needs } from './ask.ts'
import type { Decision } from './changeChat.ts'
import { choosePlace } from './choosePlace.ts'
import type { Caller, ThreadStarted } from './contract.ts'
import { customerUpdates } from './customerUpdates.ts'
import { draftThread, type Opening } from './draftThread.ts'
import { callerId } from './openChat.ts'
import { contactOf, prepareEvents } from './prepareEvents.ts'
import { answering } from './publish.ts'

export type Opened = {
  readonly started: Pick<ThreadStarted, 'view' | 'thread' | 'isFollowed'>
  /** The caller's own. */
  readonly events: readonly ChatEvent[]
  readonly publications: readonly Publication[]
  readonly queue: Queue | null
  readonly assigned: ChatCommit['assigned']
  readonly release: () => void
}

/**
 * Opens the next thread of a chat: the common part of starting, activating and sending into a closed chat. A customer
 * is given an agent or a place in the queue; an agent serves the chat himself.
 */
export async function openThread(
  needs: Needs,
  ask: Ask<Caller, unknown>,
  opening: Opening,
): Promise<Result<Decision<Opened>>> {
  const { caller, license } = ask
  const { before, customerId, thread } = opening
  const drafts = await prepareEvents(needs, caller, thread.events)
  if (!drafts.ok) return drafts
  const chatProperties = mergeProperties(before?.chat.properties ?? {}, thread.chatProperties)
  if (!chatProperties.ok) return chatProperties
  // Everything that takes time comes before the place is taken, and the view before the commit: between commit and
  // publication nobody else gets a turn.
  const who = customerId === null ? null : { licenseId: license.id, customerId }
  const customer = who && (await needs.customers.get(who))
  const isWrittenDown = who === null || (await needs.customers.isWrittenDown(who))

  const greeting = caller.kind === 'customer' ? (customer?.greetings.current ?? null) : null
  const threadProperties = mergeProperties(thread.threadProperties, greeting ? markOf(greeting) : {})
  if (!threadProperties.ok) return threadProperties

  const access: Access =
    thread.groupIds === undefined
      ? (before?.chat.access ?? { groupIds: [0], agentIds: [] })
      : { groupIds: thread.groupIds, agentIds: [] }
  const place = choosePlace(needs, ask, access, opening.continuous)
  if (!place.ok) return place

  const { draft, own } = draftThread(needs, caller, opening, {
    access,
    chatProperties: chatProperties.value,
    threadProperties: threadProperties.value,
    place: place.value,
    drafts: drafts.value,
    greeting,
  })
  const { record, events } = draft
  const change = customer && customerChange(caller, opening, customer, drafts.value, record.lastInstant)
  const known = customer && change ? applyCustomerChange(customer, change) : customer
  const queue = needs.placement.queueOf(license, record)
  const view = needs.views.chat(license, record, known)
  const threadView = { thread: record.lastThread.thread, events, queue }
  const started: Fact = {
    type: 'threadStarted',
    view,
    thread: threadView,
    requesterId: callerId(caller),
    transferredFrom: null,
  }
  const audience = keyChangeAudience(license, record.chat)
  // Following ends here, and this is the last that followers hear. Source: catalogue, follow_chat.
  const agentIds = [...new Set([...audience.agentIds, ...(before?.chat.followerIds ?? [])])]
  const updates =
    customer && known ? customerUpdates(needs, caller, license, customer, known, record.chat) : []
  const { agentId, release } = place.value
  // Whoever opens a chat himself was not given it.
  const assigned =
    agentId === null || caller.kind === 'agent' ? null : { agentId, at: record.lastThread.thread.createdAt }
  return success({
    commit: {
      after: record,
      events,
      customer: change,
      newCustomer: isWrittenDown ? null : customer,
      assigned,
    },
    value: {
      started: { view, thread: threadView, isFollowed: opening.follow },
      events: own,
      publications: [answering(caller, started, { ...audience, agentIds }), ...updates],
      queue,
      assigned,
      release,
    },
    abandon: release,
  })
}

/** Source: behaviour.md 13.4. */
const markOf = ({ id, uniqueId }: ShownGreeting): Properties => ({
  lc2: { greeting_id: id, greeting_unique_id: uniqueId },
})

function customerChange(
  caller: Caller,
  { before }: Opening,
  customer: Customer,
  drafts: readonly EventDraft[],
  at: number,
): CustomerChange {
  const spoke = drafts.length === 0 ? {} : spokeAt(caller, at)
  const answered = caller.kind === 'customer' ? customer.greetings.current : null
  return {
    licenseId: customer.licenseId,
    id: customer.id,
    ...contactOf(caller, drafts),
    ...spoke,
    ...(answered ? { greetings: { ...customer.greetings, current: null } } : {}),
    add: {
      chatsCount: before === null ? 1 : 0,
      threadsCount: 1,
      greetingsAcceptedCount: answered && !answered.accepted ? 1 : 0,
    },
  }
}

/** Who said something last, on the customer's card. */
const spokeAt = (
  caller: Caller,
  at: number,
): Pick<CustomerChange, 'customerLastEventAt' | 'agentLastEventAt'> =>
  caller.kind === 'customer' ? { customerLastEventAt: at } : { agentLastEventAt: at }
