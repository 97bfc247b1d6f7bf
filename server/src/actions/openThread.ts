import { keyChangeAudience } from '../domain/audience.ts'
import type { Access, Customer, Member, Queue } from '../domain/chat.ts'
import {
  addEvent,
  type Draft,
  type EventDraft,
  join,
  markSeen,
  newMember,
  nextThread,
  noteOpening,
} from '../domain/chatChanges.ts'
import type { ChatCommit, ChatRecord, CustomerChange } from '../domain/chatRecord.ts'
import { applyCustomerChange } from '../domain/customers.ts'
import type { ChatEvent } from '../domain/event.ts'
import type { Fact, Publication } from '../domain/facts.ts'
import { nextInstant, toMicros } from '../domain/instants.ts'
import { mergeProperties } from '../domain/properties.ts'
import { type Result, success } from '../domain/result.ts'
import type { Ask, Needs } from './ask.ts'
import type { Decision } from './changeChat.ts'
import { choosePlace, type ThreadPlace } from './choosePlace.ts'
import type { Caller, NewThread, ThreadStarted } from './contract.ts'
import { customerUpdates } from './customerUpdates.ts'
import { callerId } from './openChat.ts'
import { contactOf, prepareEvents } from './prepareEvents.ts'
import { answering } from './publish.ts'

export type Opening = {
  readonly chatId: string
  /** null: the chat is new. */
  readonly before: ChatRecord | null
  readonly customerId: string | null
  readonly thread: Pick<NewThread, 'events' | 'threadProperties' | 'chatProperties' | 'tags' | 'groupIds'>
  readonly continuous: boolean
  readonly follow: boolean
  /** Whether the author has thereby read everything: `send_event` says so, starting does not. Source: behaviour.md 4.11. */
  readonly readsAll: boolean
}

export type Opened = {
  readonly started: Pick<ThreadStarted, 'view' | 'thread' | 'isFollowed'>
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
  const drafts = prepareEvents(needs, caller, thread.events)
  if (!drafts.ok) return drafts
  const chatProperties = mergeProperties(before?.chat.properties ?? {}, thread.chatProperties)
  if (!chatProperties.ok) return chatProperties
  const threadProperties = mergeProperties({}, thread.threadProperties)
  if (!threadProperties.ok) return threadProperties

  // Everything that takes time comes before the place is taken, and the view before the commit: between commit and
  // publication nobody else gets a turn.
  const who = customerId === null ? null : { licenseId: license.id, customerId }
  const customer = who && (await needs.customers.get(who))
  const isWrittenDown = who === null || (await needs.customers.isWrittenDown(who))

  const access: Access =
    thread.groupIds === undefined
      ? (before?.chat.access ?? { groupIds: [0], agentIds: [] })
      : { groupIds: thread.groupIds, agentIds: [] }
  const place = choosePlace(needs, ask, access, opening.continuous)
  if (!place.ok) return place

  const draft = draftThread(needs, caller, opening, {
    access,
    chatProperties: chatProperties.value,
    threadProperties: threadProperties.value,
    place: place.value,
    drafts: drafts.value,
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
      events,
      publications: [answering(caller, started, { ...audience, agentIds }), ...updates],
      queue,
      assigned,
      release,
    },
    abandon: release,
  })
}

type DraftParts = {
  readonly access: Access
  readonly chatProperties: ChatRecord['chat']['properties']
  readonly threadProperties: ChatRecord['chat']['properties']
  readonly place: Pick<ThreadPlace, 'agentId' | 'queuedAt'>
  readonly drafts: readonly EventDraft[]
}

function draftThread(
  { ids, clock }: Pick<Needs, 'ids' | 'clock'>,
  caller: Caller,
  { chatId, before, customerId, thread, continuous, follow, readsAll }: Opening,
  { access, chatProperties, threadProperties, place, drafts }: DraftParts,
): Draft {
  const now = toMicros(clock.now())
  const createdAt = nextInstant(now, before?.lastInstant ?? 0)
  const authorId = callerId(caller)
  const lastThread = nextThread(chatId, before?.lastThread ?? null, createdAt, {
    id: ids.short(),
    openedBy: authorId,
    access,
    properties: threadProperties,
    tags: thread.tags,
    queuedAt: place.queuedAt,
  })
  const record: ChatRecord = {
    chat: {
      id: chatId,
      licenseId: caller.licenseId,
      customerId,
      createdAt: before?.chat.createdAt ?? createdAt,
      continuous,
      properties: chatProperties,
      access,
      members: membersFrom(before?.chat.members ?? [], customerId),
      followerIds: follow ? [authorId] : [],
    },
    lastThread: {
      ...lastThread,
      thread: { ...lastThread.thread, userIds: customerId === null ? [] : [customerId] },
    },
    lastInstant: createdAt,
    version: before?.version ?? 0,
  }
  let draft: Draft = { record, events: [] }
  if (place.agentId !== null) draft = join(draft, place.agentId, createdAt)
  for (const event of drafts) draft = addEvent(draft, now, event)
  if (readsAll) draft = markSeen(draft, authorId, draft.record.lastInstant)
  return noteOpening(
    draft,
    draft.events.map((event) => event.id),
  )
}

/** Agents of the last thread stay as names; who serves this one is decided anew. */
function membersFrom(before: readonly Member[], customerId: string | null): readonly Member[] {
  const known = before.map((member) =>
    member.kind === 'agent' && member.present ? { ...member, present: false } : member,
  )
  const isNew = customerId !== null && !before.some((member) => member.userId === customerId)
  return isNew ? [newMember('customer', customerId), ...known] : known
}

function customerChange(
  caller: Caller,
  { before }: Opening,
  customer: Customer,
  drafts: readonly EventDraft[],
  at: number,
): CustomerChange {
  const spoke = drafts.length === 0 ? {} : spokeAt(caller, at)
  return {
    licenseId: customer.licenseId,
    id: customer.id,
    ...contactOf(caller, drafts),
    ...spoke,
    add: { chatsCount: before === null ? 1 : 0, threadsCount: 1 },
  }
}

/** Who said something last, on the customer's card. */
export const spokeAt = (
  caller: Caller,
  at: number,
): Pick<CustomerChange, 'customerLastEventAt' | 'agentLastEventAt'> =>
  caller.kind === 'customer' ? { customerLastEventAt: at } : { agentLastEventAt: at }
