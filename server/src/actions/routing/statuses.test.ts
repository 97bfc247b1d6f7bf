import { describe, expect, test } from 'vitest'
import type { Publication } from '../../domain/facts.ts'
import { office, one, since, start, two } from '../testing/office.ts'
import { agent, customer } from '../testing/openHarness.ts'

describe('status of an agent', () => {
  test('[1.28] reconnect restores the last known status, also after a restart; else he accepts chats', async () => {
    const h = await office()
    const worker = agent(one.id)
    await h.loginAgent(worker)
    await h.must(worker, 'updateAgent', { routingStatus: 'not_accepting_chats' })
    h.core.disconnected(worker)
    expect((await h.loginAgent(agent(one.id), true)).routingStatus).toBe('not_accepting_chats')
    await h.restart()
    expect((await h.loginAgent(agent(one.id), true)).routingStatus).toBe('not_accepting_chats')
    expect((await h.loginAgent(agent(one.id))).routingStatus).toBe('accepting_chats')
  })

  test('a change is told to all agents and answers', async () => {
    const h = await office()
    const worker = agent(one.id)
    await h.loginAgent(worker)
    const { publications } = await h.do(worker, 'updateAgent', { routingStatus: 'not_accepting_chats' })
    expect(publications[0]).toMatchObject({
      answers: true,
      customerIds: [],
      agentIds: [one.id, two.id],
      fact: { type: 'agentUpdated', agentId: one.id, routingStatus: 'not_accepting_chats' },
    })
  })

  test('login shows his active chats, and since when the license is known', async () => {
    const h = await office()
    await h.loginAgent(agent(one.id))
    const { view } = await start(h, 'a')
    const again = await h.loginAgent(agent(one.id))
    expect(again.chats.map(({ chat }) => chat.id)).toEqual([view.chat.id])
    await h.advance(5000)
    expect((await h.loginAgent(agent(one.id))).licenseCreatedAt).toBe(again.licenseCreatedAt)
  })

  test('a connection that is lost while it logs in leaves nobody behind', async () => {
    const h = await office()
    const worker = agent(one.id)
    const login = h.core.execute('loginAgent', worker, { reconnect: false }, () => {})
    h.core.disconnected(worker)
    await login
    await h.rest()
    expect(h.core.groupStatuses(1).map(({ status }) => status)).toEqual(['offline', 'offline'])
  })
})

describe('group statuses', () => {
  const updates = (publications: readonly Publication[]) =>
    publications.flatMap(({ fact, customerIds }) =>
      fact.type === 'multicast' ? [{ content: fact.content, customerIds, type: fact.contentType }] : [],
    )

  test('[9.12] changes reach the customers who are online, as lc2, and only on change', async () => {
    const h = await office({ queue: { enabled: true, maxLength: 1 } })
    await h.loginCustomer(customer('visitor'))
    const seen = since(h)
    const worker = agent(one.id)
    await h.loginAgent(worker)
    await h.loginAgent(agent(one.id))
    const both = (status: string) => ({
      customerIds: ['visitor'],
      type: 'lc2',
      content: {
        name: 'groups_update',
        groups: [
          { id: 0, status },
          { id: 1, status },
        ],
      },
    })
    expect(updates(seen())).toEqual([both('online')])
    await start(h, 'a')
    await start(h, 'b')
    expect(updates(seen())).toEqual([both('online'), both('online_for_queue'), both('offline')])
  })

  test('a slot that goes to the queue at once was never free', async () => {
    const h = await office()
    await h.loginCustomer(customer('visitor'))
    const worker = agent(one.id)
    await h.loginAgent(worker)
    const { view } = await start(h, 'a')
    await start(h, 'b')
    const seen = since(h)
    await h.must(worker, 'closeThread', { chatId: view.chat.id, requirePresence: false })
    expect(updates(seen())).toEqual([])
  })

  test('listGroupStatuses leaves unknown groups out', async () => {
    const h = await office()
    await h.loginAgent(agent(two.id))
    expect(await h.must(customer('a'), 'listGroupStatuses', { groupIds: [1, 0, 9] })).toEqual([
      { groupId: 0, status: 'online' },
      { groupId: 1, status: 'offline' },
    ])
    expect(await h.must(customer('a'), 'listGroupStatuses', { groupIds: null })).toHaveLength(2)
  })
})
