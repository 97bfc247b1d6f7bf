import { describe, expect, test } from 'vitest'
import {
  addEvent,
  closeThread,
  draftOf,
  join,
  markSeen,
  nextThread,
  noteOpening,
} from '../../domain/chatChanges.ts'
import { newCustomer } from '../../domain/customers.ts'
import { access, chatRecord, commit, commitOf, type OpenStore, text } from './records.ts'

export function chatContract(name: string, open: OpenStore): void {
  describe(`${name}: chats`, () => {
    test('what was committed is read back whole, also after a restart', async () => {
      const { store, reopen } = await open()
      const fresh = chatRecord('A')
      const draft = noteOpening(addEvent(draftOf(fresh), 2000, text('customer of A', 'c1')), ['AT1_1'])
      const kept = await commit(store, null, draft)
      expect(await store.readChat(1, 'A')).toEqual(kept)
      const again = await reopen()
      expect(await again.readChat(1, 'A')).toEqual(kept)
      expect(await again.readChatOfCustomer(1, 'customer of A')).toEqual(kept)
      expect(await again.readActiveChats()).toEqual([kept])
      expect(await again.readThreads('A', null)).toEqual([
        {
          thread: kept.lastThread.thread,
          queuedAt: 1000,
          openedBy: 'customer of A',
          openingEventIds: ['AT1_1'],
          events: draft.events,
        },
      ])
    })

    test('a chat is of one license', async () => {
      const { store } = await open()
      await commit(store, null, draftOf(chatRecord('A')))
      expect(await store.readChat(2, 'A')).toBeNull()
      expect(await store.readChatOfCustomer(2, 'customer of A')).toBeNull()
    })

    test('a commit from an old version is a conflict, and writes nothing', async () => {
      const { store } = await open()
      const first = await commit(store, null, draftOf(chatRecord('A')))
      const second = await commit(store, first, addEvent(draftOf(first), 2000, text('x')))
      const late = commitOf(first, addEvent(draftOf(first), 3000, text('y')))
      const change = { licenseId: 1, id: 'lena', name: 'Late' }
      const newOne = newCustomer(1, 'lena', 5)
      expect(await store.commitChat({ ...late, customer: change, newCustomer: newOne })).toBe('conflict')
      expect(await store.readChat(1, 'A')).toEqual(second)
      expect((await store.readCustomers(1, ['lena'])).size).toBe(0)
    })

    test('a customer has one chat per license: a second one is a conflict', async () => {
      const { store } = await open()
      await commit(store, null, draftOf(chatRecord('A', { customerId: 'lena' })))
      const second = draftOf(chatRecord('B', { customerId: 'lena' }))
      expect(await store.commitChat(commitOf(null, second))).toBe('conflict')
      expect(await store.readChat(1, 'B')).toBeNull()
      await commit(store, null, draftOf(chatRecord('C', { customerId: 'lena', licenseId: 2 })))
      await commit(store, null, draftOf(chatRecord('D', { customerId: null, members: [] })))
      await commit(store, null, draftOf(chatRecord('E', { customerId: null, members: [] })))
    })

    test('threads are linked both ways', async () => {
      const { store } = await open()
      const first = await commit(store, null, draftOf(chatRecord('A')))
      const closed = await commit(store, first, closeThread(draftOf(first)))
      expect(await store.readActiveChats()).toEqual([])
      const next = nextThread('A', closed.lastThread, 5000, {
        id: 'AT2',
        openedBy: 'x',
        access,
        properties: {},
        tags: [],
        queuedAt: null,
      })
      await commit(store, closed, draftOf({ ...closed, lastThread: next, lastInstant: 5000 }))
      const threads = await store.readThreads('A', null)
      expect(threads.map(({ thread }) => [thread.previousThreadId, thread.id, thread.nextThreadId])).toEqual([
        [null, 'AT1', 'AT2'],
        ['AT1', 'AT2', null],
      ])
      expect(await store.threadOrders('A')).toEqual([
        { threadId: 'AT1', order: 1 },
        { threadId: 'AT2', order: 2 },
      ])
    })

    test('members, followers, access and other threads follow the record', async () => {
      const { store } = await open()
      const first = await commit(store, null, draftOf(chatRecord('A')))
      const joined = await commit(store, first, markSeen(join(draftOf(first), 'smith', 2000), 'smith', 2000))
      const chat = { ...joined.chat, followerIds: [], access: { groupIds: [5], agentIds: [] } }
      await store.commitChat({
        ...commitOf(joined, draftOf({ ...joined, chat })),
        otherThread: { id: 'AT1', properties: { rating: { score: 1 } }, tags: ['later'] },
      })
      expect(await store.readChat(1, 'A')).toMatchObject({
        chat,
        lastThread: { thread: { properties: { rating: { score: 1 } }, tags: ['later'] } },
      })
    })
  })
}
