import { describe, expect, test } from 'vitest'
import type { CustomerConnectionInfo } from './contract.ts'
import { agentAccount, jones, licenseOf, message, smith } from './testing/fixtures.ts'
import { agent, customer, newChat, openHarness } from './testing/openHarness.ts'

const arrival = (more: Partial<CustomerConnectionInfo> = {}): CustomerConnectionInfo => ({
  customer: {},
  page: { url: 'https://shop.example/', title: 'Shop' },
  groupId: 0,
  referrer: 'https://search.example/',
  ip: '203.0.113.1',
  userAgent: 'test',
  ...more,
})
const fields = (count: number, prefix = 'k') =>
  Array.from({ length: count }, (_, index) => [`${prefix}${index}`, 'v'] as const)

describe('login of a customer', () => {
  test('[1.22] gives the state; agents of the monitoring group see the visit and the page', async () => {
    const sales = agentAccount('sales@example.com', { groupIds: [0, 1] })
    const h = await openHarness({ licenses: [licenseOf(1, { agents: [jones, sales] })] })
    await h.loginAgent(agent(jones.id))
    const { outcome, order, publications } = await h.do(
      customer('lena'),
      'loginCustomer',
      arrival({ groupId: 1 }),
    )
    expect(outcome).toMatchObject({
      value: {
        chats: [],
        onlineGroupIds: [0],
        monitoredGroupId: 1,
        customer: { statistics: { visitsCount: 1, pageViewsCount: 1 }, online: true },
      },
    })
    expect(order).toEqual(['response', 'visitStarted', 'customerPageUpdated', 'customerSideStorageUpdated'])
    expect(publications).toMatchObject([
      { customerIds: [], agentIds: [sales.id], origin: null },
      {
        customerIds: ['lena'],
        agentIds: [sales.id],
        answers: false,
        fact: { referrer: 'https://search.example/' },
      },
      { customerIds: ['lena'], agentIds: [] },
    ])
  })

  test('[1.24] data given at login are merged and told', async () => {
    const h = await openHarness()
    const first = await h.do(
      customer('lena'),
      'loginCustomer',
      arrival({ customer: { name: 'Lena', sessionFields: [['plan', 'gold']] } }),
    )
    expect(first.order).toContain('customerUpdated')
    const { customer: again } = await h.must(
      customer('lena'),
      'loginCustomer',
      arrival({ customer: { email: 'l@shop.example' } }),
    )
    expect(again).toMatchObject({ name: 'Lena', email: 'l@shop.example', sessionFields: [['plan', 'gold']] })
  })

  test.each([
    ['an unknown group', { groupId: 9 }, 'group_not_found'],
    ['too many session fields', { customer: { sessionFields: fields(101) } }, 'validation'],
  ])('is refused with %s, and nobody is there', async (_name, more, type) => {
    const h = await openHarness()
    const { outcome, publications } = await h.do(customer('lena'), 'loginCustomer', arrival(more))
    expect(outcome).toMatchObject({ failure: { type } })
    expect(publications).toEqual([])
  })
})

describe('visits', () => {
  test('a reload goes on with the visit; leaving ends it, with its session fields', async () => {
    const h = await openHarness()
    const first = customer('lena')
    await h.must(first, 'loginCustomer', arrival({ customer: { sessionFields: [['plan', 'gold']] } }))
    h.core.disconnected(first)
    await h.advance(2000)
    const second = customer('lena')
    const reloaded = await h.must(second, 'loginCustomer', arrival())
    expect(reloaded.customer).toMatchObject({
      statistics: { visitsCount: 1, pageViewsCount: 1 },
      sessionFields: [['plan', 'gold']],
    })
    h.core.disconnected(second)
    await h.advance(6000)
    expect(h.published.at(-1)).toMatchObject({
      fact: { type: 'visitEnded' },
      customerIds: [],
      agentIds: [smith.id, jones.id],
    })
  })

  test('the next visit counts, for one who is written down', async () => {
    const h = await openHarness()
    await h.core.makeCustomerPermanent(1, 'lena')
    const first = customer('lena')
    await h.must(
      first,
      'loginCustomer',
      arrival({ customer: { name: 'Lena', sessionFields: [['plan', 'gold']] } }),
    )
    h.core.disconnected(first)
    await h.advance(6000)
    const { customer: back } = await h.must(customer('lena'), 'loginCustomer', arrival())
    expect(back).toMatchObject({
      name: 'Lena',
      sessionFields: [],
      statistics: { visitsCount: 2, pageViewsCount: 2 },
      lastVisit: { id: 2, endedAt: null },
    })
  })

  test('a visit that a killed server could not end goes on after the restart', async () => {
    const h = await openHarness()
    await h.core.makeCustomerPermanent(1, 'lena')
    await h.must(customer('lena'), 'loginCustomer', arrival())
    await h.restart()
    const { customer: back } = await h.must(customer('lena'), 'loginCustomer', arrival())
    expect(back.statistics.visitsCount).toBe(1)
  })

  test('a page view is told to the customer and to those who watch, and answers', async () => {
    const h = await openHarness()
    const lena = customer('lena')
    await h.must(lena, 'loginCustomer', arrival())
    const { publications } = await h.do(lena, 'updateCustomerPage', {
      url: 'https://shop.example/a',
      title: null,
    })
    expect(publications).toMatchObject([
      {
        answers: true,
        customerIds: ['lena'],
        agentIds: [smith.id, jones.id],
        fact: { url: 'https://shop.example/a' },
      },
    ])
    expect((await h.must(lena, 'getCustomer', {})).statistics.pageViewsCount).toBe(2)
    expect(
      (await h.do(customer('nobody'), 'updateCustomerPage', { url: 'https://x', title: null })).outcome,
    ).toMatchObject({ failure: { type: 'validation' } })
  })
})

