import type { CustomerPush } from '../../../../protocol/customer_v3_2/pushes.ts'

export const now = 1_591_089_300_000
export const chatId = 'QB4F7M2KZT'
export const threadId = 'QB4F7M2KZU'
const lena = '3f1c8a52-6d0e-4b7a-9c14-7be2a9d05e61'
export const mira = '6d1f0b8c2e7a4953b0c8d1e2f3a49576'
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
export const meanings: Record<CustomerPush, readonly object[]> = {
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
