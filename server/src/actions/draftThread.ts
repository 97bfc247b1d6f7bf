import type { Access, Member } from '../domain/chat.ts'
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
import type { ChatRecord } from '../domain/chatRecord.ts'
import type { ChatEvent } from '../domain/event.ts'
import type { ShownGreeting } from '../domain/greeting.ts'
import { nextInstant, toMicros } from '../domain/instants.ts'
import type { Needs } from './ask.ts'
import type { ThreadPlace } from './choosePlace.ts'
import type { Caller, NewThread } from './contract.ts'
import { callerId } from './openChat.ts'

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

type DraftParts = {
  readonly access: Access
  readonly chatProperties: ChatRecord['chat']['properties']
  readonly threadProperties: ChatRecord['chat']['properties']
  readonly place: Pick<ThreadPlace, 'agentId' | 'queuedAt'>
  readonly drafts: readonly EventDraft[]
  /** What the customer answers with it; it opens the thread. Source: behaviour.md 13.4. */
  readonly greeting: ShownGreeting | null
}

/** The next thread of a chat, with what opens it; `own` are the events of the caller. */
export function draftThread(
  { ids, clock }: Pick<Needs, 'ids' | 'clock'>,
  caller: Caller,
  { chatId, before, customerId, thread, continuous, follow, readsAll }: Opening,
  { access, chatProperties, threadProperties, place, drafts, greeting }: DraftParts,
): { readonly draft: Draft; readonly own: readonly ChatEvent[] } {
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
  if (greeting) draft = greet(draft, now, greeting)
  const greeted = draft.events.length
  for (const event of drafts) draft = addEvent(draft, now, event)
  const own = draft.events.slice(greeted)
  if (readsAll) draft = markSeen(draft, authorId, draft.record.lastInstant)
  const ownIds = own.map((event) => event.id)
  return { draft: noteOpening(draft, ownIds), own }
}

/** The agent who has greeted is named in the chat, whoever serves it. */
function greet(draft: Draft, now: number, { agent, event }: ShownGreeting): Draft {
  const { chat } = draft.record
  const isKnown = chat.members.some((member) => member.userId === agent.agentId)
  const author = { ...newMember('agent', agent.agentId), present: false }
  const members = isKnown ? chat.members : [...chat.members, author]
  return addEvent({ ...draft, record: { ...draft.record, chat: { ...chat, members } } }, now, {
    authorId: agent.agentId,
    customId: null,
    recipients: 'all',
    properties: {},
    content: event.content,
  })
}

/** Agents of the last thread stay as names; who serves this one is decided anew. */
function membersFrom(before: readonly Member[], customerId: string | null): readonly Member[] {
  const known = before.map((member) =>
    member.kind === 'agent' && member.present ? { ...member, present: false } : member,
  )
  const isNew = customerId !== null && !before.some((member) => member.userId === customerId)
  return isNew ? [newMember('customer', customerId), ...known] : known
}
