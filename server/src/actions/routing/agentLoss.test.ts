import { describe, expect, test } from 'vitest'
import type { License } from '../../domain/license.ts'
import { message } from '../testing/fixtures.ts'
import { office, one, positions, said, servingAgents, since, start, two, types } from '../testing/office.ts'
import { agent, customer } from '../testing/openHarness.ts'

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
