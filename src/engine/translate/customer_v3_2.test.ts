import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CustomerPush, customerPushes } from '../../protocol/customer_v3_2/pushes.ts'
import samples from './customer_v3_2/testing/samples.json' with { type: 'json' }
import { translatePush } from './customer_v3_2.ts'

const now = 1_591_089_300_000
const chatId = 'QB4F7M2KZT'
const threadId = 'QB4F7M2KZU'
const lena = '3f1c8a52-6d0e-4b7a-9c14-7be2a9d05e61'
const mira = '6d1f0b8c2e7a4953b0c8d1e2f3a49576'
const app = '4be0c2f19d7a4c36a1f5e8b07d92c3aa'
const instant = 1_591_089_267_518.3

const event = {
  id: 'QB4F7M2KZU_2',
  threadId,
  customId: 'c-7f3a91-1',
  authorId: mira,
  createdAt: instant,
  position: 1_591_089_267_518_300,
  recipients: 'all',
  properties: { [app]: { score: 4 } },
  type: 'message',
  postback: null,
}
const greeting = {
  id: 7,
  uniqueId: 'GR5K2Q81',
  displayedFirstTime: true,
  content: { type: 'message', text: 'Can I help?', postback: null },
  agent: {
    id: mira,
    name: 'Mira',
    avatar: 'https://img.example.net/a/mira.png',
    jobTitle: 'Support',
    isBot: false,
  },
}
const ofChat = { kind: 'chat', chatId }
const ofThread = { kind: 'thread', chatId, threadId }
const ofEvent = { kind: 'event', chatId, eventId: 'QB4F7M2KZU_1' }

/** What each sample of the catalogue means. */
const meanings: Record<CustomerPush, readonly object[]> = {
  incoming_chat: [
    {
      type: 'chatReceived',
      fresh: false,
      chat: {
        id: chatId,
        groupIds: [2],
        followed: null,
        properties: { [app]: { source: 'shop' } },
        queue: null,
        users: [
          {
            kind: 'customer',
            id: lena,
            name: 'Lena Fischer',
            email: 'lena@shop.example',
            avatar: 'https://img.example.net/c/lena.png',
            fields: [
              ['plan', 'gold'],
              ['cart', '3'],
            ],
            present: true,
            seenUpTo: instant,
            visit: null,
            statistics: null,
          },
          {
            kind: 'agent',
            id: mira,
            name: 'Mira',
            email: null,
            avatar: 'https://img.example.net/a/mira.png',
            jobTitle: 'Support',
            present: true,
            seenUpTo: instant,
            routingStatus: null,
          },
        ],
        threads: [
          {
            id: threadId,
            active: true,
            position: 1_591_089_267_518_300,
            createdAt: instant,
            userIds: [lena, mira],
            properties: { [app]: { topic: 'delivery' } },
            tags: [],
          },
        ],
        events: [{ ...event, id: 'QB4F7M2KZU_1', authorId: lena, text: 'Hi, my parcel is late' }],
      },
    },
  ],
  chat_deactivated: [{ type: 'threadClosed', chatId, threadId }],
  chat_transferred: [
    { type: 'chatTransferred', chatId, groupIds: [1], queue: { position: 3, waitSeconds: 240 } },
  ],
  user_added_to_chat: [
    {
      type: 'userJoined',
      chatId,
      user: {
        kind: 'agent',
        id: mira,
        name: 'Mira',
        email: null,
        avatar: 'https://img.example.net/a/mira.png',
        jobTitle: 'Support',
        present: true,
        seenUpTo: instant,
        routingStatus: null,
      },
    },
  ],
  user_removed_from_chat: [{ type: 'userLeft', chatId, userId: mira }],
  incoming_event: [{ type: 'eventAdded', chatId, event: { ...event, text: 'Let me look' } }],
  event_updated: [{ type: 'eventUpdated', chatId, event: { ...event, text: 'Let me have a look' } }],
  incoming_rich_message_postback: [
    {
      type: 'postbackToggled',
      chatId,
      eventId: 'QB4F7M2KZU_2',
      userId: lena,
      postbackId: 'choose_home',
      on: true,
    },
  ],
  chat_properties_updated: [{ type: 'propertiesUpdated', of: ofChat, properties: { [app]: { score: 1 } } }],
  chat_properties_deleted: [{ type: 'propertiesDeleted', of: ofChat, names: { [app]: ['score'] } }],
  thread_properties_updated: [
    { type: 'propertiesUpdated', of: ofThread, properties: { [app]: { score: 1 } } },
  ],
  thread_properties_deleted: [{ type: 'propertiesDeleted', of: ofThread, names: { [app]: ['score'] } }],
  event_properties_updated: [{ type: 'propertiesUpdated', of: ofEvent, properties: { [app]: { score: 1 } } }],
  event_properties_deleted: [{ type: 'propertiesDeleted', of: ofEvent, names: { [app]: ['score'] } }],
  customer_updated: [
    {
      type: 'customerUpdated',
      customer: {
        kind: 'customer',
        id: lena,
        name: 'Lena Fischer',
        email: 'lena@shop.example',
        avatar: 'https://img.example.net/c/lena.png',
        fields: [
          ['plan', 'gold'],
          ['cart', '3'],
        ],
        present: true,
        seenUpTo: instant,
        visit: null,
        statistics: null,
      },
    },
  ],
  customer_page_updated: [],
  customer_side_storage_updated: [],
  customer_disconnected: [],
  incoming_typing_indicator: [{ type: 'typingStarted', chatId, userId: mira, at: now }],
  incoming_multicast: [],
  events_marked_as_seen: [{ type: 'eventsSeen', chatId, userId: lena, upTo: instant }],
  incoming_greeting: [{ type: 'greetingReceived', greeting, accepted: false }],
  greeting_accepted: [{ type: 'greetingAccepted', uniqueId: 'GR5K2Q81' }],
  greeting_canceled: [{ type: 'greetingCanceled', uniqueId: 'GR5K2Q81' }],
  queue_position_updated: [{ type: 'queueMoved', chatId, queue: { position: 2, waitSeconds: 180 } }],
}

