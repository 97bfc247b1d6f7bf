import { describe, expect, test } from 'vitest'
import { draftOf } from '../../domain/chatChanges.ts'
import { newCustomer } from '../../domain/customers.ts'
import { chatRecord, commitOf, type OpenStore } from './records.ts'

export function peopleContract(name: string, open: OpenStore): void {
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
