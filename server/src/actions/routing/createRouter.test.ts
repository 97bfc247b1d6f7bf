import { describe, expect, test } from 'vitest'
import type { Publication } from '../../domain/facts.ts'
import type { License } from '../../domain/license.ts'
import type { AgentCaller } from '../contract.ts'
import { agentAccount, licenseOf, message } from '../testing/fixtures.ts'
import { agent, customer, emptyThread, type Harness, newChat, openHarness } from '../testing/openHarness.ts'

const one = agentAccount('one@example.com', { concurrentChats: 1, groupIds: [0, 1] })
const two = agentAccount('two@example.com', { concurrentChats: 1 })

const office = (more: Partial<License> = {}, limits = {}) =>
  openHarness({ licenses: [licenseOf(1, { agents: [one, two], ...more })], limits })

const start = (h: Harness, id: string, more: object = {}) =>
  h.must(customer(id), 'startChat', { ...newChat, events: [message('Hello')], ...more })

const since = (h: Harness) => {
  const from = h.published.length
  return () => h.published.slice(from)
}
/** Group statuses have tests of their own. */
const types = (publications: readonly Publication[]) =>
  publications.map(({ fact }) => fact.type).filter((type) => type !== 'multicast')
const positions = (publications: readonly Publication[]) =>
  publications.flatMap(({ fact, customerIds }) =>
    fact.type === 'queuePositionUpdated' ? [[customerIds[0], fact.queue.position]] : [],
  )
const said = (publications: readonly Publication[]) =>
  publications.flatMap(({ fact }) =>
    fact.type === 'eventAdded' && fact.event.content.type === 'system_message'
      ? [fact.event.content.systemMessageType]
      : [],
  )
const servingAgents = async (h: Harness, who: AgentCaller, chatId: string) =>
  (await h.must(who, 'getChat', { chatId })).view.chat.members
    .filter((member) => member.kind === 'agent' && member.present)
    .map((member) => member.userId)

describe('assignment', () => {
  test('spreads over agents; the full office queues; the full queue is offline', async () => {
    const h = await office({ queue: { enabled: true, maxLength: 2 } })
    await h.loginAgent(agent(one.id))
    await h.loginAgent(agent(two.id))
    const agentIds = [await start(h, 'a'), await start(h, 'b')].map(
      ({ view }) => view.chat.members[1]?.userId,
    )
    expect(agentIds).toEqual([one.id, two.id])
    expect((await start(h, 'c')).thread.queue).toMatchObject({ position: 1, waitSeconds: 60 })
    expect((await start(h, 'd')).thread.queue).toMatchObject({ position: 2, waitSeconds: 120 })
    expect((await h.do(customer('e'), 'startChat', newChat)).outcome).toMatchObject({
      failure: { type: 'groups_offline' },
    })
    const waiting = await start(h, 'f', { continuous: true })
    expect(waiting.thread.queue).toBeNull()
  })

  test('starts in flight do not share the last slot', async () => {
    const h = await office()
    await h.loginAgent(agent(one.id))
    const started = await Promise.all(['a', 'b', 'c'].map((id) => start(h, id)))
    expect(started.filter(({ view }) => view.chat.members.length === 2)).toHaveLength(1)
    expect(started.flatMap(({ thread }) => thread.queue?.position ?? []).sort()).toEqual([1, 2])
  })

  test('without a queue the full office is offline', async () => {
    const h = await office({ queue: { enabled: false, maxLength: 9 } })
    await h.loginAgent(agent(one.id))
    await start(h, 'a')
    expect((await h.do(customer('b'), 'startChat', newChat)).outcome).toMatchObject({
      failure: { type: 'groups_offline' },
    })
  })

  test('an agent who serves a closed chat has his slot again', async () => {
    const h = await office()
    await h.loginAgent(agent(one.id))
    const { view } = await start(h, 'a')
    await h.must(customer('a'), 'closeThread', { chatId: view.chat.id, requirePresence: false })
    expect((await start(h, 'b')).thread.queue).toBeNull()
  })

  test('[9.6] the predicted agent, or why there is none', async () => {
    const h = await office()
    const ask = async (groupId: number) =>
      (await h.do(customer('z'), 'getPredictedAgent', { groupId })).outcome
    expect(await ask(0)).toMatchObject({ failure: { type: 'group_offline' } })
    await h.loginAgent(agent(one.id))
    expect(await ask(0)).toMatchObject({ value: { agentId: one.id } })
    await start(h, 'a')
    expect(await ask(0)).toMatchObject({ failure: { type: 'group_unavailable' } })
    expect(await ask(9)).toMatchObject({ failure: { type: 'group_not_found' } })
  })
})

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

