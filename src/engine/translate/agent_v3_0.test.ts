import { describe, expect, it } from 'vitest'
import type { AgentPush } from '../../protocol/agent_v3_0/pushes.ts'
import { agentPushes } from '../../protocol/agent_v3_0/pushes.ts'
import samples from './agent_v3_0/samples.json' with { type: 'json' }
import { readLogin, readPush, writeLogin } from './agent_v3_0.ts'

const now = 1_700_000_000_000
const customer = '3f1c8a52-6d0e-4b7a-9c14-7be2a9d05e61'
const chat = 'QB4F7M2KZT'
const thread = 'QB4F7M2KZU'

const message = {
  id: `${thread}_1`,
  threadId: thread,
  customId: 'c-7f3a91-1',
  authorId: customer,
  createdAt: 1_591_089_267_000,
  position: 1,
  recipients: 'all',
  properties: { '4be0c2f19d7a4c36a1f5e8b07d92c3aa': { score: 4 } },
  type: 'message',
  text: 'Hi, my parcel is late',
  postback: null,
}

const rating = { rating: { score: 1, comment: 'quick help' } }
const ratingNames = { rating: ['score', 'comment'] }

/** What each sample of the catalogue becomes. */
const expected = {
  incoming_chat_thread: [
    {
      type: 'chatReceived',
      fresh: false,
      chat: expect.objectContaining({
        id: chat,
        groupIds: [0],
        followed: false,
        queue: null,
        threads: [expect.objectContaining({ id: thread, active: true, position: 7, tags: ['delivery'] })],
        events: [message],
      }),
    },
  ],
  thread_closed: [{ type: 'threadClosed', chatId: chat, threadId: thread }],
  chat_transferred: [{ type: 'chatTransferred', chatId: chat, groupIds: null, queue: null }],
  access_granted: [],
  access_revoked: [],
  access_set: [],
  chat_user_added: [
    {
      type: 'userJoined',
      chatId: chat,
      user: expect.objectContaining({ kind: 'agent', id: 'mira@acme.example', present: true }),
    },
  ],
  chat_user_removed: [{ type: 'userLeft', chatId: chat, userId: 'mira@acme.example' }],
  incoming_event: [{ type: 'eventAdded', chatId: chat, event: message }],
  event_updated: [{ type: 'eventUpdated', chatId: chat, event: message }],
  incoming_rich_message_postback: [
    {
      type: 'postbackToggled',
      chatId: chat,
      eventId: `${thread}_2`,
      userId: customer,
      postbackId: 'choose_home',
      on: true,
    },
  ],
  chat_properties_updated: [
    { type: 'propertiesUpdated', of: { kind: 'chat', chatId: chat }, properties: rating },
  ],
  chat_properties_deleted: [
    { type: 'propertiesDeleted', of: { kind: 'chat', chatId: chat }, names: ratingNames },
  ],
  chat_thread_properties_updated: [
    {
      type: 'propertiesUpdated',
      of: { kind: 'thread', chatId: chat, threadId: thread },
      properties: rating,
    },
  ],
  chat_thread_properties_deleted: [
    { type: 'propertiesDeleted', of: { kind: 'thread', chatId: chat, threadId: thread }, names: ratingNames },
  ],
  event_properties_updated: [
    {
      type: 'propertiesUpdated',
      of: { kind: 'event', chatId: chat, eventId: `${thread}_1` },
      properties: { rating: { comment: 'quick help' } },
    },
  ],
  event_properties_deleted: [
    {
      type: 'propertiesDeleted',
      of: { kind: 'event', chatId: chat, eventId: `${thread}_1` },
      names: ratingNames,
    },
  ],
  chat_thread_tagged: [{ type: 'threadTagged', chatId: chat, threadId: thread, tag: 'delivery', on: true }],
  chat_thread_untagged: [
    { type: 'threadTagged', chatId: chat, threadId: thread, tag: 'delivery', on: false },
  ],
  agent_updated: [{ type: 'routingStatusChanged', agentId: 'mira@acme.example', status: 'accepting_chats' }],
  agent_disconnected: [],
  customer_banned: [],
  customer_created: [],
  customer_updated: [
    {
      type: 'customerUpdated',
      customer: expect.objectContaining({
        id: customer,
        name: 'Lena Fischer',
        email: 'lena@shop.example',
        fields: [['plan', 'gold']],
        visit: null,
        statistics: null,
      }),
    },
  ],
  customer_visit_started: [
    {
      type: 'visitStarted',
      customerId: customer,
      visit: {
        startedAt: Date.UTC(2020, 5, 2, 9, 14, 27, 518),
        endedAt: null,
        ip: '203.0.113.24',
        userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/76.0',
        referrer: null,
        location: 'Kassel, Hessen, Germany',
        pages: [],
      },
    },
  ],
  customer_visit_ended: [{ type: 'visitEnded', customerId: customer, at: Date.UTC(2020, 5, 2, 9, 16, 3, 4) }],
  customer_page_updated: [
    {
      type: 'pageOpened',
      customerId: customer,
      page: {
        url: 'https://shop.example/pricing',
        title: 'Prices',
        openedAt: Date.UTC(2020, 5, 2, 9, 16, 3, 4),
      },
    },
  ],
  incoming_multicast: [],
  incoming_typing_indicator: [{ type: 'typingStarted', chatId: chat, userId: 'tomas@acme.example', at: now }],
  incoming_sneak_peek: [
    { type: 'sneakPeekReceived', chatId: chat, userId: customer, text: 'Hi, my par', at: now },
  ],
  last_seen_timestamp_updated: [
    { type: 'eventsSeen', chatId: chat, userId: customer, upTo: 1_591_089_267_000 },
  ],
} satisfies Record<AgentPush, readonly object[]>

