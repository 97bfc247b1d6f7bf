import { describe, expect, test } from 'vitest'
import type { CustomerFilters } from '../domain/customerFilters.ts'
import type { ActionInput, CustomerConnectionInfo } from './contract.ts'
import { conversation, sending } from './testing/conversation.ts'
import { agentAccount, allScopes, jones, licenseOf, smith } from './testing/fixtures.ts'
import { agent, customer, openHarness } from './testing/openHarness.ts'

const scoped = (...scopes: string[]) => agent(smith.id, new Set(scopes))

describe('create_customer', () => {
  test('[8.8] makes one with a fresh UUID, told to all agents', async () => {
    const h = await openHarness()
    const { outcome, publications } = await h.do(agent(smith.id), 'createCustomer', {
      name: 'Lena',
      email: 'lena@shop.example',
      sessionFields: [['plan', 'gold']],
    })
    if (!outcome.ok) throw new Error('refused')
    expect(outcome.value).toMatchObject({ name: 'Lena', sessionFields: [['plan', 'gold']] })
    expect(outcome.value.id).toMatch(/^[0-9a-f-]{36}$/)
    expect(publications).toMatchObject([
      {
        answers: true,
        customerIds: [],
        agentIds: [smith.id, jones.id],
        fact: { type: 'customerCreated', customer: { id: outcome.value.id } },
      },
    ])
    await h.restart()
    expect(await h.must(customer(outcome.value.id), 'getCustomer', {})).toMatchObject({ name: 'Lena' })
  })

  test('[E17] a known e-mail makes another one', async () => {
    const h = await openHarness()
    const create = () => h.must(agent(smith.id), 'createCustomer', { email: 'lena@shop.example' })
    expect((await create()).id).not.toBe((await create()).id)
  })
})

describe('update_customer by an agent', () => {
  test('merges fields; the customer and those who watch him are told', async () => {
    const { h, lena, smithCaller } = await conversation()
    await h.must(lena, 'updateCustomer', { sessionFields: [['a', '1']] })
    const { outcome, publications } = await h.do(smithCaller, 'updateCustomerAsAgent', {
      customerId: 'lena',
      patch: { name: 'Lena', sessionFields: [['b', '2']] },
    })
    const changed = {
      name: 'Lena',
      sessionFields: [
        ['a', '1'],
        ['b', '2'],
      ],
    }
    expect(outcome).toMatchObject({ value: changed })
    expect(publications).toMatchObject([
      { answers: true, customerIds: ['lena'], agentIds: [smith.id, jones.id], fact: { customer: changed } },
    ])
  })
  test.each([
    ['nobody', { name: 'x' }, 'not_found'],
    ['lena', {}, 'validation'],
  ])('is refused: %s %j', async (customerId, patch, type) => {
    const { h, smithCaller } = await conversation()
    expect((await h.do(smithCaller, 'updateCustomerAsAgent', { customerId, patch })).outcome).toMatchObject({
      failure: { type },
    })
  })
})

describe('get_customers', () => {
  const filled = async () => {
    const h = await openHarness({
      licenses: [licenseOf(1), licenseOf(2, { agents: [agentAccount('far@example.org')] })],
    })
    for (const name of ['a', 'b', 'c', 'd']) {
      await h.must(agent(smith.id), 'createCustomer', { name, email: `${name}@shop.example` })
      h.clock.advance(1000)
    }
    await h.must(agent('far@example.org', allScopes, 2), 'createCustomer', { name: 'far' })
    const list = async (filters: CustomerFilters, more: object = {}) =>
      (await h.must(agent(smith.id), 'listCustomers', { order: 'asc', filters, ...more })).rows
        .map(({ name }) => name)
        .join('')
    return { h, list }
  }

  test('page by page both ways, of one license; the filters stay the same', async () => {
    const { h } = await filled()
    const ask = (more: Partial<ActionInput<'listCustomers'>>) =>
      h.do(agent(smith.id), 'listCustomers', { order: 'desc', filters: {}, limit: 3, ...more })
    const page = async (more: Partial<ActionInput<'listCustomers'>>) => {
      const { outcome } = await ask(more)
      if (!outcome.ok) throw new Error(outcome.failure.detail)
      return outcome.value
    }
    const first = await page({})
    expect(first).toMatchObject({ total: 4, rows: [{ name: 'd' }, { name: 'c' }, { name: 'b' }] })
    const second = await page({ pageId: first.nextPageId ?? '' })
    expect(second.rows.map(({ name }) => name)).toEqual(['a'])
    const back = await page({ pageId: second.previousPageId ?? '' })
    expect(back.rows.map(({ name }) => name)).toEqual(['d', 'c', 'b'])
    const other = { pageId: first.nextPageId ?? '', filters: { name: { kind: 'values', values: ['a'] } } }
    expect((await ask(other as Partial<ActionInput<'listCustomers'>>)).outcome).toMatchObject({
      failure: { type: 'validation' },
    })
    expect((await ask({ limit: 101 })).outcome).toMatchObject({ failure: { type: 'validation' } })
  })

  test('[8.10] by texts', async () => {
    const { h, list } = await filled()
    expect(await list({ name: { kind: 'values', values: ['a', 'c', "'); --"] } })).toBe('ac')
    expect(await list({ name: { kind: 'excludeValues', values: ['a'] } })).toBe('bcd')
    expect(await list({ email: { kind: 'values', values: ['b@shop.example'] } })).toBe('b')
    const { rows } = await h.must(agent(smith.id), 'listCustomers', { order: 'asc', filters: {} })
    const id = rows[3]?.id ?? ''
    expect(await list({ customerId: { kind: 'values', values: [id] } })).toBe('d')
    expect(await list({ country: { kind: 'values', values: ['Germany'] } })).toBe('')
    expect(await list({ country: { kind: 'excludeValues', values: ['Germany'] } })).toBe('abcd')
  })

  test('[8.10] by counts and instants, all of which must hold', async () => {
    const { h, list } = await filled()
    const start = (await h.must(agent(smith.id), 'listCustomers', { order: 'asc', filters: {} })).rows[0]
      ?.createdAt
    if (start === undefined) throw new Error('no customers')
    const second = 1_000_000
    expect(await list({ createdAt: { gt: start, lte: start + 2 * second } })).toBe('bc')
    expect(await list({ createdAt: { gte: start, lt: start + second } })).toBe('a')
    expect(await list({ createdAt: { eq: start + second } })).toBe('b')
    expect(await list({ visitsCount: { gte: 1 } })).toBe('')
    expect(await list({ visitsCount: { lt: 1 }, name: { kind: 'values', values: ['c'] } })).toBe('c')
    expect(await list({ agentLastEventAt: { gt: 0 } })).toBe('')
  })

  test('by what happened in chats', async () => {
    const { h, smithCaller, chatId } = await conversation()
    await h.must(smithCaller, 'sendEvent', sending(chatId, 'Hello'))
    const count = async (filters: CustomerFilters) =>
      (await h.must(smithCaller, 'listCustomers', { order: 'desc', filters })).total
    expect(await count({ chatsCount: { eq: 1 }, threadsCount: { eq: 1 }, visitsCount: { eq: 1 } })).toBe(1)
    expect(await count({ agentLastEventAt: { gt: 0 }, customerLastEventAt: { gt: 0 } })).toBe(1)
    expect(await count({ chatsCount: { gt: 1 } })).toBe(0)
  })
})

