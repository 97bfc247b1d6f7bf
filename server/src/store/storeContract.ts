import { describe, expect, test } from 'vitest'
import {
  addEvent,
  closeThread,
  type Draft,
  draftOf,
  join,
  markSeen,
  newMember,
  nextThread,
  noteOpening,
} from '../domain/chatChanges.ts'
import type { ChatCommit, ChatRecord } from '../domain/chatRecord.ts'
import { newCustomer } from '../domain/customers.ts'
import type { Recipients } from '../domain/event.ts'
import type { Store } from './Store.ts'

/** A store under test that can be closed and opened again, as after a restart. */
export interface StoreUnderTest {
  readonly store: Store
  reopen(): Promise<Store>
}

const access = { groupIds: [0, 2], agentIds: ['named@example.com'] }

export const chatRecord = (id: string, more: Partial<ChatRecord['chat']> = {}, at = 1000): ChatRecord => ({
  chat: {
    id,
    licenseId: 1,
    customerId: `customer of ${id}`,
    createdAt: at,
    continuous: true,
    properties: { source: { type: 'shop' } },
    access,
    members: [newMember('customer', more.customerId ?? `customer of ${id}`)],
    followerIds: ['fan@example.com'],
    ...more,
  },
  lastThread: nextThread(id, null, at, {
    id: `${id}T1`,
    openedBy: `customer of ${id}`,
    access,
    properties: { topic: { name: 'x' } },
    tags: ['vip'],
    queuedAt: at,
  }),
  lastInstant: at,
  version: 0,
})

export const commitOf = (before: ChatRecord | null, { record, events }: Draft): ChatCommit => ({
  before,
  after: record,
  events,
  customer: null,
  newCustomer: null,
  otherThread: null,
  assigned: null,
})

const text = (authorId: string | null, customId: string | null = null, recipients: Recipients = 'all') => ({
  authorId,
  customId,
  recipients,
  properties: { ns: { name: true } },
  content: { type: 'message' as const, text: 'hello ✓' },
})

/** Writes the draft and gives the record as it is then kept. */
async function commit(store: Store, before: ChatRecord | null, draft: Draft): Promise<ChatRecord> {
  expect(await store.commitChat(commitOf(before, draft))).toBe('committed')
  return { ...draft.record, version: (before?.version ?? 0) + 1 }
}

