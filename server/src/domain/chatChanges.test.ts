import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addEvent,
  closeThread,
  type Draft,
  draftOf,
  enqueue,
  join,
  leave,
  markSeen,
  newMember,
  nextThread,
  presentAgentIds,
} from './chatChanges.ts'
import type { ChatRecord } from './chatRecord.ts'
import { nextInstant } from './instants.ts'

const access = { groupIds: [0], agentIds: [] }
const opening = { openedBy: 'lena', access, properties: {}, tags: [], queuedAt: null }
const record: ChatRecord = {
  chat: {
    id: 'CHAT',
    licenseId: 1,
    customerId: 'lena',
    createdAt: 1000,
    continuous: false,
    properties: {},
    access,
    members: [newMember('customer', 'lena')],
    followerIds: [],
  },
  lastThread: nextThread('CHAT', null, 1000, { ...opening, id: 'T1' }),
  lastInstant: 1000,
  version: 1,
}
const text = (authorId: string | null) => ({
  authorId,
  customId: null,
  recipients: 'all' as const,
  properties: {},
  content: { type: 'message' as const, text: 'x' },
})

describe('events', () => {
  test('ids are <thread>_<order>, orders count from 1', () => {
    const { events } = addEvent(addEvent(draftOf(record), 2000, text('lena')), 3000, text('lena'))
    expect(events.map(({ id, order, createdAt }) => [id, order, createdAt])).toEqual([
      ['T1_1', 1, 2000],
      ['T1_2', 2, 3000],
    ])
  })

  test('created_at strictly increases under any clock', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 20 }), (clocks) => {
        let draft = draftOf(record)
        for (const now of clocks) draft = addEvent(draft, now, text('lena'))
        const instants = [record.lastInstant, ...draft.events.map((event) => event.createdAt)]
        expect(instants.every((at, index) => index === 0 || at > (instants[index - 1] ?? 0))).toBe(true)
        expect(draft.record.lastInstant).toBe(instants.at(-1))
      }),
    )
  })

  test("the server's own words do not end a silence", () => {
    expect(addEvent(draftOf(record), 9000, text(null)).record.lastThread.lastSpokenAt).toBe(1000)
    expect(addEvent(draftOf(record), 9000, text('lena')).record.lastThread.lastSpokenAt).toBe(9000)
  })
})

describe('threads', () => {
  test('form a chain, and orders count from 1 in each chat', () => {
    const second = nextThread('CHAT', record.lastThread, 2000, { ...opening, id: 'T2' })
    expect(second.thread).toMatchObject({
      order: 2,
      previousThreadId: 'T1',
      nextThreadId: null,
      active: true,
    })
    expect(record.lastThread.thread).toMatchObject({ order: 1, previousThreadId: null })
  })
  test('closing ends waiting', () => {
    const { lastThread } = closeThread(enqueue(draftOf(record), 5000)).record
    expect(lastThread.thread.active).toBe(false)
    expect(lastThread.queuedAt).toBeNull()
  })
  test('whoever joins an active thread is present and ends the wait', () => {
    const joined = join(enqueue(draftOf(record), 5000), 'smith', 6000).record
    expect(presentAgentIds(joined)).toEqual(['smith'])
    expect(joined.lastThread.queuedAt).toBeNull()
    expect(joined.lastThread.thread.userIds).toEqual(['smith'])
  })
  test('whoever writes into a closed thread is named, not present', () => {
    const joined = join(closeThread(draftOf(record)), 'smith', 6000).record
    expect(presentAgentIds(joined)).toEqual([])
    expect(joined.chat.members.map((member) => member.userId)).toEqual(['lena', 'smith'])
  })
  test('whoever leaves stays by name', () => {
    const left = leave(join(draftOf(record), 'smith', 6000), 'smith').record
    expect(presentAgentIds(left)).toEqual([])
    expect(left.chat.members).toHaveLength(2)
  })
})

describe('the read marker', () => {
  const seen = (draft: Draft) => draft.record.chat.members[0]?.seenUpTo
  test.each([
    ['moves forward', 500, 700, 700],
    ['never moves back', 500, 300, 500],
    ['stays where it is', 500, 500, 500],
  ])('%s', (_name, first, second, result) => {
    expect(seen(markSeen(markSeen(draftOf(record), 'lena', first), 'lena', second))).toBe(result)
  })
  test('nobody else is touched, and members who did not change keep their identity', () => {
    const before = join(draftOf(record), 'smith', 2000)
    const after = markSeen(before, 'smith', 3000)
    expect(after.record.chat.members[0]).toBe(before.record.chat.members[0])
    expect(markSeen(before, 'nobody', 3000)).toBe(before)
  })
})

test('the next instant is now, or just after the last', () => {
  expect(nextInstant(10, 5)).toBe(10)
  expect(nextInstant(5, 10)).toBe(11)
  expect(nextInstant(10, 10)).toBe(11)
})