test('[11] each needs its scope; rw includes ro', async () => {
  const h = await openHarness()
  const list = (scope: string) => h.do(scoped(scope), 'listCustomers', { order: 'asc', filters: {} })
  expect((await list('customers:ro')).outcome.ok).toBe(true)
  expect((await list('customers:rw')).outcome.ok).toBe(true)
  expect((await list('chats--all:rw')).outcome).toMatchObject({ failure: { type: 'authorization' } })
  const refused = [
    await h.do(scoped('customers:ro'), 'createCustomer', { name: 'x' }),
    await h.do(scoped('customers:ro'), 'updateCustomerAsAgent', { customerId: 'x', patch: { name: 'x' } }),
    await h.do(scoped('customers:rw'), 'banCustomer', { customerId: 'x', days: 1 }),
    await h.do(scoped('customers:rw'), 'multicast', {
      agents: { all: true, ids: [], groupIds: [] },
      customerIds: [],
      content: 1,
      contentType: null,
    }),
  ]
  for (const { outcome } of refused) expect(outcome).toMatchObject({ failure: { type: 'authorization' } })
})

describe('customer side storage', () => {
  const arrival = (sideStorage?: { [key: string]: string }): CustomerConnectionInfo => ({
    customer: {},
    page: null,
    groupId: 0,
    referrer: null,
    ip: '203.0.113.1',
    userAgent: null,
    ...(sideStorage ? { sideStorage } : {}),
  })
  const storageTold = async (h: Awaited<ReturnType<typeof openHarness>>, given?: { [key: string]: string }) =>
    (await h.do(customer('lena'), 'loginCustomer', arrival(given))).publications.find(
      ({ fact }) => fact.type === 'customerSideStorageUpdated',
    )

  test('[8.6] counts visits, told to the customer alone, and only when it changes', async () => {
    const h = await openHarness()
    expect(await storageTold(h)).toMatchObject({
      customerIds: ['lena'],
      agentIds: [],
      fact: { storage: { customer_visits: '1' } },
    })
    expect(await storageTold(h, { customer_visits: '1' })).toBeUndefined()
  })

  test('visits of a customer of whom nothing is known go on from there', async () => {
    const h = await openHarness()
    const { customer: lena } = await h.must(
      customer('lena'),
      'loginCustomer',
      arrival({ customer_visits: '4', forged: 'x' }),
    )
    expect(lena).toMatchObject({ statistics: { visitsCount: 5 }, lastVisit: { id: 5 } })
    const { customer: ben } = await h.must(
      customer('ben'),
      'loginCustomer',
      arrival({ customer_visits: 'NaN' }),
    )
    expect(ben.statistics.visitsCount).toBe(1)
  })
})

describe('check_goals', () => {
  const goal = { groupId: 0, url: 'https://shop.example/done', sessionFields: [] as const }
  const offline = { ...customer('lena'), origin: null }
  test.each([
    ['fine', {}, null],
    ['an unknown group', { groupId: 9 }, 'group_not_found'],
    ['no address', { url: 'done' }, 'validation'],
    [
      'too many fields',
      { sessionFields: Array.from({ length: 101 }, (_, i) => [`k${i}`, 'v'] as const) },
      'validation',
    ],
  ])('%s', async (_name, more, type) => {
    const h = await openHarness()
    const { outcome } = await h.do(offline, 'checkGoals', { ...goal, ...more })
    expect(outcome).toMatchObject(type === null ? { ok: true } : { failure: { type } })
  })
  test('[8.11] is for customers without a connection', async () => {
    const h = await openHarness()
    await h.loginCustomer(customer('lena'))
    expect((await h.do(offline, 'checkGoals', goal)).outcome).toMatchObject({
      failure: { type: 'validation' },
    })
  })
})
