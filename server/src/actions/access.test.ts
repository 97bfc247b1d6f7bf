import { describe, expect, test } from 'vitest'
import type { ActionInput } from './contract.ts'
import { conversation } from './testing/conversation.ts'
import { agentAccount, jones, licenseOf, message, smith } from './testing/fixtures.ts'
import { agent, customer, newChat, openHarness } from './testing/openHarness.ts'

const sales = agentAccount('sales@example.com', { groupIds: [0, 1] })
const outsider = agentAccount('outsider@example.com')
const accessReader = (id: string) => agent(id, new Set(['chats--access:ro']))

/** A chat of group 1 alone, which Smith serves. */
async function salesChat() {
  const h = await openHarness({ licenses: [licenseOf(1, { agents: [smith, sales, outsider] })] })
  const smithCaller = agent(smith.id)
  await h.loginAgent(smithCaller)
  const { view } = await h.must(customer('lena'), 'startChat', {
    ...newChat,
    groupIds: [1],
    events: [message('Hello')],
  })
  const chatId = view.chat.id
  const ask = (name: 'grantAccess' | 'revokeAccess' | 'setAccess', to: ActionInput<'grantAccess'>['to']) =>
    h.do(smithCaller, name, { resource: 'chat', id: chatId, to })
  const opens = async (id: string) => (await h.do(accessReader(id), 'getChat', { chatId })).outcome.ok
  return { h, chatId, ask, opens, smithCaller }
}

describe('access to a chat', () => {
  test('[10.5] granting adds, and agents alone are told', async () => {
    const { ask, opens, chatId } = await salesChat()
    expect(await opens(outsider.id)).toBe(false)
    const { publications } = await ask('grantAccess', { kind: 'agent', agentId: outsider.id })
    expect(publications).toMatchObject([
      {
        answers: true,
        customerIds: [],
        agentIds: [smith.id, sales.id, outsider.id],
        fact: {
          type: 'accessGranted',
          resource: 'chat',
          id: chatId,
          access: { groupIds: [], agentIds: [outsider.id] },
        },
      },
    ])
    expect([await opens(outsider.id), await opens(sales.id)]).toEqual([true, true])
    expect((await ask('grantAccess', { kind: 'agent', agentId: outsider.id })).publications).toEqual([])
  })

  test('[10.5] revoking removes; who was there stays', async () => {
    const { ask, opens, h, smithCaller, chatId } = await salesChat()
    const { publications } = await ask('revokeAccess', { kind: 'group', groupId: 1 })
    expect(publications).toMatchObject([
      {
        customerIds: [],
        agentIds: [smith.id, sales.id],
        fact: { type: 'accessRevoked', access: { groupIds: [1] } },
      },
    ])
    expect(await opens(sales.id)).toBe(false)
    expect(
      (await h.do(agent(smith.id, new Set(['chats--access:ro'])), 'getChat', { chatId })).outcome.ok,
    ).toBe(true)
    expect((await h.must(smithCaller, 'getChat', { chatId })).thread?.thread.access.groupIds).toEqual([])
  })

  test('[10.5] setting replaces; the customer is told too', async () => {
    const { ask, opens } = await salesChat()
    const { publications } = await ask('setAccess', { kind: 'group', groupId: 0 })
    expect(publications).toMatchObject([
      {
        customerIds: ['lena'],
        agentIds: [smith.id, sales.id, outsider.id],
        fact: { type: 'accessSet', access: { groupIds: [0], agentIds: [] } },
      },
    ])
    expect(await opens(outsider.id)).toBe(true)
  })

  test.each([
    ['an unknown group', { kind: 'group', groupId: 9 }, 'group_not_found'],
    ['an unknown agent', { kind: 'agent', agentId: 'nobody@example.com' }, 'not_found'],
  ] as const)('is refused: %s', async (_name, to, type) => {
    const { ask } = await salesChat()
    expect((await ask('setAccess', to)).outcome).toMatchObject({ failure: { type } })
  })
})

describe('access to a customer', () => {
  test('whoever it is granted to watches him, also after a restart', async () => {
    const { h, lena, smithCaller } = await conversation()
    const silentJones = {
      resource: 'customer',
      id: 'lena',
      to: { kind: 'agent', agentId: jones.id },
    } as const
    h.core.disconnected(lena)
    await h.advance(6000)
    const watchers = async () =>
      (await h.do(customer('lena'), 'updateCustomer', { name: 'Lena' })).publications[0]?.agentIds
    expect(await watchers()).toEqual([smith.id])
    const { publications } = await h.do(smithCaller, 'grantAccess', silentJones)
    expect(publications).toMatchObject([
      { answers: true, customerIds: [], fact: { resource: 'customer', id: 'lena' } },
    ])
    expect(await watchers()).toEqual([jones.id, smith.id])
    await h.restart()
    expect(await watchers()).toEqual([jones.id, smith.id])
    await h.must(smithCaller, 'revokeAccess', silentJones)
    expect(await watchers()).toEqual([smith.id])
  })

  test('a customer who is not there, or whose chat is out of reach, is not found', async () => {
    const { h } = await conversation()
    const to = { kind: 'group', groupId: 1 } as const
    const grant = (id: string, scope: string) =>
      h.do(agent(jones.id, new Set([scope])), 'grantAccess', { resource: 'customer', id, to })
    expect((await grant('nobody', 'chats--all:rw')).outcome).toMatchObject({ failure: { type: 'not_found' } })
    expect((await grant('lena', 'chats--my:rw')).outcome).toMatchObject({ failure: { type: 'not_found' } })
    expect((await grant('lena', 'chats--access:rw')).outcome.ok).toBe(true)
  })
})

describe('set_away_status', () => {
  test('[1.29] only an agent who is away from all connections takes no chats', async () => {
    const h = await openHarness({ licenses: [licenseOf(1, { agents: [smith] })] })
    const desk = agent(smith.id)
    const phone = agent(smith.id)
    await h.loginAgent(desk)
    await h.loginAgent(phone)
    const online = () => h.core.groupStatuses(1)[0]?.status
    expect((await h.do(desk, 'setAwayStatus', { away: true })).publications).toEqual([])
    expect(online()).toBe('online')
    const { publications } = await h.do(phone, 'setAwayStatus', { away: true })
    expect(publications[0]).toMatchObject({
      answers: true,
      fact: { type: 'agentUpdated', routingStatus: 'not_accepting_chats' },
    })
    expect(online()).toBe('offline')
    const back = await h.do(desk, 'setAwayStatus', { away: false })
    expect(back.publications[0]).toMatchObject({ fact: { routingStatus: 'accepting_chats' } })
    h.core.disconnected(desk)
    await h.rest()
    expect(h.published.filter(({ fact }) => fact.type === 'agentUpdated').at(-1)).toMatchObject({
      origin: null,
      fact: { routingStatus: 'not_accepting_chats' },
    })
    expect(online()).toBe('offline')
  })

  test('needs a logged-in connection and a scope', async () => {
    const h = await openHarness()
    expect((await h.do(agent(smith.id), 'setAwayStatus', { away: true })).outcome).toMatchObject({
      failure: { type: 'requester_offline' },
    })
    const without = agent(smith.id, new Set(['chats--all:rw']))
    expect((await h.do(without, 'setAwayStatus', { away: true })).outcome).toMatchObject({
      failure: { type: 'authorization' },
    })
  })
})