/** Pushes that mean something to somebody else, or nothing. */
const withoutChanges: readonly CustomerPush[] = [
  'customer_page_updated',
  'customer_disconnected',
  'incoming_multicast',
  'customer_side_storage_updated',
]

const changesOf = (action: string, payload: object) => {
  const translation = translatePush(action, payload, now)
  return translation.kind === 'changes' ? translation.changes : translation
}

describe('every push of the catalogue', () => {
  it.each(customerPushes.filter((action) => action !== 'customer_side_storage_updated'))('%s', (action) => {
    expect(changesOf(action, samples.pushes[action])).toEqual(meanings[action])
  })

  it('customer_side_storage_updated', () => {
    const action = 'customer_side_storage_updated'
    expect(translatePush(action, samples.pushes[action], now)).toEqual({
      kind: 'sideStorage',
      values: { customer_visits: '2' },
    })
  })

  it.each(customerPushes.filter((action) => !withoutChanges.includes(action)))(
    '%s without its members is malformed',
    (action) => {
      expect(translatePush(action, {}, now)).toEqual({ kind: 'malformed' })
    },
  )

  it.each(customerPushes)('%s with any member replaced by anything never throws', (action) => {
    const paths = pathsOf(samples.pushes[action])
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        translatePush(action, replaced(samples.pushes[action], path, value), now)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is not in the catalogue', () => {
  it('a push of a later version is unknown', () => {
    expect(translatePush('new_in_9', { a: 1 }, now)).toEqual({ kind: 'unknown' })
    expect(translatePush('constructor', {}, now)).toEqual({ kind: 'unknown' })
  })

  it('an event type of a later version is kept by name', () => {
    const payload = {
      chat_id: chatId,
      thread_id: threadId,
      event: { id: 'e', created_at: '2020-06-02T09:14:27.518300Z', type: 'hologram' },
    }
    expect(changesOf('incoming_event', payload)).toMatchObject([
      { event: { type: 'unknown', wireType: 'hologram', authorId: null } },
    ])
  })

  it('an event: null is skipped', () => {
    const payload = { chat_id: chatId, thread_id: threadId, event: null }
    expect(translatePush('incoming_event', payload, now)).toEqual({ kind: 'malformed' })
  })

  it('one event that cannot be read does not cost the others', () => {
    const push = structuredClone(samples.pushes.incoming_chat)
    const thread = { ...push.chat.thread, events: [{ id: 7 }, ...push.chat.thread.events, null] }
    const translated = changesOf('incoming_chat', { ...push, chat: { ...push.chat, thread } })
    expect(translated).toMatchObject([{ chat: { events: [{ id: 'QB4F7M2KZU_1' }] } }])
  })
})

describe('group availability', () => {
  it('comes as a multicast of the system', () => {
    const groups = [
      { id: 1, status: 'offline' },
      { id: 0, status: 'online_for_queue' },
      { id: 5, status: 'sleeping' },
    ]
    expect(
      changesOf('incoming_multicast', { type: 'lc2', content: { name: 'groups_update', groups } }),
    ).toEqual([{ type: 'groupStatusesChanged', statuses: { 1: 'offline', 0: 'online_for_queue' } }])
  })

  it('of somebody else is not believed', () => {
    const content = { name: 'groups_update', groups: [{ id: 1, status: 'offline' }] }
    expect(changesOf('incoming_multicast', { type: 'promo', content })).toEqual([])
  })
})

it('typing ends', () => {
  const push = samples.pushes.incoming_typing_indicator
  const ended = { ...push, typing_indicator: { ...push.typing_indicator, is_typing: false } }
  expect(changesOf('incoming_typing_indicator', ended)).toEqual([
    { type: 'typingStopped', chatId, userId: mira },
  ])
})

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

function replaced(value: unknown, path: readonly string[], by: unknown): object {
  const copy: unknown = structuredClone(value)
  let at = copy
  for (const key of path.slice(0, -1)) at = Reflect.get(Object(at), key)
  const last = path.at(-1)
  if (last === undefined) return typeof by === 'object' && by !== null ? by : {}
  Reflect.set(Object(at), last, by)
  return Object(copy)
}