describe('continuous chats', () => {
  test('wait unassigned until somebody comes', async () => {
    const h = await office()
    const { view } = await start(h, 'a', { continuous: true })
    await h.advance(10 * 3_600_000)
    const worker = agent(one.id)
    await h.loginAgent(worker)
    expect(await servingAgents(h, worker, view.chat.id)).toEqual([one.id])
  })
})

describe('an agent who is gone', () => {
  const served = async (more: Partial<License> = {}, chat: object = {}) => {
    const h = await office(more)
    const worker = agent(one.id)
    await h.loginAgent(worker)
    const { view } = await start(h, 'a', chat)
    return { h, worker, chatId: view.chat.id }
  }

  test('keeps his chats for the grace period', async () => {
    const { h, worker, chatId } = await served()
    h.core.disconnected(worker)
    await h.advance(14_000)
    await h.loginAgent(agent(one.id), true)
    await h.advance(60_000)
    expect(await servingAgents(h, worker, chatId)).toEqual([one.id])
  })

  test('with a second connection is not gone', async () => {
    const { h, worker, chatId } = await served()
    await h.loginAgent(agent(one.id))
    h.core.disconnected(worker)
    await h.advance(60_000)
    expect(await servingAgents(h, worker, chatId)).toEqual([one.id])
  })

  test('loses them to a free agent', async () => {
    const { h, worker, chatId } = await served()
    await h.loginAgent(agent(two.id))
    h.core.disconnected(worker)
    await h.rest()
    const seen = since(h)
    await h.advance(15_000)
    expect(types(seen())).toEqual(['userRemoved', 'userAdded', 'eventAdded'])
    expect(said(seen())).toEqual(['routing.assigned_disconnected'])
    expect(seen()[0]).toMatchObject({
      customerIds: ['a'],
      agentIds: expect.arrayContaining([one.id]),
      fact: { userId: one.id, reason: 'disconnected' },
    })
    expect(await servingAgents(h, worker, chatId)).toEqual([two.id])
  })

  test('or to the queue, and the customer is told his place', async () => {
    const { h, worker } = await served()
    h.core.disconnected(worker)
    await h.rest()
    const seen = since(h)
    await h.advance(15_000)
    expect(types(seen())).toEqual(['userRemoved', 'eventAdded', 'queuePositionUpdated'])
    expect(said(seen())).toEqual(['routing.unassigned_disconnected'])
    expect(positions(seen())).toEqual([['a', 1]])
  })

  test('[9.9] without a queue the chat is archived', async () => {
    const { h, worker, chatId } = await served({ queue: { enabled: false, maxLength: 1 } })
    h.core.disconnected(worker)
    await h.rest()
    const seen = since(h)
    await h.advance(15_000)
    expect(types(seen())).toEqual(['eventAdded', 'threadClosed'])
    expect(said(seen())).toEqual(['routing.archived_disconnected'])
    expect(seen()[1]).toMatchObject({ fact: { closedBy: null } })
    const { thread } = await h.must(customer('a'), 'getChat', { chatId })
    expect(thread?.thread.active).toBe(false)
  })

  test('and a continuous chat waits for whoever comes', async () => {
    const { h, worker, chatId } = await served(
      { queue: { enabled: false, maxLength: 1 } },
      { continuous: true },
    )
    h.core.disconnected(worker)
    await h.advance(15_000)
    await h.loginAgent(agent(two.id))
    expect(await servingAgents(h, worker, chatId)).toEqual([two.id])
  })

  test('who signs out loses them at once', async () => {
    const { h, worker } = await served()
    const seen = since(h)
    await h.must(worker, 'logoutAgent', {})
    expect(said(seen())).toEqual(['routing.unassigned_signed_out'])
  })

  test('leaves a chat to the colleague who is in it', async () => {
    const { h, worker, chatId } = await served()
    const colleague = agent(two.id)
    await h.loginAgent(colleague)
    await h.must(colleague, 'sendEvent', { chatId, event: message('me too'), whenInactive: 'fail' })
    const seen = since(h)
    await h.must(worker, 'logoutAgent', {})
    expect(types(seen())).toEqual(['userRemoved'])
    expect(await servingAgents(h, colleague, chatId)).toEqual([two.id])
  })

  test('after a restart has the grace period to come back', async () => {
    const { h, worker, chatId } = await served()
    await h.restart()
    await h.advance(14_000)
    expect(await servingAgents(h, worker, chatId)).toEqual([one.id])
    await h.advance(2000)
    expect(await servingAgents(h, worker, chatId)).toEqual([])
    expect(said(h.published)).toContain('routing.unassigned_disconnected')
  })
})

