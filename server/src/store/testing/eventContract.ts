import { describe, expect, test } from 'vitest'
import { addEvent, draftOf } from '../../domain/chatChanges.ts'
import { chatRecord, commit, type OpenStore, text } from './records.ts'

export function eventContract(name: string, open: OpenStore): void {
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
}
