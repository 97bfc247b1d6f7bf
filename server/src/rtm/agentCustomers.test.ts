import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openChat, say } from './testing/openChat.ts'
import type { Payload } from './testing/rtmClient.ts'
import { jones, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
const rfc3339 = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)

describe('customers', () => {
  it('[catalogue, spec 8.8] create_customer and update_customer give the customer itself, and all agents hear', async () => {
    const agent = await server.agent()
    const other = await server.agent(jones)
    const lena = { name: 'Lena', email: 'lena@shop.example', fields: { plan: 'gold' } }
    const created = await agent.call('create_customer', lena)
    expect(created).toEqual({
      id: uuid,
      type: 'customer',
      ...lena,
      created_at: rfc3339,
      statistics: { chats_count: 0, threads_count: 0, visits_count: 0 },
    })
    expect((await other.push('customer_created')).payload).toEqual({ customer: created })

    const request = { customer_id: created['id'], name: 'Lena Fischer', fields: { cart: '3' } }
    const updated = await agent.request('update_customer', request)
    expect(updated.payload).toMatchObject({
      id: created['id'],
      name: 'Lena Fischer',
      email: 'lena@shop.example',
      fields: { plan: 'gold', cart: '3' },
    })
    const push = await agent.push('customer_updated')
    expect(push.request_id).toBe(updated.request_id)
    expect(push.payload).toMatchObject({ id: created['id'], name: 'Lena Fischer', banned: false })
    const missing = await agent.fail('update_customer', { customer_id: 'nobody', name: 'x' })
    expect(missing.type).toBe('authorization')
    expect((await agent.fail('update_customer', { customer_id: created['id'] })).type).toBe('validation')
  })

  it('[catalogue, spec 8.10] get_customers filters and pages', async () => {
    const agent = await server.agent()
    const ids: unknown[] = []
    for (const name of ['Anna', 'Bert', 'Carl']) {
      ids.push((await agent.call('create_customer', { name, email: `${name}@shop.example` }))['id'])
      // Those of one instant have no order.
      const createdAt = Date.now()
      await expect.poll(() => Date.now(), { interval: 1 }).toBeGreaterThan(createdAt)
    }
    const list = (payload: object = {}) => agent.call('get_customers', payload)
    const namesOf = ({ customers }: Payload) => Object(customers).map(({ name }: { name: string }) => name)
    expect(namesOf(await list({ order: 'asc' }))).toEqual(['Anna', 'Bert', 'Carl'])
    const first = await list({ limit: 2 })
    expect(first).toMatchObject({ total_customers: 3, next_page_id: expect.any(String) })
    expect(namesOf(first)).toEqual(['Carl', 'Bert'])
    expect(namesOf(await list({ page_id: first['next_page_id'] }))).toEqual(['Anna'])

    const filtered = async (filters: object) => namesOf(await list({ order: 'asc', filters }))
    expect(await filtered({ name: { values: ['Bert'] } })).toEqual(['Bert'])
    expect(await filtered({ email: { exclude_values: ['Bert@shop.example'] } })).toEqual(['Anna', 'Carl'])
    expect(await filtered({ customer_id: { values: [ids[2]] } })).toEqual(['Carl'])
    expect(await filtered({ visits_count: { gte: 1 } })).toEqual([])
    expect(
      await filtered({ chats_count: { eq: 0 }, created_at: { gt: '2019-10-12T15:19:21.010200+01:00' } }),
    ).toEqual(['Anna', 'Bert', 'Carl'])
  })

  it.each([
    [{ limit: 101 }, 'payload.limit: expected at most 100, found 101'],
    [
      { filters: { name: { values: ['a'], exclude_values: ['b'] } } },
      'payload.filters.name: expected values or exclude_values, found both',
    ],
    [
      { filters: { name: {} } },
      'payload.filters.name: expected one of values or exclude_values, found object of 0 members',
    ],
    [
      { filters: { created_at: { lt: 'yesterday' } } },
      'payload.filters.created_at.lt: expected an RFC 3339 date-time, found another text',
    ],
  ])('[catalogue] get_customers refuses %j in words', async (payload, message) => {
    const agent = await server.agent()
    expect(await agent.fail('get_customers', payload)).toEqual({ type: 'validation', message })
  })

  it('[spec 11] scopes: reading, writing and banning are three things', async () => {
    const reader = await server.agent(smith, { scopes: ['customers:ro'] })
    await reader.call('get_customers')
    for (const [action, payload] of [
      ['create_customer', {}],
      ['update_customer', { customer_id: 'x', name: 'x' }],
      ['ban_customer', { customer_id: 'x', ban: { days: 1 } }],
      ['multicast', { scopes: { agents: { all: true } }, content: 1 }],
    ] as const) {
      expect([action, (await reader.fail(action, payload)).type]).toEqual([action, 'authorization'])
    }
  })
})

