import { describe, expect, test } from 'vitest'
import type { ActionInput, ActionName, Caller } from './contract.ts'
import { actionTable } from './table.ts'
import { type AttemptName, attemptNames, attempts } from './testing/attempts.ts'
import { agentAccount, allScopes, jones, licenseOf, message, smith } from './testing/fixtures.ts'
import { agent, customer, newChat, openHarness } from './testing/openHarness.ts'

const outsider = agentAccount('outsider@example.com')
const inSales = agentAccount('sales@example.com', { groupIds: [0, 1] })
const stranger = agentAccount('stranger@example.org')

const forAgentsOnly = { has: (name: ActionName) => actionTable[name].callers === 'agents' }
const forCustomersOnly = { has: (name: ActionName) => actionTable[name].callers === 'customers' }

async function salesChat() {
  const h = await openHarness({
    licenses: [
      licenseOf(1, { agents: [smith, jones, outsider, inSales] }),
      licenseOf(2, { agents: [stranger] }),
    ],
  })
  await h.loginAgent(agent(smith.id))
  const { view, thread } = await h.must(customer('lena'), 'startChat', {
    ...newChat,
    groupIds: [1],
    events: [message('secret')],
  })
  return { h, chatId: view.chat.id, threadId: thread.thread.id }
}
type Given = Awaited<ReturnType<typeof salesChat>>

const attempt = async ({ h, chatId, threadId }: Given, name: AttemptName, who: Caller) => {
  const input = attempts[name](chatId, threadId)
  // The table pairs each name with its own input; the compiler cannot follow it through the loop.
  return h.do(who, name, input as ActionInput<typeof name>)
}
const chatNow = async ({ h, chatId }: Given) =>
  JSON.stringify(await h.must(agent(smith.id), 'getChatThreads', { chatId }))

const intruders = (name: ActionName): readonly [string, Caller, string][] => {
  const asCustomer = forAgentsOnly.has(name) ? 'authorization' : 'not_found'
  const asAgent = forCustomersOnly.has(name) ? 'authorization' : 'not_found'
  // Whoever leaves a chat himself needs none either, but the one who asks here is removed by nobody else.
  const needsScope = name !== 'unfollowChat' && name !== 'removeUserFromChat' && !forCustomersOnly.has(name)
  return [
    ['another customer', customer('mallory'), asCustomer],
    ['the same id in another license', customer('lena', 2), asCustomer],
    ['an agent of another license', agent(stranger.id, allScopes, 2), asAgent],
    ['an agent without access', agent(outsider.id, new Set(['chats--access:rw'])), asAgent],
    ['an unknown license', customer('lena', 99), 'authentication'],
    ...(needsScope
      ? [['no scopes', agent(smith.id, new Set()), 'authorization'] as [string, Caller, string]]
      : []),
  ]
}

describe('a chat that is not theirs', () => {
  test.each(attemptNames)(
    '%s: every intruder is refused, learns nothing and changes nothing',
    async (name) => {
      const given = await salesChat()
      const before = await chatNow(given)
      for (const [who, caller, type] of intruders(name)) {
        const { outcome, publications } = await attempt(given, name, caller)
        expect(outcome, who).toMatchObject({ ok: false, failure: { type } })
        expect(publications, who).toEqual([])
        expect(JSON.stringify(outcome), who).not.toContain('secret')
        const missing = await attempt({ ...given, chatId: 'NOSUCHCHAT' }, name, caller)
        expect(missing.outcome, `${who}: a chat that does not exist looks the same`).toEqual(outcome)
      }
      expect(await chatNow(given)).toBe(before)
    },
  )
})

