import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { visitorV31 } from './testing/chatV31.ts'
import { openChat } from './testing/openChat.ts'
import { jones, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

const hash = expect.stringMatching(/^[0-9a-f]{32}$/)

describe('transfer_chat', () => {
  it('[catalogue, versions-4] to an agent: each version tells who has the chat now', async () => {
    const agent = await server.agent()
    const other = await server.agent(jones)
    await other.call('update_agent', { routing_status: 'not_accepting_chats' })
    const { customer, chatId, threadId } = await openChat(server)
    const old = await visitorV31(server, customer.customerId)
    await other.call('update_agent', { routing_status: 'accepting_chats' })

    const target = { type: 'agent', ids: [jones] }
    const asked = await agent.request('transfer_chat', { chat_id: chatId, target })
    expect(asked.payload).toEqual({})
    const push = await agent.push('chat_transferred')
    expect(push.request_id).toBe(asked.request_id)
    expect(push.payload).toEqual({ chat_id: chatId, requester_id: smith, type: 'agent', ids: [jones] })
    expect((await old.push('chat_transferred')).payload).toEqual({
      chat_id: chatId,
      thread_id: threadId,
      requester_id: smith,
      type: 'agent',
      ids: [jones],
    })
    expect((await customer.push('chat_transferred')).payload).toEqual({
      chat_id: chatId,
      thread_id: threadId,
      requester_id: hash,
      reason: 'manual',
      transferred_to: { agent_ids: [hash] },
    })
  })

  it('[spec 10.2] without force it fails where nobody can take the chat; targets are judged', async () => {
    const agent = await server.agent()
    const { chatId } = await openChat(server)
    const to = (target: object) => agent.fail('transfer_chat', { chat_id: chatId, target })
    expect((await to({ type: 'group', ids: [2] })).type).toBe('groups_offline')
    expect((await to({ type: 'group', ids: [99] })).type).toBe('validation')
    expect((await to({ type: 'group', ids: ['1'] })).message).toContain('payload.target.ids[0]')
    expect((await to({ type: 'customer', ids: [1] })).message).toBe(
      'payload.target.type: expected group or agent, found string of 8 characters',
    )
    expect((await to({ type: 'agent', ids: [] })).type).toBe('validation')
  })
})

describe('access', () => {
  it('[C17, C18] is granted, revoked and set; agents are told each, customers of 3.1 the groups that are set', async () => {
    const agent = await server.agent()
    const { customer, chatId } = await openChat(server)
    const old = await visitorV31(server, customer.customerId)
    const ask = (action: string, access: object) =>
      agent.call(action, { resource: 'chat', id: chatId, access })
    await ask('grant_access', { type: 'group', id: 1 })
    await ask('grant_access', { type: 'agent', id: jones })
    await ask('revoke_access', { type: 'group', id: 1 })
    await ask('set_access', { type: 'group', id: 1 })

    const common = { resource: 'chat', id: chatId }
    expect((await agent.push('access_granted')).payload).toEqual({ ...common, access: { group_ids: [1] } })
    expect((await agent.push('access_granted')).payload).toEqual({
      ...common,
      access: { group_ids: [], agent_ids: [jones] },
    })
    expect((await agent.push('access_revoked')).payload).toEqual({ ...common, access: { group_ids: [1] } })
    expect((await agent.push('access_set')).payload).toEqual({ ...common, access: { group_ids: [1] } })
    expect((await old.push('access_set')).payload).toEqual({ ...common, access: { group_ids: [1] } })
    await old.expectNone('access_granted', 'access_revoked')
    await customer.expectNone('access_set', 'access_granted', 'access_revoked')
    const wrong = await agent.fail('grant_access', { ...common, access: { type: 'agent', id: 7 } })
    expect(wrong.message).toBe('payload.access.id: expected string, found 7')
  })
})

describe('members and tags', () => {
  it('[C1, C2, spec 10.6] agents come and go under their pushes; customers do not', async () => {
    const agent = await server.agent()
    const { customer, chatId, threadId } = await openChat(server)
    const old = await visitorV31(server, customer.customerId)
    const user = { chat_id: chatId, user_id: jones, user_type: 'agent' }
    await agent.call('add_user_to_chat', user)
    await agent.call('remove_user_from_chat', user)
    for (const client of [agent, old]) {
      expect((await client.push('chat_user_added')).payload).toMatchObject({
        chat_id: chatId,
        thread_id: threadId,
        user: { id: jones, type: 'agent', name: 'Agent Jones' },
        user_type: 'agent',
      })
      expect((await client.push('chat_user_removed')).payload).toEqual({
        chat_id: chatId,
        thread_id: threadId,
        user_id: jones,
        user_type: 'agent',
      })
    }
    expect((await customer.push('user_added_to_chat')).payload).toMatchObject({ user: { id: hash } })
    expect((await customer.push('user_removed_from_chat')).payload).toMatchObject({ user_id: hash })
    const himself = { chat_id: chatId, user_id: customer.customerId, user_type: 'customer' }
    expect((await agent.fail('remove_user_from_chat', himself)).type).toBe('authorization')
  })

  it('[catalogue] tags are told to agents alone, and stand on the thread', async () => {
    const agent = await server.agent()
    const { customer, chatId, threadId } = await openChat(server)
    const tag = { chat_id: chatId, thread_id: threadId, tag: 'delivery' }
    await agent.call('tag_chat_thread', tag)
    expect((await agent.push('chat_thread_tagged')).payload).toEqual(tag)
    expect(await agent.call('get_chat_threads', { chat_id: chatId })).toMatchObject({
      chat: { threads: [{ tags: ['delivery'] }] },
    })
    await agent.call('untag_chat_thread', tag)
    expect((await agent.push('chat_thread_untagged')).payload).toEqual(tag)
    await customer.call('ping')
    expect(JSON.stringify(customer.frames)).not.toContain('delivery')
  })

  it('[spec 1.29] an agent is away when all his connections are', async () => {
    const agent = await server.agent()
    const tab = await server.agent()
    await agent.call('set_away_status', { away: true })
    await tab.call('set_away_status', { away: true })
    await agent.push('agent_updated')
    expect((await agent.fail('set_away_status', {})).type).toBe('validation')
    const customer = await server.customer()
    expect(await customer.call('list_group_statuses', { group_ids: [0] })).toEqual({
      groups_status: { '0': 'offline' },
    })
  })
})
