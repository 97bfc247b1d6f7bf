import { describe, expect, it } from 'vitest'
import { threadId } from '../model/ids.ts'
import type { Change } from './change.ts'
import { reduce } from './reduce.ts'
import {
  currentChat,
  currentQueue,
  currentUnread,
  firstUnread,
  isWatched,
  readUpTo,
  typingAgent,
} from './selectors.ts'
import {
  agent,
  agentId,
  chat,
  inChat,
  message,
  received,
  stateAfter,
  systemLine,
  thread,
  visitor,
  visitorId,
} from './testing/fixtures.ts'

const queue = { position: 3, waitSeconds: 240 }
describe('users', () => {
  it('a read marker never moves back', () => {
    const seen = (upTo: number): Change => ({ type: 'eventsSeen', chatId: chat, userId: agentId, upTo })
    expect(readUpTo(currentChat(inChat(seen(500), seen(300)))?.users ?? {})).toBe(500)
    const told = inChat(seen(500), { type: 'userJoined', chatId: chat, user: { ...agent, seenUpTo: 300 } })
    expect(readUpTo(currentChat(told)?.users ?? {})).toBe(500)
  })

  it('who has left keeps a name, and is not there', () => {
    const state = inChat({ type: 'userLeft', chatId: chat, userId: agentId })
    expect(currentChat(state)?.users[agentId]).toMatchObject({ name: 'Mira', present: false })
    expect(isWatched(currentChat(state))).toBe(false)
    expect(isWatched(currentChat(inChat()))).toBe(true)
  })

  it('a message ends the typing of its author', () => {
    const typing: Change = { type: 'typingStarted', chatId: chat, userId: agentId, at: 1 }
    expect(typingAgent(inChat(typing))).toMatchObject({ name: 'Mira' })
    expect(typingAgent(inChat(typing, { type: 'eventAdded', chatId: chat, event: message(1, 1) }))).toBeNull()
  })

  it('new data reaches session and chat, and leaves membership alone', () => {
    const state = inChat({ type: 'customerUpdated', customer: { ...visitor, name: 'L.', present: false } })
    expect(state.session.me?.name).toBe('L.')
    expect(currentChat(state)?.users[visitorId]).toMatchObject({ name: 'L.', present: true })
  })
})

describe('unread', () => {
  const say = (position: number, more = {}): Change => ({
    type: 'eventAdded',
    chatId: chat,
    event: message(1, position, more),
  })

  it('counts what others have said since the marker', () => {
    expect(currentUnread(inChat(say(1), say(2), say(3)))).toBe(3)
    expect(
      currentUnread(
        inChat(say(1), say(2), say(3), { type: 'eventsSeen', chatId: chat, userId: visitorId, upTo: 1002 }),
      ),
    ).toBe(1)
  })

  it('ends at the own newest event: writing is seeing', () => {
    expect(currentUnread(inChat(say(1), say(2, { authorId: visitorId }), say(3)))).toBe(1)
  })

  it('begins with the oldest of them', () => {
    const first = (...changes: Change[]) => {
      const known = currentChat(inChat(...changes))
      return known && firstUnread(known, visitor)
    }
    const seen: Change = { type: 'eventsSeen', chatId: chat, userId: visitorId, upTo: 1002 }
    expect(first(say(1), say(2), say(3), say(4), seen)).toBe(message(1, 3).id)
    expect(first(say(1), say(2), seen)).toBeNull()
    expect(first(say(1), say(2, { authorId: visitorId }))).toBeNull()
    expect(first(say(1), { type: 'eventAdded', chatId: chat, event: systemLine(1, 2) })).toBe(
      message(1, 1).id,
    )
  })

  it('does not count lines that nobody wrote', () => {
    expect(currentUnread(inChat({ type: 'eventAdded', chatId: chat, event: systemLine(1, 1) }))).toBe(0)
  })

  it('is at least one while the server says so and the events are not here yet', () => {
    const hinted = stateAfter(
      { type: 'loggedIn', me: visitor },
      { type: 'currentChatFound', chatId: chat, hasUnread: true },
    )
    expect(currentUnread(hinted)).toBe(1)
    expect(currentUnread(reduce(hinted, { type: 'chatReceived', fresh: true, chat: received() }))).toBe(0)
  })
})

describe('the queue', () => {
  const waiting: Change = {
    type: 'chatReceived',
    fresh: false,
    chat: received({ threads: [thread(2, true)], queue }),
  }

  it('moves, and ends when an agent joins, the thread closes or the chat is told without it', () => {
    expect(currentQueue(inChat(waiting))).toEqual(queue)
    expect(
      currentQueue(
        inChat(waiting, { type: 'queueMoved', chatId: chat, queue: { position: 1, waitSeconds: 9 } }),
      ),
    ).toEqual({ position: 1, waitSeconds: 9 })
    expect(currentQueue(inChat(waiting, { type: 'userJoined', chatId: chat, user: agent }))).toBeNull()
    expect(
      currentQueue(inChat(waiting, { type: 'threadClosed', chatId: chat, threadId: threadId('T2') })),
    ).toBeNull()
    expect(currentQueue(inChat(waiting, { type: 'chatReceived', fresh: true, chat: received() }))).toBeNull()
  })

  it('begins with a transfer into a queue, and not with one to an agent', () => {
    expect(currentQueue(inChat({ type: 'chatTransferred', chatId: chat, groupIds: [1], queue }))).toEqual(
      queue,
    )
    expect(
      currentQueue(inChat(waiting, { type: 'chatTransferred', chatId: chat, groupIds: [1], queue: null })),
    ).toBeNull()
  })

  it('is not left by an agent who is not there', () => {
    expect(
      currentQueue(inChat(waiting, { type: 'userJoined', chatId: chat, user: { ...agent, present: false } })),
    ).toEqual(queue)
  })
})