describe('readPush, with the samples of the catalogue', () => {
  it.each(agentPushes)('%s', (action) => {
    expect(readPush(action, samples.pushes[action], now)?.changes).toEqual(expected[action])
  })

  it.each(['access_granted', 'access_revoked', 'access_set', 'chat_transferred'] as const)(
    '%s leaves the list of chats in doubt',
    (action) => {
      expect(readPush(action, samples.pushes[action], now)?.listInDoubt).toBe(true)
    },
  )

  it('a transfer to a group tells the groups', () => {
    const push = { chat_id: chat, requester_id: 'mira@acme.example', type: 'group', ids: [1, 3] }
    expect(readPush('chat_transferred', push, now)?.changes).toEqual([
      { type: 'chatTransferred', chatId: chat, groupIds: [1, 3], queue: null },
    ])
  })

  it('an indicator that says so ends the typing', () => {
    const push = {
      chat_id: chat,
      thread_id: thread,
      typing_indicator: { author_id: customer, recipients: 'all', timestamp: 1, is_typing: false },
    }
    expect(readPush('incoming_typing_indicator', push, now)?.changes).toEqual([
      { type: 'typingStopped', chatId: chat, userId: customer },
    ])
  })

  it('a push of a newer server is passed over', () => {
    expect(readPush('incoming_telepathy', {}, now)).toBeNull()
  })

  it('an event type of a newer server becomes a plain notice', () => {
    const push = {
      chat_id: chat,
      thread_id: thread,
      event: { id: `${thread}_9`, type: 'hologram', order: 9, timestamp: 1, recipients: 'all' },
    }
    expect(readPush('incoming_event', push, now)?.changes).toEqual([
      expect.objectContaining({
        event: expect.objectContaining({ type: 'unknown', wireType: 'hologram', authorId: null }),
      }),
    ])
  })
})

describe('readLogin', () => {
  it('reads who we are and the active chats, without the events we may not see', () => {
    const { me, chats } = readLogin(samples.responses.login)
    expect(me).toMatchObject({ kind: 'agent', id: 'mira@acme.example', routingStatus: 'accepting_chats' })
    expect(chats).toHaveLength(1)
    expect(chats[0]).toMatchObject({
      id: chat,
      followed: true,
      threads: [{ id: thread, active: true, position: 7 }],
      events: [{ type: 'message', text: 'Hi, my parcel is late' }],
    })
    expect(chats[0]?.users?.[0]).toMatchObject({
      kind: 'customer',
      seenUpTo: 1_591_089_267_000,
      statistics: { chatsCount: 1, threadsCount: 7, visitsCount: 12 },
      visit: {
        location: 'Kassel, Hessen, Germany',
        pages: [
          { url: 'https://shop.example/', title: 'Shop' },
          { url: 'https://shop.example/orders', title: 'Orders' },
        ],
      },
    })
  })
})

describe('writeLogin', () => {
  it('hands the token over as a bearer token', () => {
    expect(writeLogin('dal:tok', true, 'Europe/Berlin')).toEqual({
      token: 'Bearer dal:tok',
      reconnect: true,
      timezone: 'Europe/Berlin',
      application: { name: 'Parley console' },
    })
  })
})
