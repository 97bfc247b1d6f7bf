import { describe, expect, test } from 'vitest'
import { draftOf, newMember } from '../../domain/chatChanges.ts'
import type { Store } from '../Store.ts'
import { chatRecord, commit, type OpenStore } from './records.ts'

export function listContract(name: string, open: OpenStore): void {
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
}
