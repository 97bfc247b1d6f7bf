import type { AgentView, Chat, ChatView, Customer, CustomerView, Thread, Visit } from '../../domain/chat.ts'
import type { ChatEvent, EventContent } from '../../domain/event.ts'
import type { Fact } from '../../domain/facts.ts'
import type { Reader } from '../wireContext.ts'

/** One chat between a customer and an agent, told in facts: what the tests of every codec encode. */

/** 2020-06-02T09:14:27.518300Z */
const instant = 1_591_089_267_518_300
export const customerId = '3f1c8a52-6d0e-4b7a-9c14-7be2a9d05e61'
export const agentId = 'mira@acme.example'
export const otherAgentId = 'tomas@acme.example'

export const readerOf = (userId: string): Reader => ({
  userId,
  publicOrigin: 'https://chat.example.com',
  publicAgentId: (id) => `hash-of-${id.split('@')[0]}`,
  maxMessageBytes: 16_384,
})

const visit: Visit = {
  id: 42,
  startedAt: instant,
  endedAt: instant + 95_485_820,
  ip: '203.0.113.24',
  userAgent: 'Mozilla/5.0',
  referrer: 'https://search.example.com/',
  geolocation: {
    latitude: 51.3167,
    longitude: 9.5,
    country: 'Germany',
    countryCode: 'DE',
    region: 'Hessen',
    city: 'Kassel',
    timezone: 'Europe/Berlin',
  },
  pages: [{ url: 'https://shop.example/', title: 'Shop', openedAt: instant }],
}

const customer: Customer = {
  id: customerId,
  licenseId: 1,
  name: 'Lena Fischer',
  email: 'lena@shop.example',
  avatar: 'https://img.example.net/c/lena.png',
  sessionFields: [
    ['plan', 'gold'],
    ['cart', '3'],
  ],
  createdAt: instant,
  statistics: {
    chatsCount: 1,
    threadsCount: 7,
    visitsCount: 12,
    pageViewsCount: 31,
    greetingsShownCount: 4,
    greetingsAcceptedCount: 1,
  },
  lastVisit: visit,
  agentLastEventAt: instant,
  customerLastEventAt: null,
  access: { groupIds: [], agentIds: [] },
  greetings: { current: null, shownIds: [] },
  bannedUntil: null,
  online: true,
}

const customerView: CustomerView = {
  kind: 'customer',
  customer,
  member: { kind: 'customer', userId: customerId, present: true, seenUpTo: instant },
  inActiveChat: true,
}

const agentView: AgentView = {
  kind: 'agent',
  agentId,
  name: 'Mira',
  jobTitle: 'Support',
  avatar: '/avatars/mira.svg',
  isBot: false,
  routingStatus: 'accepting_chats',
  member: { kind: 'agent', userId: agentId, present: true, seenUpTo: null },
}

const access = { groupIds: [2], agentIds: [agentId] }

const thread: Thread = {
  id: 'QB4F7M2KZU',
  chatId: 'QB4F7M2KZT',
  order: 7,
  active: true,
  createdAt: instant,
  userIds: [customerId, agentId],
  properties: { routing: { idle: false } },
  access,
  tags: ['delivery'],
  previousThreadId: 'QA90X1LD3C',
  nextThreadId: null,
}

const chat: Chat = {
  id: 'QB4F7M2KZT',
  licenseId: 1,
  customerId,
  createdAt: instant,
  continuous: false,
  properties: { source: { type: 'shop' } },
  access,
  members: [customerView.member, agentView.member],
  followerIds: [otherAgentId],
}

const view: ChatView = { chat, users: [customerView, agentView] }

export const eventOf = (content: EventContent, more: Partial<ChatEvent> = {}): ChatEvent => ({
  id: 'QB4F7M2KZU_1',
  chatId: chat.id,
  threadId: thread.id,
  customId: 'c-1',
  createdAt: instant,
  order: 1,
  authorId: agentId,
  recipients: 'all',
  properties: { rating: { score: 4 } },
  content,
  ...more,
})

export const message = eventOf({ type: 'message', text: 'Let me look' })

const queue = { position: 3, waitSeconds: 240, queuedAt: instant }

const inThread = { chatId: chat.id, threadId: thread.id }

