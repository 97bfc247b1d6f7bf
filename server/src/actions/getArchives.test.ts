import { describe, expect, test } from 'vitest'
import type { NewEvent } from '../domain/event.ts'
import type { ActionInput, AgentCaller } from './contract.ts'
import { agentAccount, allScopes, licenseOf, message, smith } from './testing/fixtures.ts'
import { agent, customer, emptyThread, newChat, openHarness } from './testing/openHarness.ts'

const dayMs = 86_400_000
const sales = agentAccount('sales@example.com', { groupIds: [0, 1] })
const outsider = agentAccount('outsider@example.com')
const stranger = agentAccount('stranger@example.org')

const form: NewEvent = {
  customId: null,
  properties: {},
  content: {
    type: 'filled_form',
    formId: '1',
    fields: [{ type: 'question', id: '1', label: 'Order', answer: 'Überraschung 4711' }],
  },
}

/** Lena's parcel in group 0 on the first day, Ben's invoice in group 1 on the second, both rated. */
async function archive() {
  const h = await openHarness({
    licenses: [licenseOf(1, { agents: [smith, sales, outsider] }), licenseOf(2, { agents: [stranger] })],
  })
  const smithCaller = agent(smith.id)
  await h.loginAgent(smithCaller)
  const lena = customer('lena')
  const first = await h.must(lena, 'startChat', {
    ...newChat,
    events: [message('Where is my parcel?'), form],
    threadProperties: { rating: { score: 1 } },
  })
  const chatId = first.view.chat.id
  await h.must(smithCaller, 'sendEvent', {
    chatId,
    event: { ...message('A difficult customer'), recipients: 'agents' },
    whenInactive: 'fail',
  })
  await h.must(lena, 'closeThread', { chatId, requirePresence: false })
  h.clock.set(h.clock.now() + dayMs)
  const second = await h.must(customer('ben'), 'startChat', {
    ...newChat,
    groupIds: [1],
    events: [message('My invoice for the parcel is wrong')],
    threadProperties: { rating: { score: 0, comment: 'Slow' } },
  })
  await h.must(agent(stranger.id, allScopes, 2), 'startChat', { ...newChat, events: [message('parcel')] })
  const ids = { lena: first.thread.thread.id, ben: second.thread.thread.id }
  const ask = (input: ActionInput<'getArchives'>, who: AgentCaller = smithCaller) =>
    h.do(who, 'getArchives', input)
  const find = async (input: ActionInput<'getArchives'>, who?: AgentCaller) => {
    const { outcome } = await ask(input, who)
    if (!outcome.ok) throw new Error(outcome.failure.detail)
    expect(outcome.value.total).toBe(outcome.value.rows.length)
    return outcome.value.rows.map(({ thread }) => (thread.thread.id === ids.lena ? 'lena' : 'ben')).join(' ')
  }
  return { h, ask, find, chatId, lena, smithCaller, ids }
}

