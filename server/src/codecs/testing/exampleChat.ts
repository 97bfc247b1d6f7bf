import type { AgentView, Chat, ChatView, Customer, CustomerView, Thread, Visit } from '../../domain/chat.ts'
import type { ChatEvent, EventContent } from '../../domain/event.ts'
import type { Reader } from '../wireContext.ts'

/** One chat between a customer and an agent, of which `exampleFacts.ts` tells. */

/** 2020-06-02T09:14:27.518300Z, in µs */
export const instant = 1_591_089_267_518_300
export const customerId = '3f1c8a52-6d0e-4b7a-9c14-7be2a9d05e61'
export const agentId = 'mira@acme.example'
export const otherAgentId = 'tomas@acme.example'

export const readerOf = (userId: string): Reader => ({
  userId,
  publicOrigin: 'https://chat.example.com',
  publicAgentId: (id) => `hash-of-${id.split('@')[0]}`,
  maxMessageBytes: 16_384,
})

export const visit: Visit = {
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

export const customer: Customer = {
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

export const agentView: AgentView = {
  kind: 'agent',
  agentId,
  name: 'Mira',
  jobTitle: 'Support',
  avatar: '/avatars/mira.svg',
  isBot: false,
  routingStatus: 'accepting_chats',
  member: { kind: 'agent', userId: agentId, present: true, seenUpTo: null },
}

export const access = { groupIds: [2], agentIds: [agentId] }

export const thread: Thread = {
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

export const chat: Chat = {
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

export const view: ChatView = { chat, users: [customerView, agentView] }

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

export const queue = { position: 3, waitSeconds: 240, queuedAt: instant }

export const inThread = { chatId: chat.id, threadId: thread.id }
