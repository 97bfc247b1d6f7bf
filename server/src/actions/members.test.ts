import { describe, expect, test } from 'vitest'
import type { AgentCaller } from './contract.ts'
import { conversation } from './testing/conversation.ts'
import { jones, licenseOf, smith } from './testing/fixtures.ts'
import { office, one, said, servingAgents, start, two, types } from './testing/office.ts'
import { agent, customer, newChat, openHarness } from './testing/openHarness.ts'

const adding = (chatId: string, userId: string) => ({ chatId, userId, userKind: 'agent' }) as const

describe('add_user_to_chat', () => {
  test('[10.7] an agent adds another one, and is named in the chat; the addition answers', async () => {
    const { h, smithCaller, chatId } = await conversation()
    const { order, publications } = await h.do(smithCaller, 'addUserToChat', adding(chatId, jones.id))
    expect(order).toEqual(['response', 'userAdded', 'eventAdded'])
    expect(publications).toMatchObject([
      {
        answers: true,
        customerIds: ['lena'],
        agentIds: [smith.id, jones.id],
        fact: {
          user: { agentId: jones.id, member: { present: true } },
          reason: 'manual',
          requesterId: smith.id,
        },
      },
      {
        answers: false,
        fact: {
          event: {
            content: {
              systemMessageType: 'agent_added',
              textVars: { initiator: 'Smith', agent_added: 'Jones' },
            },
          },
        },
      },
    ])
    expect(await servingAgents(h, smithCaller, chatId)).toEqual([smith.id, jones.id])
    expect((await h.do(smithCaller, 'addUserToChat', adding(chatId, jones.id))).publications).toEqual([])
  })

  test('[10.7] one who adds himself has joined; the first agent ever is not announced', async () => {
    const { h, chatId } = await conversation()
    const joined = await h.do(agent(jones.id), 'addUserToChat', adding(chatId, jones.id))
    expect(said(joined.publications)).toEqual(['agent_joined'])
    const quiet = await openHarness()
    const { view } = await quiet.must(customer('lena'), 'startChat', { ...newChat, continuous: true })
    const first = await quiet.do(agent(jones.id), 'addUserToChat', adding(view.chat.id, jones.id))
    expect(first.order).toEqual(['response', 'userAdded'])
  })

  test('takes a waiting chat out of the queue', async () => {
    const h = await office()
    await h.loginAgent(agent(one.id))
    await start(h, 'a')
    const { view } = await start(h, 'b')
    await h.must(agent(two.id), 'addUserToChat', adding(view.chat.id, two.id))
    expect((await h.must(customer('b'), 'getChat', { chatId: view.chat.id })).thread?.queue).toBeNull()
  })

  test('in a closed chat he is a member too', async () => {
    const { h, lena, smithCaller, chatId } = await conversation()
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    await h.must(smithCaller, 'addUserToChat', adding(chatId, jones.id))
    expect(await servingAgents(h, smithCaller, chatId)).toEqual([smith.id, jones.id])
  })

  test('[10.6] a customer joins a chat that has none; a second one is refused', async () => {
    const h = await openHarness()
    const smithCaller = agent(smith.id)
    await h.loginAgent(smithCaller)
    await h.loginCustomer(customer('lena'))
    await h.loginCustomer(customer('ben'))
    const { view } = await h.must(smithCaller, 'startChat', newChat)
    const chatId = view.chat.id
    const add = (userId: string) =>
      h.do(smithCaller, 'addUserToChat', { chatId, userId, userKind: 'customer' })
    expect((await add('nobody')).outcome).toMatchObject({ failure: { type: 'not_found' } })
    const { publications } = await add('lena')
    expect(publications).toMatchObject([
      { customerIds: ['lena'], fact: { type: 'userAdded', user: { customer: { id: 'lena' } } } },
      { fact: { event: { content: { systemMessageType: 'customer_added' } } } },
    ])
    expect((await add('lena')).publications).toEqual([])
    expect((await add('ben')).outcome).toMatchObject({ failure: { type: 'validation' } })
    await h.restart()
    expect((await h.must(customer('lena'), 'getChat', { chatId })).view.users).toHaveLength(2)
    const second = await h.must(smithCaller, 'startChat', newChat)
    const again = { chatId: second.view.chat.id, userId: 'lena', userKind: 'customer' } as const
    expect((await h.do(smithCaller, 'addUserToChat', again)).outcome).toMatchObject({
      failure: { type: 'chat_limit_reached' },
    })
  })

  test('of two chats that a customer is given at once, one gets him', async () => {
    const h = await openHarness()
    const smithCaller = agent(smith.id)
    await h.loginCustomer(customer('lena'))
    const chats = [
      await h.must(smithCaller, 'startChat', newChat),
      await h.must(smithCaller, 'startChat', newChat),
    ]
    const outcomes = await Promise.all(
      chats.map(({ view }) =>
        h.do(smithCaller, 'addUserToChat', { chatId: view.chat.id, userId: 'lena', userKind: 'customer' }),
      ),
    )
    expect(outcomes.map(({ outcome }) => (outcome.ok ? 'ok' : outcome.failure.type)).sort()).toEqual([
      'chat_limit_reached',
      'ok',
    ])
  })

  test('an agent of another license is not found', async () => {
    const h = await openHarness({ licenses: [licenseOf(1, { agents: [smith] }), licenseOf(2)] })
    const { view } = await h.must(agent(smith.id), 'startChat', newChat)
    expect(
      (await h.do(agent(smith.id), 'addUserToChat', adding(view.chat.id, jones.id))).outcome,
    ).toMatchObject({ failure: { type: 'not_found' } })
  })
})