describe('get_archives', () => {
  test('finds words in one event of any kind, by their beginning, whatever the case and accents', async () => {
    const { find } = await archive()
    expect(await find({})).toBe('ben lena')
    expect(await find({ query: 'parcel' })).toBe('ben lena')
    expect(await find({ query: 'PARC invoice' })).toBe('ben')
    expect(await find({ query: 'uberraschung' })).toBe('lena')
    expect(await find({ query: '4711' })).toBe('lena')
    expect(await find({ query: 'parcel 4711' })).toBe('')
    expect(await find({ query: 'arcel' })).toBe('')
    expect(await find({ query: '   ' })).toBe('ben lena')
  })

  test('what a person types is never an operator', async () => {
    const { find } = await archive()
    for (const query of ['"', 'parcel" OR "', '???', 'NEAR(', "'; --", 'text:parcel', '*']) {
      await expect(find({ query })).resolves.toBeTypeOf('string')
    }
    expect(await find({ query: 'parcel AND nothing' })).toBe('')
  })

  test('agents find what they said among themselves', async () => {
    const { find, ask } = await archive()
    expect(await find({ query: 'difficult' })).toBe('lena')
    const { outcome } = await ask({ query: 'difficult' })
    expect(outcome).toMatchObject({
      value: {
        page: 1,
        rows: [{ view: { users: [{ kind: 'customer' }, {}] }, thread: { events: { length: 4 } } }],
      },
    })
  })

  test('by days in UTC, both inclusive', async () => {
    const { find } = await archive()
    expect(await find({ dateFrom: '2024-01-01', dateTo: '2024-01-01' })).toBe('lena')
    expect(await find({ dateFrom: '2024-01-02' })).toBe('ben')
    expect(await find({ dateTo: '2023-12-31' })).toBe('')
    expect(await find({ dateFrom: '2024-01-01', dateTo: '2024-01-02' })).toBe('ben lena')
  })

  test('by agents, groups and properties', async () => {
    const { find } = await archive()
    expect(await find({ agentIds: [smith.id, 'x'] })).toBe('ben lena')
    expect(await find({ agentIds: [sales.id] })).toBe('')
    expect(await find({ groupIds: [1] })).toBe('ben')
    const rating = (
      name: string,
      test: NonNullable<ActionInput<'getArchives'>['properties']>[number]['test'],
    ) => find({ properties: [{ namespace: 'rating', name, test }] })
    expect(await rating('score', { kind: 'values', values: [1] })).toBe('lena')
    expect(await rating('score', { kind: 'values', values: ['1', true] })).toBe('')
    expect(await rating('score', { kind: 'excludeValues', values: [1] })).toBe('ben')
    expect(await rating('comment', { kind: 'exists', exists: true })).toBe('ben')
    expect(await rating('comment', { kind: 'exists', exists: false })).toBe('lena')
    expect(await rating('comment', { kind: 'excludeValues', values: ['Slow'] })).toBe('lena')
    expect(await rating(`x' or 1=1 --`, { kind: 'exists', exists: true })).toBe('')
  })

  test('page by page; with a limit of 0 the total alone', async () => {
    const { ask, ids } = await archive()
    const page = async (input: ActionInput<'getArchives'>) => (await ask(input)).outcome
    expect(await page({ limit: 0 })).toEqual({ ok: true, value: { rows: [], page: 1, total: 2 } })
    expect(await page({ limit: 1, page: 2 })).toMatchObject({
      value: { page: 2, total: 2, rows: [{ thread: { thread: { id: ids.lena } } }] },
    })
    expect(await page({ limit: 1, page: 3 })).toMatchObject({ value: { rows: [], total: 2 } })
  })

  test.each([
    { page: 0 },
    { page: 1001 },
    { limit: 101 },
    { limit: -1 },
    { dateFrom: '2024-02-30' },
    { dateTo: '1.1.2024' },
    { query: 'x'.repeat(257) },
  ])('is refused: %j', async (input) => {
    const { ask } = await archive()
    expect((await ask(input)).outcome).toMatchObject({ failure: { type: 'validation' } })
  })

  test('shows what the agent may see, and finds nothing by what he may not', async () => {
    const { find } = await archive()
    const access = new Set(['chats--access:ro'])
    expect(await find({}, agent(outsider.id, access))).toBe('lena')
    expect(await find({ query: 'invoice' }, agent(outsider.id, access))).toBe('')
    expect(await find({}, agent(sales.id, access))).toBe('ben lena')
    expect(await find({}, agent(sales.id, new Set(['chats--my:ro'])))).toBe('')
    expect(await find({}, agent(outsider.id))).toBe('ben lena')
  })

  test('a later thread is a row of its own', async () => {
    const { h, ask, lena, chatId } = await archive()
    const { thread } = await h.must(lena, 'activateChat', {
      ...emptyThread,
      chatId,
      events: [message('Another parcel')],
    })
    const { outcome } = await ask({ query: 'another' })
    expect(outcome).toMatchObject({ value: { total: 1, rows: [{ thread: { thread: thread.thread } }] } })
  })
})
