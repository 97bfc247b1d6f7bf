import { describe, expect, test } from 'vitest'
import { message } from '../testing/fixtures.ts'
import { office, one, said, since, start, two } from '../testing/office.ts'
import { agent, customer, type Harness } from '../testing/openHarness.ts'

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