/** One fact of every kind, with an agent wherever an agent may stand. */
export const facts: { readonly [Type in Fact['type']]: Extract<Fact, { type: Type }> } = {
  threadStarted: {
    type: 'threadStarted',
    view,
    thread: { thread, events: [message], queue },
    requesterId: agentId,
    transferredFrom: { groupIds: [1], agentIds: [otherAgentId] },
  },
  threadClosed: { type: 'threadClosed', ...inThread, closedBy: agentId },
  eventAdded: { type: 'eventAdded', event: message },
  eventUpdated: { type: 'eventUpdated', event: message },
  chatTransferred: {
    type: 'chatTransferred',
    ...inThread,
    requesterId: agentId,
    reason: 'manual',
    to: { groupIds: [1], agentIds: [otherAgentId] },
    queue,
  },
  userAdded: { type: 'userAdded', ...inThread, user: agentView, reason: 'manual', requesterId: agentId },
  userRemoved: {
    type: 'userRemoved',
    ...inThread,
    userId: agentId,
    userKind: 'agent',
    reason: 'manual',
    requesterId: agentId,
  },
  accessGranted: { type: 'accessGranted', resource: 'chat', id: chat.id, access },
  accessRevoked: { type: 'accessRevoked', resource: 'chat', id: chat.id, access },
  accessSet: { type: 'accessSet', resource: 'chat', id: chat.id, access },
  queuePositionUpdated: { type: 'queuePositionUpdated', ...inThread, queue },
  eventsMarkedAsSeen: { type: 'eventsMarkedAsSeen', ...inThread, userId: agentId, seenUpTo: instant },
  chatPropertiesUpdated: {
    type: 'chatPropertiesUpdated',
    chatId: chat.id,
    properties: { rating: { score: 1 } },
  },
  chatPropertiesDeleted: { type: 'chatPropertiesDeleted', chatId: chat.id, names: { rating: ['score'] } },
  threadPropertiesUpdated: {
    type: 'threadPropertiesUpdated',
    ...inThread,
    properties: { rating: { score: 1 } },
  },
  threadPropertiesDeleted: { type: 'threadPropertiesDeleted', ...inThread, names: { rating: ['score'] } },
  eventPropertiesUpdated: {
    type: 'eventPropertiesUpdated',
    ...inThread,
    eventId: message.id,
    properties: { rating: { score: 1 } },
  },
  eventPropertiesDeleted: {
    type: 'eventPropertiesDeleted',
    ...inThread,
    eventId: message.id,
    names: { rating: ['score'] },
  },
  postbackSent: {
    type: 'postbackSent',
    ...inThread,
    eventId: message.id,
    userId: customerId,
    postback: { id: 'choose_home', toggled: true },
  },
  threadTagged: { type: 'threadTagged', ...inThread, tag: 'delivery' },
  threadUntagged: { type: 'threadUntagged', ...inThread, tag: 'delivery' },
  typingIndicator: {
    type: 'typingIndicator',
    chatId: chat.id,
    thread,
    authorId: agentId,
    recipients: 'all',
    at: instant,
    isTyping: true,
  },
  sneakPeek: {
    type: 'sneakPeek',
    chatId: chat.id,
    thread,
    authorId: customerId,
    at: instant,
    text: 'Hi, my par',
  },
  customerCreated: { type: 'customerCreated', customer },
  customerUpdated: { type: 'customerUpdated', customer },
  customerBanned: { type: 'customerBanned', customerId, days: 5 },
  customerCutOff: { type: 'customerCutOff', reason: 'banned' },
  customerSideStorageUpdated: { type: 'customerSideStorageUpdated', storage: { customer_visits: '2' } },
  greetingShown: {
    type: 'greetingShown',
    greeting: {
      id: 7,
      uniqueId: 'GR5K2Q81',
      addon: 'email',
      accepted: false,
      displayedFirstTime: true,
      event: { id: 'GR5K2Q81_1', createdAt: instant, content: { type: 'message', text: 'Can I help?' } },
      agent: {
        agentId,
        name: 'Mira',
        jobTitle: 'Support',
        avatar: '/avatars/mira.svg',
        isBot: false,
      },
    },
  },
  greetingAccepted: { type: 'greetingAccepted', uniqueId: 'GR5K2Q81' },
  greetingCanceled: { type: 'greetingCanceled', uniqueId: 'GR5K2Q81' },
  customerPageUpdated: {
    type: 'customerPageUpdated',
    customerId,
    visit,
    url: 'https://shop.example/pricing',
    title: 'Prices',
    openedAt: instant,
    referrer: 'https://search.example.com/',
  },
  visitStarted: { type: 'visitStarted', customerId, visit },
  visitEnded: { type: 'visitEnded', customerId, visit },
  agentUpdated: { type: 'agentUpdated', agentId, routingStatus: 'accepting_chats' },
  multicast: {
    type: 'multicast',
    authorId: agentId,
    content: { promo: { code: 'SPRING' } },
    contentType: 'promo',
  },
}