describe('get_archives', () => {
  it('[catalogue, C13] finds threads by words and dates, page by page, in words that say what is wrong', async () => {
    const agent = await server.idleAgent()
    const { customer, chatId } = await openChat(server, [say('my parcel is late')])
    await customer.call('deactivate_chat', { chat_id: chatId })
    const find = (payload: object) => agent.call('get_archives', payload)
    expect(await find({ filters: { query: 'parcel' } })).toMatchObject({
      chats: [
        { chat: { id: chatId, thread: { active: false, events: [{ text: 'my parcel is late' }, {}] } } },
      ],
      pagination: { page: 1, total: 1 },
    })
    expect(await find({ filters: { query: 'umbrella' } })).toEqual({
      chats: [],
      pagination: { page: 1, total: 0 },
    })
    expect(await find({ pagination: { limit: 0 } })).toEqual({ chats: [], pagination: { page: 1, total: 1 } })
    const past = { date_from: '2001-01-01', date_to: '2001-12-31' }
    expect(await find({ filters: past })).toMatchObject({ pagination: { total: 0 } })
    const wrong: [object, string][] = [
      [{ pagination: { page: 1001 } }, 'payload.pagination.page: expected at most 1000, found 1001'],
      [{ pagination: { limit: 101 } }, 'payload.pagination.limit: expected at most 100, found 101'],
      [
        { filters: { agent_ids: smith } },
        'payload.filters.agent_ids: expected array, found string of 17 characters',
      ],
    ]
    for (const [payload, message] of wrong) {
      expect(await agent.fail('get_archives', payload)).toEqual({ type: 'validation', message })
    }
    expect((await agent.fail('get_archives', { filters: { date_from: 'May' } })).type).toBe('validation')
  })
})

describe('multicast', () => {
  it('[spec 12] reaches those named, once, with any content; groups also as digits', async () => {
    const agent = await server.agent()
    const other = await server.agent(jones)
    const customer = await server.customer()
    const stranger = await server.customer()
    const content = { promo: { code: 'SPRING' } }
    await agent.call('multicast', {
      scopes: { agents: { ids: [jones], groups: ['0'] }, customers: { ids: [customer.customerId] } },
      content,
      type: 'promo',
    })
    expect((await other.push('incoming_multicast')).payload).toEqual({
      author_id: smith,
      content,
      type: 'promo',
    })
    await other.expectNone('incoming_multicast')
    expect((await customer.push('incoming_multicast')).payload).toEqual({
      author_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      content,
      type: 'promo',
    })
    await stranger.expectNone('incoming_multicast')
    expect((await agent.fail('multicast', { scopes: {}, content })).type).toBe('validation')
    expect((await agent.fail('multicast', { scopes: { agents: { all: true } } })).message).toBe(
      'payload.content: expected a value, found nothing',
    )
    await agent.call('multicast', { scopes: { agents: { all: true } }, content: null })
  })
})