describe('silence', () => {
  const served = async () => {
    const h = await office()
    const worker = agent(one.id)
    await h.loginAgent(worker)
    const lena = customer('a')
    await h.loginCustomer(lena)
    const { view } = await start(h, 'a')
    return { h, worker, lena, chatId: view.chat.id }
  }
  const isActive = async (h: Harness, chatId: string) =>
    (await h.must(customer('a'), 'getChat', { chatId })).thread?.thread.active

  test('[4.14] the router archives a silent thread, without a user', async () => {
    const { h, chatId } = await served()
    const seen = since(h)
    await h.advance(1_800_001)
    expect(said(seen())).toEqual(['routing.archived_inactive'])
    expect(seen().at(-2)).toMatchObject({
      fact: { type: 'threadClosed', closedBy: null },
      agentIds: [one.id, two.id],
    })
    expect(await isActive(h, chatId)).toBe(false)
  })

  test('a word from either side begins the time anew', async () => {
    const { h, worker, chatId } = await served()
    await h.advance(1_700_000)
    await h.must(worker, 'sendEvent', { chatId, event: message('Still there?'), whenInactive: 'fail' })
    await h.advance(1_700_000)
    expect(await isActive(h, chatId)).toBe(true)
    await h.advance(100_000)
    expect(await isActive(h, chatId)).toBe(false)
  })

  test('its timers are rebuilt after a restart', async () => {
    const { h, chatId } = await served()
    await h.restart()
    await h.loginAgent(agent(one.id))
    await h.advance(1_800_001)
    expect(await isActive(h, chatId)).toBe(false)
  })

  test('waiting in the queue is no silence while the customer is there', async () => {
    const h = await office()
    const worker = agent(one.id)
    await h.loginAgent(worker)
    const busy = await start(h, 'busy')
    const lena = customer('a')
    await h.loginCustomer(lena)
    const { view } = await start(h, 'a')
    const talk = async () => {
      await h.advance(1_000_000)
      await h.must(worker, 'sendEvent', {
        chatId: busy.view.chat.id,
        event: message('x'),
        whenInactive: 'fail',
      })
    }
    for (let turn = 0; turn < 3; turn += 1) await talk()
    expect(await isActive(h, view.chat.id)).toBe(true)
    h.core.disconnected(lena)
    for (let turn = 0; turn < 3; turn += 1) await talk()
    expect(await isActive(h, view.chat.id)).toBe(false)
  })
})

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

test('a chat that is closed and continued goes to whoever is free then', async () => {
  const h = await office()
  const first = agent(one.id)
  await h.loginAgent(first)
  const { view } = await start(h, 'a')
  await h.must(customer('a'), 'closeThread', { chatId: view.chat.id, requirePresence: false })
  await h.loginAgent(agent(two.id))
  await start(h, 'b')
  const again = await h.must(customer('a'), 'activateChat', { ...emptyThread, chatId: view.chat.id })
  const present = again.view.chat.members.filter((member) => member.present).map((member) => member.userId)
  expect(present).toEqual(['a', one.id])
})