describe('a customer with a transient token', () => {
  test('is forgotten when he leaves without a chat', async () => {
    const h = await openHarness()
    const lena = customer('lena')
    await h.must(lena, 'loginCustomer', arrival({ customer: { name: 'Lena' } }))
    h.core.disconnected(lena)
    await h.advance(6000)
    expect((await h.must(customer('lena'), 'getCustomer', {})).name).toBeNull()
  })
  test('is written down with the first chat, as he is', async () => {
    const h = await openHarness()
    await h.loginAgent(agent(smith.id))
    const lena = customer('lena')
    await h.must(lena, 'loginCustomer', arrival({ customer: { name: 'Lena' } }))
    await h.must(lena, 'startChat', newChat)
    await h.restart()
    expect(await h.must(lena, 'getCustomer', {})).toMatchObject({
      name: 'Lena',
      statistics: { chatsCount: 1, threadsCount: 1, visitsCount: 1 },
    })
  })
  test('is written down by a refresh, and one who is, stays as he is', async () => {
    const h = await openHarness()
    await h.must(customer('lena'), 'loginCustomer', arrival({ customer: { name: 'Lena' } }))
    await h.core.makeCustomerPermanent(1, 'lena')
    await h.core.makeCustomerPermanent(1, 'lena')
    await h.restart()
    expect((await h.must(customer('lena'), 'getCustomer', {})).name).toBe('Lena')
  })
})

describe('customer data', () => {
  test('[8.1] needs at least one member', async () => {
    const h = await openHarness()
    expect((await h.do(customer('lena'), 'updateCustomer', {})).outcome).toMatchObject({
      failure: { type: 'validation' },
    })
  })
  test('[8.2] update merges session fields, set replaces them; each is answered by customerUpdated', async () => {
    const h = await openHarness()
    const lena = customer('lena')
    await h.loginCustomer(lena)
    const updated = await h.do(lena, 'updateCustomer', {
      sessionFields: [
        ['a', '1'],
        ['b', '2'],
      ],
    })
    expect(updated.publications).toMatchObject([
      {
        answers: true,
        customerIds: ['lena'],
        agentIds: [smith.id, jones.id],
        fact: { type: 'customerUpdated' },
      },
    ])
    await h.must(lena, 'updateCustomer', { sessionFields: [['a', '9']] })
    expect((await h.must(lena, 'getCustomer', {})).sessionFields).toEqual([
      ['a', '9'],
      ['b', '2'],
    ])
    await h.must(lena, 'setSessionFields', { sessionFields: [['c', '3']] })
    expect((await h.must(lena, 'getCustomer', {})).sessionFields).toEqual([['c', '3']])
  })
  test('[E6] over 100 session fields', async () => {
    const h = await openHarness()
    const lena = customer('lena')
    await h.must(lena, 'setSessionFields', { sessionFields: fields(100) })
    expect(
      (await h.do(lena, 'updateCustomer', { sessionFields: [['one more', 'v']] })).outcome,
    ).toMatchObject({
      failure: { type: 'customer_session_fields_limit_reached' },
    })
    expect((await h.do(lena, 'setSessionFields', { sessionFields: fields(101) })).outcome).toMatchObject({
      failure: { type: 'validation' },
    })
  })
  test('agents learn of it only through group or chat', async () => {
    const h = await openHarness()
    await h.loginAgent(agent(smith.id))
    await h.must(customer('lena'), 'startChat', { ...newChat, events: [message('x')] })
    // He is not connected: nobody monitors him, his agent still serves him.
    const { publications } = await h.do(customer('lena'), 'updateCustomer', { name: 'Lena' })
    expect(publications[0]?.agentIds).toEqual([smith.id])
  })
})

describe('forms', () => {
  const form = { id: '7', type: 'prechat', groupId: 0, enabled: true, fields: [] } as const
  test('[14.1] the form of a group, or none', async () => {
    const forms = [form, { ...form, type: 'postchat', enabled: false } as const]
    const h = await openHarness({ licenses: [licenseOf(1, { forms })] })
    const ask = (groupId: number, type: 'prechat' | 'postchat') =>
      h.do(customer('lena'), 'getForm', { groupId, type }).then(({ outcome }) => outcome)
    expect(await ask(0, 'prechat')).toEqual({ ok: true, value: form })
    expect(await ask(0, 'postchat')).toEqual({ ok: true, value: null })
    expect(await ask(1, 'prechat')).toEqual({ ok: true, value: null })
    expect(await ask(9, 'prechat')).toMatchObject({ failure: { type: 'group_not_found' } })
  })
})