/** What every store must do; run by each implementation. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
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
        otherThread: { threadId: 'AT1', properties: { rating: { score: 1 } } },
      })
      expect(await store.readChat(1, 'A')).toMatchObject({
        chat,
        lastThread: { thread: { properties: { rating: { score: 1 } } } },
      })
    })
  })

  describe(`${name}: events`, () => {
    test('custom ids are found per author and chat, oldest first', async () => {
      const { store } = await open()
      const fresh = chatRecord('A')
      let draft = draftOf(fresh)
      for (const [author, id] of [
        ['lena', 'same'],
        ['lena', 'same'],
        ['smith', 'same'],
        ['lena', 'other'],
      ] as const) {
        draft = addEvent(draft, 2000, text(author, id))
      }
      await commit(store, null, draft)
      const find = async (chatId: string, authorId: string, customIds: string[]) =>
        (await store.findByCustomIds({ chatId, authorId, customIds })).map((event) => event.order)
      expect(await find('A', 'lena', ['other', 'same'])).toEqual([1, 2, 4])
      expect(await find('A', 'smith', ['same', 'same'])).toEqual([3])
      expect(await find('B', 'lena', ['same'])).toEqual([])
      expect(await find('A', 'lena', ['none'])).toEqual([])
    })

    test('unread is what others said to everyone after the marker', async () => {
      const { store } = await open()
      let draft = addEvent(draftOf(chatRecord('A')), 2000, text('lena'))
      draft = addEvent(draft, 3000, text('smith', null, 'agents'))
      const first = await commit(store, null, draft)
      const unread = (after: number | null) => store.hasUnread({ chatId: 'A', readerId: 'lena', after })
      expect(await unread(null)).toBe(false)
      await commit(store, first, addEvent(draftOf(first), 4000, text(null)))
      expect([await unread(null), await unread(3999), await unread(4000)]).toEqual([true, true, false])
    })

    test('the last event of each type, with and without what is for agents', async () => {
      const { store } = await open()
      let draft = addEvent(draftOf(chatRecord('A')), 2000, text('lena'))
      draft = addEvent(draft, 3000, text('smith', null, 'agents'))
      draft = addEvent(draft, 4000, { ...text('lena'), content: { type: 'custom' } })
      await commit(store, null, draft)
      const last = async (visible: 'all' | 'agents') =>
        ((await store.lastEvents({ chatIds: ['A', 'B'], visible })).get('A') ?? []).map(
          ({ event }) => event.order,
        )
      expect(await last('all')).toEqual([1, 3])
      expect(await last('agents')).toEqual([2, 3])
      expect((await store.lastEvents({ chatIds: ['B'], visible: 'all' })).get('B')).toEqual([])
    })
  })

  describe(`${name}: lists`, () => {
    const office = async () => {
      const given = await open()
      const { store } = given
      const rows = [
        ['A', { access: { groupIds: [1], agentIds: [] } }, 1000],
        ['B', { access: { groupIds: [2], agentIds: [] } }, 3000],
        ['C', { access: { groupIds: [1], agentIds: ['smith'] } }, 2000],
        ['D', { access: { groupIds: [3], agentIds: [] }, members: [newMember('agent', 'smith')] }, 2000],
        ['X', { licenseId: 2 }, 1500],
      ] as const
      for (const [id, more, at] of rows) await commit(store, null, draftOf(chatRecord(id, more, at)))
      return given
    }
    const window = { order: 'asc', from: null, limit: 10 } as const

    test('chats by access, presence, customer and license', async () => {
      const { store } = await office()
      const ids = async (whose: Parameters<Store['listChats']>[0]['whose']) => {
        const { rows, total } = await store.listChats({ ...window, licenseId: 1, includeActive: true, whose })
        expect(total).toBe(rows.length)
        return rows.map(({ chat }) => chat.id).join('')
      }
      expect(await ids({ kind: 'everyone' })).toBe('ACDB')
      expect(await ids({ kind: 'access', agentId: 'smith', groupIds: [2] })).toBe('CDB')
      expect(await ids({ kind: 'access', agentId: 'jones', groupIds: [1, 2] })).toBe('ACB')
      expect(await ids({ kind: 'present', agentId: 'smith' })).toBe('D')
      expect(await ids({ kind: 'customer', customerId: 'customer of B' })).toBe('B')
      expect(await ids({ kind: 'customer', customerId: 'customer of X' })).toBe('')
    })

    test('a window looks forwards and back from a place, past equal instants', async () => {
      const { store } = await office()
      const look = async (more: Partial<Parameters<Store['listChats']>[0]>) => {
        const query = { ...window, licenseId: 1, includeActive: true, whose: { kind: 'everyone' } as const }
        const { rows, hasNext, hasPrevious } = await store.listChats({ ...query, ...more })
        return [rows.map(({ chat }) => chat.id).join(''), hasPrevious, hasNext]
      }
      const at = (id: string, instant: number, direction: 'next' | 'previous') => ({
        from: { direction, place: { at: instant, chatId: id } },
      })
      expect(await look({ limit: 2 })).toEqual(['AC', false, true])
      expect(await look({ limit: 2, ...at('C', 2000, 'next') })).toEqual(['DB', true, false])
      expect(await look({ limit: 2, ...at('D', 2000, 'previous') })).toEqual(['AC', false, true])
      expect(await look({ limit: 1, ...at('D', 2000, 'previous') })).toEqual(['C', true, true])
      expect(await look({ limit: 2, order: 'desc' })).toEqual(['BD', false, true])
      expect(await look({ limit: 2, order: 'desc', ...at('D', 2000, 'next') })).toEqual(['CA', true, false])
      expect(await look({ includeActive: false })).toEqual(['', false, false])
    })
  })

  describe(`${name}: customers, agents, licenses`, () => {
    test('a customer is added once, changed in part, and counted up', async () => {
      const { store, reopen } = await open()
      const lena = { ...newCustomer(1, 'lena', 5), name: 'Lena' }
      await store.addCustomer(lena)
      await store.addCustomer({ ...lena, name: 'Somebody else' })
      await Promise.all([
        store.changeCustomer({ licenseId: 1, id: 'lena', email: 'l@shop.example', add: { chatsCount: 1 } }),
        store.changeCustomer({
          licenseId: 1,
          id: 'lena',
          sessionFields: [['a', '1']],
          add: { chatsCount: 1 },
        }),
        store.changeCustomer({ licenseId: 1, id: 'nobody', name: 'x' }),
      ])
      const again = await reopen()
      const found = await again.readCustomers(1, ['lena', 'nobody'])
      expect([...found.keys()]).toEqual(['lena'])
      expect(found.get('lena')).toEqual({
        ...lena,
        email: 'l@shop.example',
        sessionFields: [['a', '1']],
        statistics: { ...lena.statistics, chatsCount: 2 },
      })
      expect((await again.readCustomers(2, ['lena'])).size).toBe(0)
    })

    test('what routing remembers outlives a restart', async () => {
      const { store, reopen } = await open()
      await store.saveRoutingStatus(1, 'smith', 'not_accepting_chats')
      const draft = draftOf(chatRecord('A'))
      await store.commitChat({ ...commitOf(null, draft), assigned: { agentId: 'smith', at: 77 } })
      expect(await (await reopen()).readAgents()).toEqual([
        { licenseId: 1, agentId: 'smith', routingStatus: 'not_accepting_chats', lastAssignedAt: 77 },
      ])
    })

    test('a license keeps the time at which it was first seen', async () => {
      const { store, reopen } = await open()
      expect(await store.licenseCreatedAt(1, 100)).toBe(100)
      expect(await (await reopen()).licenseCreatedAt(1, 200)).toBe(100)
    })
  })
}
