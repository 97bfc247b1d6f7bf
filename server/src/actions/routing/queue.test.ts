import { describe, expect, test } from 'vitest'
import type { License } from '../../domain/license.ts'
import { message } from '../testing/fixtures.ts'
import { office, one, positions, said, servingAgents, since, start, two, types } from '../testing/office.ts'
import { agent, customer } from '../testing/openHarness.ts'

describe('the queue', () => {
  const queued = async (ids: readonly string[], more: Partial<License> = {}) => {
    const h = await office(more)
    const worker = agent(one.id)
    await h.loginAgent(worker)
    const first = await start(h, 'first')
    const chats = new Map<string, string>()
    for (const id of ids) {
      h.clock.advance(1000)
      chats.set(id, (await start(h, id)).view.chat.id)
    }
    return { h, worker, busyChatId: first.view.chat.id, chats }
  }

  test('a freed slot takes the first; he learns of his agent, the others of their place', async () => {
    const { h, worker, busyChatId, chats } = await queued(['a', 'b', 'c'])
    const seen = since(h)
    await h.must(worker, 'closeThread', { chatId: busyChatId, requirePresence: false })
    expect(types(seen())).toEqual([
      'eventAdded',
      'threadClosed',
      'userAdded',
      'eventAdded',
      'queuePositionUpdated',
      'queuePositionUpdated',
    ])
    expect(seen()[2]).toMatchObject({
      customerIds: ['a'],
      agentIds: [one.id, two.id],
      origin: null,
      fact: { reason: 'assigned', user: { agentId: one.id }, requesterId: null },
    })
    expect(said(seen())).toEqual(['manual_archived_agent', 'routing.assigned_other'])
    expect(positions(seen())).toEqual([
      ['b', 1],
      ['c', 2],
    ])
    expect(await servingAgents(h, worker, chats.get('a') ?? '')).toEqual([one.id])
    const { thread } = await h.must(customer('a'), 'getChat', { chatId: chats.get('a') ?? '' })
    expect(thread?.queue).toBeNull()
  })

  test('whoever gives up moves the others', async () => {
    const { h, chats } = await queued(['a', 'b', 'c'])
    const seen = since(h)
    await h.must(customer('b'), 'closeThread', { chatId: chats.get('b') ?? '', requirePresence: false })
    expect(positions(seen())).toEqual([['c', 2]])
  })

  test('an agent who comes online takes from the queue, after his login is answered', async () => {
    const { h, chats } = await queued(['a', 'b'])
    const second = agent(two.id)
    const { order } = await h.do(second, 'loginAgent', { reconnect: false })
    expect(order.slice(0, 3)).toEqual(['response', 'agentUpdated', 'userAdded'])
    expect(await servingAgents(h, second, chats.get('a') ?? '')).toEqual([two.id])
  })

  test('an agent who accepts chats again takes from it too', async () => {
    const { h, worker, busyChatId, chats } = await queued(['a'])
    await h.must(worker, 'updateAgent', { routingStatus: 'not_accepting_chats' })
    await h.must(worker, 'closeThread', { chatId: busyChatId, requirePresence: false })
    expect(await servingAgents(h, worker, chats.get('a') ?? '')).toEqual([])
    await h.must(worker, 'updateAgent', { routingStatus: 'accepting_chats' })
    expect(await servingAgents(h, worker, chats.get('a') ?? '')).toEqual([one.id])
  })

  test('an agent who cannot take the first takes the first that he can', async () => {
    const h = await office()
    const both = agent(one.id)
    await h.loginAgent(both)
    await start(h, 'busy')
    const forSales = (await start(h, 'a', { groupIds: [1] })).view.chat.id
    const forAll = (await start(h, 'b')).view.chat.id
    await h.loginAgent(agent(two.id))
    expect(await servingAgents(h, both, forSales)).toEqual([])
    expect(await servingAgents(h, both, forAll)).toEqual([two.id])
  })

  test('an agent who writes to a waiting chat takes it out of the queue', async () => {
    const { h, worker, chats } = await queued(['a', 'b'])
    const seen = since(h)
    await h.must(worker, 'sendEvent', {
      chatId: chats.get('a') ?? '',
      event: message('Hi'),
      whenInactive: 'fail',
    })
    expect(positions(seen())).toEqual([['b', 1]])
  })

  test('the wait is estimated from the measured pace', async () => {
    const { h, worker, busyChatId, chats } = await queued(['a', 'b', 'c'])
    const close = (chatId: string) => h.must(worker, 'closeThread', { chatId, requirePresence: false })
    await close(busyChatId)
    await h.advance(20_000)
    await close(chats.get('a') ?? '')
    await h.advance(20_000)
    const { thread } = await h.must(customer('c'), 'getChat', { chatId: chats.get('c') ?? '' })
    expect(thread?.queue).toMatchObject({ position: 1, waitSeconds: 20 })
  })

  test('is restored after a restart, in its order, and served once the agent is back', async () => {
    const { h, worker, chats } = await queued(['a', 'b'])
    await h.restart()
    const queueOf = async (id: string) =>
      (await h.must(customer(id), 'getChat', { chatId: chats.get(id) ?? '' })).thread?.queue?.position
    expect([await queueOf('a'), await queueOf('b')]).toEqual([1, 2])
    await h.loginAgent(agent(two.id))
    expect(await servingAgents(h, worker, chats.get('a') ?? '')).toEqual([two.id])
    expect(await queueOf('b')).toBe(1)
  })
})
