import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHandClock } from '../rtm/testing/createHandClock.ts'
import { cards, say } from '../rtm/testing/openChat.ts'
import type { RtmClient } from '../rtm/testing/rtmClient.ts'
import {
  type CustomerClient,
  customerPathV31,
  demoLicense,
  jones,
  smith,
  startRtm,
  type TestRtm,
} from '../rtm/testing/startRtm.ts'
import { compareMembers } from '../testing/compareMembers.ts'
import { type CatalogueName, readCatalogue } from '../testing/readCatalogue.ts'

/**
 * A day of this server: what happens in it provokes every push that the documents know, at a customer of 3.1, at the
 * same customer of 3.2, and at agents. A push of the catalogue that nobody heard fails, and so does one that is not
 * shaped as documented.
 */

/** Serves the group `Nobody`, one chat at a time. */
const queuer = 'queuer@example.com'
const nobodysGroup = 2

const license = {
  ...demoLicense,
  agents: [
    ...demoLicense.agents,
    { id: queuer, name: 'Queuer', group_ids: [nobodysGroup], concurrent_chats: 1 },
  ],
}

type Spoken = Extract<CatalogueName, 'customer-rtm-v3.1' | 'customer-rtm-v3.2' | 'agent-rtm-v3.0'>

const heard: { readonly [Catalogue in Spoken]: RtmClient[] } = {
  'customer-rtm-v3.1': [],
  'customer-rtm-v3.2': [],
  'agent-rtm-v3.0': [],
}

/** Where what is sent differs from the members that are listed. */
const known: readonly string[] = [
  // The answer to `login` has it too: ambiguities.md D15.
  'incoming_greeting agent.type is unknown',
  // Nobody knows where a loopback address is.
  ...['latitude', 'longitude', 'country', 'country_code', 'region', 'city', 'timezone'].map(
    (name) => `customer_visit_started geolocation.${name} is missing`,
  ),
]

const clock = createHandClock(Date.now())
let server: TestRtm
beforeAll(async () => {
  server = await startRtm({ licenses: [license], clock })
  const agent = listen('agent-rtm-v3.0', await server.agent(smith))
  await talk(agent)
  await greet()
  await queue()
  await administer(agent)
  await end(agent)
})
afterAll(() => server.stop())

function listen<Client extends RtmClient>(catalogue: Spoken, client: Client): Client {
  heard[catalogue].push(client)
  return client
}

/** One customer twice, over both versions. */
async function visit(): Promise<{ old: CustomerClient; recent: CustomerClient }> {
  const recent = listen('customer-rtm-v3.2', await server.customer())
  const { customerId } = recent
  const old = listen('customer-rtm-v3.1', await server.customer({ customerId, path: customerPathV31 }))
  return { old, recent }
}

/** A chat with everything that a chat can have, from its start over a transfer to its end. */
async function talk(agent: RtmClient): Promise<void> {
  const { old, recent } = await visit()
  const started = await recent.call('start_chat', { chat: { thread: { events: [say('hi'), cards] } } })
  const inChat = { chat_id: started['chat_id'] }
  const inThread = { ...inChat, thread_id: started['thread_id'] }
  const inEvent = { ...inThread, event_id: Object(started['event_ids'])[1] }
  const properties = { shop: { size: 4 } }
  const names = { properties: { shop: ['size'] } }
  await agent.call('send_event', { ...inChat, event: say('hello') })
  await recent.call('send_sneak_peek', { ...inChat, sneak_peek_text: 'deli' })
  await recent.call('send_rich_message_postback', { ...inEvent, postback: { id: 'yes', toggled: true } })
  await recent.call('mark_events_as_seen', { ...inChat, seen_up_to: new Date().toISOString() })
  await recent.call('update_chat_properties', { ...inChat, properties })
  await recent.call('delete_chat_properties', { ...inChat, ...names })
  await recent.call('update_thread_properties', { ...inThread, properties })
  await recent.call('delete_thread_properties', { ...inThread, ...names })
  await recent.call('update_event_properties', { ...inEvent, properties })
  await recent.call('delete_event_properties', { ...inEvent, ...names })
  await agent.call('tag_chat_thread', { ...inThread, tag: 'delivery' })
  await agent.call('untag_chat_thread', { ...inThread, tag: 'delivery' })
  const group = { resource: 'chat', id: inChat.chat_id, access: { type: 'group', id: 1 } }
  for (const change of ['grant_access', 'revoke_access', 'set_access']) await agent.call(change, group)
  const other = { ...inChat, user_id: jones, user_type: 'agent' }
  const helper = listen('agent-rtm-v3.0', await server.agent(jones))
  await agent.call('add_user_to_chat', other)
  await agent.call('send_typing_indicator', { ...inChat, is_typing: true })
  await helper.push('incoming_typing_indicator')
  await agent.call('remove_user_from_chat', other)
  await agent.call('transfer_chat', { ...inChat, target: { type: 'agent', ids: [jones] } })
  await helper.call('update_agent', { routing_status: 'not_accepting_chats' })
  await recent.call('deactivate_chat', inChat)
  await Promise.all([old.close(), recent.close()])
}