describe('scopes', () => {
  const rows = [
    ['chats--access:ro', 'getChat', true],
    ['chats--my:ro', 'getChat', false],
    ['chats--access:ro', 'sendEvent', false],
    ['chats.conversation--my:rw', 'sendEvent', false],
    ['chats.conversation--access:rw', 'closeThread', false],
    ['chats--access:ro', 'followChat', false],
    ['chats--access:rw', 'followChat', true],
    ['chats--access:ro', 'markEventsAsSeen', true],
    ['chats--access:ro', 'updateChatProperties', false],
    ['chats.conversation--access:rw', 'sendEvent', true],
    ['chats--access:rw', 'closeThread', true],
  ] as const
  test('any one of those listed suffices, for an agent of the group', async () => {
    const given = await salesChat()
    for (const [scope, name, allowed] of rows) {
      const { outcome } = await attempt(given, name, agent(inSales.id, new Set([scope])))
      expect(outcome.ok, `${scope} ${name}`).toBe(allowed)
    }
  })

  test('chats--my reaches the chats he is in', async () => {
    const given = await salesChat()
    const own = agent(smith.id, new Set(['chats.conversation--my:rw']))
    expect((await attempt(given, 'sendEvent', own)).outcome.ok).toBe(true)
  })
})

test('what is for one side only', async () => {
  const { h } = await salesChat()
  const agents: readonly ActionName[] = [
    'loginAgent',
    'logoutAgent',
    'updateAgent',
    'sendTypingIndicator',
    'followChat',
    'unfollowChat',
  ]
  const customers: readonly ActionName[] = [
    'loginCustomer',
    'getCustomer',
    'updateCustomer',
    'setSessionFields',
    'updateCustomerPage',
    'getPredictedAgent',
    'sendSneakPeek',
  ]
  // Who may not call it is refused before the input is looked at, hence none.
  const refusal = async (who: Caller, name: ActionName) =>
    (await h.do(who, name, {} as ActionInput<typeof name>)).outcome
  for (const name of agents) {
    expect(await refusal(customer('lena'), name)).toMatchObject({ failure: { type: 'authorization' } })
  }
  for (const name of customers) {
    expect(await refusal(agent(smith.id), name)).toMatchObject({ failure: { type: 'authorization' } })
  }
})

describe('lists show what is theirs', () => {
  test('listChats, by license, customer and reach', async () => {
    const { h } = await salesChat()
    const list = async (who: Caller) =>
      (await h.must(who, 'listChats', { order: 'desc', includeActive: true })).rows.length
    expect(await list(customer('lena'))).toBe(1)
    expect(await list(customer('mallory'))).toBe(0)
    expect(await list(customer('lena', 2))).toBe(0)
    expect(await list(agent(stranger.id, allScopes, 2))).toBe(0)
    expect(await list(agent(outsider.id))).toBe(1)
    expect(await list(agent(outsider.id, new Set(['chats--access:ro'])))).toBe(0)
    expect(await list(agent(inSales.id, new Set(['chats--access:ro'])))).toBe(1)
    expect(await list(agent(inSales.id, new Set(['chats--my:ro'])))).toBe(0)
    expect(await list(agent(smith.id, new Set(['chats--my:ro'])))).toBe(1)
  })

  test('the pushes of a chat stay in its license, with those who have access', async () => {
    const { h } = await salesChat()
    await h.loginAgent(agent(stranger.id, allScopes, 2))
    const started = h.published.filter(({ fact }) => fact.type === 'threadStarted')
    expect(started).toMatchObject([{ licenseId: 1, agentIds: [smith.id, inSales.id] }])
  })
})

test('[update_agent] others only with agents--all:rw', async () => {
  const { h } = await salesChat()
  const status = { routingStatus: 'not_accepting_chats' } as const
  const own = agent(jones.id, new Set(['agents--my:rw']))
  await h.loginAgent(own)
  expect((await h.do(own, 'updateAgent', { ...status, agentId: smith.id })).outcome).toMatchObject({
    failure: { type: 'authorization' },
  })
  expect((await h.do(own, 'updateAgent', status)).outcome.ok).toBe(true)
  expect(
    (await h.do(agent(smith.id), 'updateAgent', { ...status, agentId: stranger.id })).outcome,
  ).toMatchObject({
    failure: { type: 'not_found' },
  })
  expect(
    (await h.do(agent(smith.id), 'updateAgent', { ...status, agentId: outsider.id })).outcome,
  ).toMatchObject({
    failure: { type: 'requester_offline' },
  })
})
