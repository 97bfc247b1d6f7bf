import type { AppNeeds } from '../../app.ts'
import { createAuth } from '../../auth/createAuth.ts'
import { openSecrets } from '../../auth/openSecrets.ts'
import { parseConfiguration } from '../../config/parseConfiguration.ts'
import { systemClock } from '../../platform/systemClock.ts'
import { at } from '../../rtm/testing/chatV31.ts'
import { cards, say } from '../../rtm/testing/openChat.ts'
import type { RtmClient } from '../../rtm/testing/rtmClient.ts'
import { demoLicense, jones, smith } from '../../rtm/testing/startRtm.ts'
import { startApi, type TestApi } from '../../web/api/testing/startApi.ts'
import type { Place, RequestRow } from './requests.ts'

/** Serves group 1 like Smith, and is never in a chat. */
export const sales = 'sales@example.com'
/** An administrator whose groups have no part in the chats of group 1. */
export const outsider = 'outsider@example.com'
/** Of the neighbour, license 2. */
export const foreigner = 'foreigner@example.com'

const limits = {
  requests_per_minute: 1_000_000,
  connections_per_customer: 1000,
  // However slow the machine is, who waits here stays.
  ping_timeout_ms: 600_000,
}

const licenses = [
  {
    ...demoLicense,
    agents: [
      ...demoLicense.agents.map((agent) => ({ ...agent, concurrent_chats: 1000 })),
      { id: sales, name: 'Sales', group_ids: [1], permission: 'administrator' },
      { id: outsider, name: 'Outsider', permission: 'administrator' },
    ],
  },
  {
    ...demoLicense,
    id: 2,
    name: 'Neighbour',
    agents: [{ id: foreigner, name: 'Foreigner', group_ids: [1], permission: 'administrator' }],
    greetings: [],
  },
]

export type Owner = { readonly customerId: string; readonly token: string }

export type OpenPlace = {
  readonly owner: Owner
  readonly place: Place
  /** Who may ask as an agent there. */
  readonly agentId: string
}

/** The whole server, two licenses, and Smith of the first one at work. */
export interface Stage {
  readonly api: TestApi
  /** Tokens whose time is over. */
  readonly expired: { readonly customer: string; readonly agent: string }
  /** A customer with a chat of group 1, tagged, with properties, and Jones in it, as a row needs it. */
  openPlace(row?: Pick<RequestRow, 'before'>): Promise<OpenPlace>
  /** Everything that is told of an owner and his chat, to himself and to Smith. */
  snapshot(owner: Owner, place: Place): Promise<unknown>
  stop(): Promise<void>
}

/** What nobody else may ever read. */
export const secretWords = 'delivery to the blue door'

/** @param needs parts of the server to be replaced, such as the log */
export async function openStage(needs: Partial<AppNeeds> = {}): Promise<Stage> {
  const api = await startApi({ licenses, limits, needs })
  const expired = await expiredTokens(api.dataFolder)
  const atWork = await api.agentSocket(smith)
  await api.agentSocket(jones).then((socket) => socket.call('set_away_status', { away: false }))

  return {
    api,
    expired,
    async openPlace({ before } = {}) {
      const owner = api.visitor()
      const { customerId } = owner
      if (before === 'greeted') {
        const uniqueId = await greet(api, owner)
        return {
          owner,
          place: { customerId, chatId: '', threadId: '', eventId: '', uniqueId },
          agentId: smith,
        }
      }
      const opening = { access: { group_ids: [1] }, thread: { events: [say(secretWords), cards] } }
      const { chat } = await api.call('3.1', owner, 'start_chat', { continuous: true, chat: opening })
      const place = {
        customerId,
        chatId: String(at(chat, 'id')),
        threadId: String(at(chat, 'thread.id')),
        eventId: String(at(chat, 'thread.events.1.id')),
        uniqueId: '',
      }
      await furnish(atWork, place)
      if (before === 'closed') await atWork.call('close_thread', { chat_id: place.chatId })
      if (before === 'followed') await api.agentCall('follow_chat', { chat_id: place.chatId }, sales)
      return { owner, place, agentId: before === 'followed' ? sales : smith }
    },
    async snapshot(owner, { chatId }) {
      const inChat = { chat_id: chatId }
      return {
        chat: await api.call('3.2', owner, 'get_chat', inChat),
        chats: await api.call('3.2', owner, 'list_chats'),
        customer: await api.call('3.2', owner, 'get_customer'),
        asAgent: await atWork.call('get_chat_threads', inChat),
        record: await atWork.call('get_customers', {
          filters: { customer_id: { values: [owner.customerId] } },
        }),
      }
    },
    stop: api.stop,
  }
}

/** What deletions, untagging and removals need to find. */
async function furnish(agent: RtmClient, { chatId, threadId, eventId }: Place): Promise<void> {
  const inChat = { chat_id: chatId }
  const inThread = { ...inChat, thread_id: threadId }
  const properties = { shop: { size: 4 } }
  await Promise.all([
    agent.call('update_chat_properties', { ...inChat, properties }),
    agent.call('update_chat_thread_properties', { ...inThread, properties }),
    agent.call('update_event_properties', { ...inThread, event_id: eventId, properties }),
    agent.call('tag_chat_thread', { ...inThread, tag: 'delivery' }),
    agent.call('add_user_to_chat', { ...inChat, user_id: jones, user_type: 'agent' }),
  ])
}

async function greet(api: TestApi, owner: Owner): Promise<string> {
  const socket = await api.customerSocket('3.2', owner)
  await socket.call('update_customer_page', { url: 'https://shop.example/greet-me' })
  const { payload } = await socket.push('incoming_greeting')
  return String(payload['unique_id'])
}

async function expiredTokens(dataFolder: string): Promise<Stage['expired']> {
  const parsed = parseConfiguration({ licenses })
  const secrets = await openSecrets(dataFolder)
  if (!parsed.ok || !secrets.ok) throw new Error('the server started with these, and they cannot be read')
  const longAgo = createAuth({
    secrets: secrets.value,
    licenses: new Map(parsed.value.licenses.map((license) => [license.id, license])),
    limits: parsed.value.limits,
    region: 'dal',
    clock: { ...systemClock, now: () => Date.parse('2020-01-01') },
  })
  return {
    customer: longAgo.issueCustomerToken(1, crypto.randomUUID()).token,
    agent: longAgo.issueAgentToken(1, smith, null, 60_000).token,
  }
}
