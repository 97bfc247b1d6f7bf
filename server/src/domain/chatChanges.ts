import type { Access, Member } from './chat.ts'
import type { ChatRecord, ThreadRecord } from './chatRecord.ts'
import type { ChatEvent, EventContent, Micros, Properties, Recipients } from './event.ts'
import { nextInstant } from './instants.ts'

/** A chat on its way to its next state, with the events that the change has added so far. */
export type Draft = { readonly record: ChatRecord; readonly events: readonly ChatEvent[] }

export const draftOf = (record: ChatRecord): Draft => ({ record, events: [] })

export type EventDraft = {
  readonly authorId: string | null
  readonly customId: string | null
  readonly recipients: Recipients
  readonly properties: Properties
  readonly content: EventContent
}

/** Adds an event to the last thread, active or not. */
export function addEvent({ record, events }: Draft, now: Micros, draft: EventDraft): Draft {
  const { lastThread } = record
  const createdAt = nextInstant(now, record.lastInstant)
  const order = lastThread.eventsCount + 1
  const threadId = lastThread.thread.id
  const event: ChatEvent = {
    id: `${threadId}_${order}`,
    chatId: record.chat.id,
    threadId,
    customId: draft.customId,
    createdAt,
    order,
    authorId: draft.authorId,
    recipients: draft.recipients,
    properties: draft.properties,
    content: draft.content,
  }
  return {
    // Member by member, as every message comes by here: to spread an object and replace a member costs many times more.
    record: {
      chat: record.chat,
      lastThread: {
        thread: lastThread.thread,
        eventsCount: order,
        queuedAt: lastThread.queuedAt,
        // The server's own words do not make a silent chat a living one.
        lastSpokenAt: draft.authorId === null ? lastThread.lastSpokenAt : createdAt,
        openedBy: lastThread.openedBy,
        openingEventIds: lastThread.openingEventIds,
      },
      lastInstant: createdAt,
      version: record.version,
    },
    events: [...events, event],
  }
}

export type ThreadDraft = {
  readonly id: string
  readonly openedBy: string
  readonly access: Access
  readonly properties: Properties
  readonly tags: readonly string[]
  /** null: it does not wait in the queue */
  readonly queuedAt: Micros | null
}

/** The thread that follows `previous` in its chat. */
export function nextThread(
  chatId: string,
  previous: ThreadRecord | null,
  createdAt: Micros,
  draft: ThreadDraft,
): ThreadRecord {
  return {
    thread: {
      id: draft.id,
      chatId,
      order: (previous?.thread.order ?? 0) + 1,
      active: true,
      createdAt,
      userIds: [],
      properties: draft.properties,
      access: draft.access,
      tags: draft.tags,
      previousThreadId: previous?.thread.id ?? null,
      nextThreadId: null,
    },
    eventsCount: 0,
    queuedAt: draft.queuedAt,
    lastSpokenAt: createdAt,
    openedBy: draft.openedBy,
    openingEventIds: [],
  }
}

/** Closes the last thread; what was waiting waits no longer. */
export const closeThread = (draft: Draft): Draft =>
  changeThread(draft, (last) => ({ ...last, queuedAt: null, thread: { ...last.thread, active: false } }))

/** Puts the active thread into the queue. */
export const enqueue = (draft: Draft, queuedAt: Micros): Draft =>
  changeThread(draft, (last) => ({ ...last, queuedAt }))

/** Notes which events opened the thread, so that a repeated request can be answered as the first one was. */
export const noteOpening = (draft: Draft, openingEventIds: readonly string[]): Draft =>
  changeThread(draft, (last) => ({ ...last, openingEventIds }))

/**
 * Lets an agent in. In an active thread he is present and whoever waited waits no longer; in a closed one he is only
 * named, so that his event has an author. Source: behaviour.md 4.12.
 */
export function join(draft: Draft, agentId: string, now: Micros): Draft {
  const active = draft.record.lastThread.thread.active
  return enter(draft, newMember('agent', agentId), now, (known) => active || known.present)
}

/** Lets somebody in who was added on purpose: he is present, whether a thread is active or not. */
export const admit = (draft: Draft, who: Member, now: Micros): Draft => enter(draft, who, now, () => true)

function enter(draft: Draft, who: Member, now: Micros, isPresent: (known: Member) => boolean): Draft {
  const active = draft.record.lastThread.thread.active
  const serves = active && who.kind === 'agent'
  const joined = putMember(draft, who, (known) => ({ ...known, present: isPresent(known) }))
  return changeThread(joined, (last) => ({
    ...last,
    queuedAt: serves ? null : last.queuedAt,
    lastSpokenAt: active ? Math.max(last.lastSpokenAt, now) : last.lastSpokenAt,
    thread: { ...last.thread, userIds: withId(last.thread.userIds, who.userId) },
  }))
}

/** An agent leaves; his name stays with the chat, for what he wrote. */
export const leave = (draft: Draft, agentId: string): Draft =>
  putMember(draft, newMember('agent', agentId), (member) => ({ ...member, present: false }))

/** Changes who may open the chat, and the thread that goes on. */
export function withAccess(draft: Draft, access: Access): Draft {
  const changed = changeThread(draft, (last) =>
    last.thread.active ? { ...last, thread: { ...last.thread, access } } : last,
  )
  return { ...changed, record: { ...changed.record, chat: { ...changed.record.chat, access } } }
}

/** Moves a reader's marker; it never goes back. Source: behaviour.md 7.3. */
export function markSeen(draft: Draft, userId: string, seenUpTo: Micros): Draft {
  const member = draft.record.chat.members.find((one) => one.userId === userId)
  if (!member || (member.seenUpTo ?? 0) >= seenUpTo) return draft
  return putMember(draft, member, (one) => ({ ...one, seenUpTo }))
}

export const presentAgentIds = ({ chat }: ChatRecord): readonly string[] =>
  chat.members.filter((member) => member.kind === 'agent' && member.present).map((member) => member.userId)

export const newMember = (kind: Member['kind'], userId: string): Member => ({
  kind,
  userId,
  present: true,
  seenUpTo: null,
})

const withId = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids : [...ids, id]

const changeThread = (draft: Draft, change: (last: ThreadRecord) => ThreadRecord): Draft => ({
  ...draft,
  record: { ...draft.record, lastThread: change(draft.record.lastThread) },
})

/** Other members keep their identity, which tells the store that they are as they were. */
function putMember(draft: Draft, who: Member, change: (member: Member) => Member): Draft {
  const { chat } = draft.record
  const { userId } = who
  const known = chat.members.some((member) => member.userId === userId)
  const members = known
    ? chat.members.map((member) => (member.userId === userId ? change(member) : member))
    : [...chat.members, change({ ...who, present: false })]
  const { lastThread, lastInstant, version } = draft.record
  return { record: { chat: { ...chat, members }, lastThread, lastInstant, version }, events: draft.events }
}