/** One greeting is accepted, the next one cancelled. */
async function greet(): Promise<void> {
  const { recent } = await visit()
  const greeted = async () => {
    await recent.call('update_customer_page', { url: 'https://shop.example/greet-me', title: 'Greet me' })
    return { unique_id: (await recent.push('incoming_greeting')).payload['unique_id'] }
  }
  await recent.call('accept_greeting', { greeting_id: 7, ...(await greeted()) })
  await recent.call('update_customer_page', { url: 'https://shop.example/', title: 'Home' })
  const again = await visit()
  await again.recent.call('update_customer_page', { url: 'https://shop.example/greet-me', title: 'Greet me' })
  const { payload } = await again.recent.push('incoming_greeting')
  await again.recent.call('cancel_greeting', { unique_id: payload['unique_id'] })
}

/** Of three customers two wait, and the first one leaves. */
async function queue(): Promise<void> {
  await server.agent(queuer)
  const inQueue = async () => {
    const { recent } = await visit()
    const chat = { access: { group_ids: [nobodysGroup] } }
    return { recent, inChat: { chat_id: (await recent.call('start_chat', { chat }))['chat_id'] } }
  }
  const served = await inQueue()
  await inQueue()
  const last = await inQueue()
  await served.recent.call('deactivate_chat', served.inChat)
  await last.recent.push('queue_position_updated')
}

/** What agents do to customers, and tell each other. */
async function administer(agent: RtmClient): Promise<void> {
  const { old, recent } = await visit()
  const { customerId } = recent
  await agent.call('create_customer', { name: 'Noah', email: 'noah@shop.example' })
  await agent.call('update_customer', { customer_id: customerId, name: 'Lena', fields: { plan: 'gold' } })
  const everybody = { agents: { all: true }, customers: { ids: [customerId] } }
  await agent.call('multicast', { scopes: everybody, content: { any: 'thing' }, type: 'news' })
  await agent.call('ban_customer', { customer_id: customerId, ban: { days: 1 } })
  await Promise.all([old.closed, recent.closed])
  await agent.push('customer_banned')
}

/** Who has left does not come back, and one agent's token ends. */
async function end(agent: RtmClient): Promise<void> {
  const leaving = listen('agent-rtm-v3.0', await server.open('/v3.0/agent/rtm/ws'))
  await leaving.call('login', { token: server.agentToken(jones, undefined, 1000) })
  // Not past the wait for the closing handshake, which would drop what is still to be sent.
  clock.advance(1001)
  await leaving.closed
  clock.advance(10_000)
  await agent.push('customer_visit_ended')
}

describe.each(['customer-rtm-v3.1', 'customer-rtm-v3.2', 'agent-rtm-v3.0'] as const)('%s', (catalogue) => {
  const documented = readCatalogue(catalogue).pushes ?? {}
  const pushes = () => heard[catalogue].flatMap(({ frames }) => frames.filter(({ type }) => type === 'push'))

  it('[catalogue] every push of the documents comes, and no other', () => {
    const names = new Set(pushes().map(({ action }) => action))
    expect([...names].sort()).toEqual(Object.keys(documented).sort())
  })

  it('[catalogue] every push has the members of the documents', () => {
    const wrong = pushes().flatMap(({ action, payload }) => {
      const { missing, unknown } = compareMembers(payload, documented[action] ?? [])
      return [
        ...missing.map((path) => `${action} ${path} is missing`),
        ...unknown.map((path) => `${action} ${path} is unknown`),
      ]
    })
    expect([...new Set(wrong)].filter((what) => !known.includes(what))).toEqual([])
  })
})