describe('remove_user_from_chat', () => {
  const removing = adding

  test('[10.7] tells members and the one who is gone', async () => {
    const { h, smithCaller, chatId } = await conversation()
    await h.must(smithCaller, 'addUserToChat', adding(chatId, jones.id))
    const { order, publications } = await h.do(smithCaller, 'removeUserFromChat', removing(chatId, jones.id))
    expect(order).toEqual(['response', 'userRemoved', 'eventAdded'])
    expect(publications).toMatchObject([
      { answers: true, customerIds: ['lena'], agentIds: [smith.id, jones.id], fact: { userId: jones.id } },
      { fact: { event: { content: { systemMessageType: 'agent_removed' } } } },
    ])
    expect(await servingAgents(h, smithCaller, chatId)).toEqual([smith.id])
    expect((await h.do(smithCaller, 'removeUserFromChat', removing(chatId, jones.id))).outcome).toMatchObject(
      { failure: { type: 'not_found' } },
    )
  })

  test('[C53] a customer stays, whatever the user is called', async () => {
    const { h, smithCaller, chatId } = await conversation()
    for (const userKind of ['customer', 'agent'] as const) {
      const input = { chatId, userId: 'lena', userKind }
      expect((await h.do(smithCaller, 'removeUserFromChat', input)).outcome).toMatchObject({
        failure: { type: 'authorization' },
      })
    }
  })

  test('[10.6] whoever leaves himself needs no scope, but must be there', async () => {
    const { h, chatId, smithCaller } = await conversation()
    await h.must(smithCaller, 'addUserToChat', adding(chatId, jones.id))
    const without = (id: string): AgentCaller => agent(id, new Set())
    const other = await h.do(without(jones.id), 'removeUserFromChat', removing(chatId, smith.id))
    expect(other.outcome).toMatchObject({ failure: { type: 'authorization' } })
    const own = await h.do(without(jones.id), 'removeUserFromChat', removing(chatId, jones.id))
    expect(said(own.publications)).toEqual(['agent_left'])
    const again = await h.do(without(jones.id), 'removeUserFromChat', removing(chatId, jones.id))
    expect(again.outcome).toMatchObject({ failure: { type: 'not_found' } })
  })

  test('the chat of the last one goes to the next free agent, and never straight back', async () => {
    const h = await office()
    const oneCaller = agent(one.id)
    await h.loginAgent(oneCaller)
    const { view } = await start(h, 'lena')
    const chatId = view.chat.id
    const left = await h.do(oneCaller, 'removeUserFromChat', removing(chatId, one.id))
    expect(types(left.publications)).toEqual(['userRemoved', 'eventAdded', 'queuePositionUpdated'])
    expect(await servingAgents(h, oneCaller, chatId)).toEqual([])
    await h.loginAgent(agent(two.id))
    await h.rest()
    expect(await servingAgents(h, oneCaller, chatId)).toEqual([two.id])
  })
})
