import { describe, expect, test } from 'vitest'
import { office, one, servingAgents, start, two } from '../testing/office.ts'
import { agent, customer, emptyThread, newChat } from '../testing/openHarness.ts'

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
