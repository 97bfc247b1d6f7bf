import { describe, expect, it } from 'vitest'
import type { Fact } from '../../domain/facts.ts'
import { agentId, customerId, readerOf } from '../testing/exampleChat.ts'
import { facts } from '../testing/exampleFacts.ts'
import { encodeAgentPush } from './push.ts'

const push = (fact: Fact, userId = agentId) => encodeAgentPush(fact, readerOf(userId))

const at = '2020-06-02T09:14:27.518300Z'
const inThread = { chat_id: 'QB4F7M2KZT', thread_id: 'QB4F7M2KZU' }
const seconds = 1591089267
const mira = {
  id: agentId,
  type: 'agent',
  name: 'Mira',
  email: agentId,
  avatar: 'https://chat.example.com/avatars/mira.svg',
  present: true,
  last_seen_timestamp: 0,
  routing_status: 'accepting_chats',
}
const names = {
  name: 'Lena Fischer',
  email: 'lena@shop.example',
  avatar: 'https://img.example.net/c/lena.png',
  fields: { plan: 'gold', cart: '3' },
}
const lena = {
  id: customerId,
  type: 'customer',
  ...names,
  created_at: at,
  agent_last_event_created_at: at,
  statistics: { chats_count: 1, threads_count: 7, visits_count: 12 },
  last_visit: {
    started_at: at,
    referrer: 'https://search.example.com/',
    ip: '203.0.113.24',
    user_agent: 'Mozilla/5.0',
    geolocation: {
      country: 'Germany',
      country_code: 'DE',
      region: 'Hessen',
      city: 'Kassel',
      timezone: 'Europe/Berlin',
    },
    last_pages: [{ opened_at: at, url: 'https://shop.example/', title: 'Shop' }],
  },
  present: true,
  last_seen_timestamp: seconds,
}
const event = {
  id: 'QB4F7M2KZU_1',
  custom_id: 'c-1',
  order: 1,
  timestamp: seconds,
  type: 'message',
  author_id: agentId,
  text: 'Let me look',
  recipients: 'all',
  properties: { rating: { score: { value: 4 } } },
}
const rating = { rating: { score: { value: 1 } } }

describe('every push of Agent 3.0', () => {
  it.each<[keyof typeof facts, string, object]>([
    [
      'threadStarted',
      'incoming_chat_thread',
      {
        chat: {
          id: 'QB4F7M2KZT',
          users: [lena, mira],
          properties: { source: { type: { value: 'shop' } } },
          access: { group_ids: [2] },
          is_followed: false,
          thread: {
            id: 'QB4F7M2KZU',
            active: true,
            timestamp: seconds,
            order: 7,
            user_ids: [customerId, agentId],
            events: [event],
            properties: { routing: { idle: { value: false } } },
            access: { group_ids: [2] },
            tags: ['delivery'],
          },
        },
      },
    ],
    ['threadClosed', 'thread_closed', { ...inThread, user_id: agentId }],
    ['eventAdded', 'incoming_event', { ...inThread, event }],
    ['eventUpdated', 'event_updated', { ...inThread, event }],
    [
      'chatTransferred',
      'chat_transferred',
      { chat_id: 'QB4F7M2KZT', requester_id: agentId, type: 'group', ids: [1] },
    ],
    ['userAdded', 'chat_user_added', { ...inThread, user: mira, user_type: 'agent' }],
    ['userRemoved', 'chat_user_removed', { ...inThread, user_id: agentId, user_type: 'agent' }],
    [
      'accessGranted',
      'access_granted',
      { resource: 'chat', id: 'QB4F7M2KZT', access: { group_ids: [2], agent_ids: [agentId] } },
    ],
    [
      'accessRevoked',
      'access_revoked',
      { resource: 'chat', id: 'QB4F7M2KZT', access: { group_ids: [2], agent_ids: [agentId] } },
    ],
    ['threadTagged', 'chat_thread_tagged', { ...inThread, tag: 'delivery' }],
    ['threadUntagged', 'chat_thread_untagged', { ...inThread, tag: 'delivery' }],
    ['customerBanned', 'customer_banned', { customer_id: customerId, ban: { days: 5 } }],
    [
      'eventPropertiesUpdated',
      'event_properties_updated',
      { ...inThread, event_id: 'QB4F7M2KZU_1', properties: rating },
    ],
    [
      'eventPropertiesDeleted',
      'event_properties_deleted',
      { ...inThread, event_id: 'QB4F7M2KZU_1', properties: { rating: ['score'] } },
    ],
    [
      'postbackSent',
      'incoming_rich_message_postback',
      {
        ...inThread,
        event_id: 'QB4F7M2KZU_1',
        user_id: customerId,
        postback: { id: 'choose_home', toggled: true },
      },
    ],
    [
      'accessSet',
      'access_set',
      { resource: 'chat', id: 'QB4F7M2KZT', access: { group_ids: [2], agent_ids: [agentId] } },
    ],
    [
      'eventsMarkedAsSeen',
      'last_seen_timestamp_updated',
      { user_id: agentId, chat_id: 'QB4F7M2KZT', timestamp: seconds },
    ],
    ['chatPropertiesUpdated', 'chat_properties_updated', { chat_id: 'QB4F7M2KZT', properties: rating }],
    [
      'chatPropertiesDeleted',
      'chat_properties_deleted',
      { chat_id: 'QB4F7M2KZT', properties: { rating: ['score'] } },
    ],
    ['threadPropertiesUpdated', 'chat_thread_properties_updated', { ...inThread, properties: rating }],
    [
      'threadPropertiesDeleted',
      'chat_thread_properties_deleted',
      { ...inThread, properties: { rating: ['score'] } },
    ],
    [
      'typingIndicator',
      'incoming_typing_indicator',
      {
        ...inThread,
        typing_indicator: { author_id: agentId, recipients: 'all', timestamp: seconds, is_typing: true },
      },
    ],
    [
      'sneakPeek',
      'incoming_sneak_peek',
      {
        ...inThread,
        sneak_peek: { author_id: customerId, recipients: 'agents', timestamp: seconds, text: 'Hi, my par' },
      },
    ],
    [
      'customerUpdated',
      'customer_updated',
      { id: customerId, type: 'customer', ...names, present: true, banned: false },
    ],
    [
      'customerPageUpdated',
      'customer_page_updated',
      {
        customer_id: customerId,
        visit_id: 42,
        opened_at: at,
        url: 'https://shop.example/pricing',
        title: 'Prices',
        referrer: 'https://search.example.com/',
      },
    ],
    [
      'visitStarted',
      'customer_visit_started',
      {
        customer_id: customerId,
        visit_id: 42,
        started_at: at,
        ip: '203.0.113.24',
        user_agent: 'Mozilla/5.0',
        geolocation: {
          latitude: '51.3167',
          longitude: '9.5000',
          country: 'Germany',
          country_code: 'DE',
          region: 'Hessen',
          city: 'Kassel',
          timezone: 'Europe/Berlin',
        },
      },
    ],
    [
      'visitEnded',
      'customer_visit_ended',
      { customer_id: customerId, visit_id: 42, ended_at: '2020-06-02T09:16:03.004120Z' },
    ],
    ['agentUpdated', 'agent_updated', { agent_id: agentId, routing_status: 'accepting_chats' }],
    [
      'multicast',
      'incoming_multicast',
      { author_id: agentId, content: { promo: { code: 'SPRING' } }, type: 'promo' },
    ],
  ])('[catalogue] %s is %s', (fact, action, payload) => {
    expect(push(facts[fact])).toEqual({ action, payload })
  })
})
