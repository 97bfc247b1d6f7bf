import { describe, expect, it } from 'vitest'
import type { Fact } from '../../domain/facts.ts'
import { customerId, readerOf } from '../testing/exampleChat.ts'
import { facts } from '../testing/exampleFacts.ts'
import { encodeCustomerPush } from './push.ts'

const reader = readerOf(customerId)
const push = (fact: Fact) => encodeCustomerPush(fact, reader)

const at = '2020-06-02T09:14:27.518300Z'
const inThread = { chat_id: 'QB4F7M2KZT', thread_id: 'QB4F7M2KZU' }
const mira = {
  id: 'hash-of-mira',
  type: 'agent',
  name: 'Mira',
  avatar: 'https://chat.example.com/avatars/mira.svg',
  job_title: 'Support',
  present: true,
}
const lena = {
  id: customerId,
  type: 'customer',
  name: 'Lena Fischer',
  email: 'lena@shop.example',
  avatar: 'https://img.example.net/c/lena.png',
  session_fields: [{ plan: 'gold' }, { cart: '3' }],
}
const event = {
  id: 'QB4F7M2KZU_1',
  custom_id: 'c-1',
  created_at: at,
  type: 'message',
  author_id: 'hash-of-mira',
  text: 'Let me look',
  recipients: 'all',
  properties: { rating: { score: 4 } },
}
const rating = { rating: { score: 1 } }
const names = { rating: ['score'] }

describe('every push of Customer 3.2', () => {
  it.each<[keyof typeof facts, string, object]>([
    [
      'threadStarted',
      'incoming_chat',
      {
        requester_id: 'hash-of-mira',
        chat: {
          id: 'QB4F7M2KZT',
          users: [{ ...lena, present: true, events_seen_up_to: at }, mira],
          properties: { source: { type: 'shop' } },
          access: { group_ids: [2] },
          thread: {
            id: 'QB4F7M2KZU',
            active: true,
            created_at: at,
            user_ids: [customerId, 'hash-of-mira'],
            events: [event],
            properties: { routing: { idle: false } },
            access: { group_ids: [2] },
            queue: { position: 3, wait_time: 240, queued_at: at },
            previous_thread_id: 'QA90X1LD3C',
          },
          transferred_from: { group_ids: [1], agent_ids: ['hash-of-tomas'] },
        },
      },
    ],
    ['threadClosed', 'chat_deactivated', { ...inThread, user_id: 'hash-of-mira' }],
    ['eventAdded', 'incoming_event', { ...inThread, event }],
    ['eventUpdated', 'event_updated', { ...inThread, event }],
    [
      'chatTransferred',
      'chat_transferred',
      {
        ...inThread,
        requester_id: 'hash-of-mira',
        reason: 'manual',
        transferred_to: { group_ids: [1], agent_ids: ['hash-of-tomas'] },
        queue: { position: 3, wait_time: 240, queued_at: at },
      },
    ],
    [
      'userAdded',
      'user_added_to_chat',
      { ...inThread, user: mira, reason: 'manual', requester_id: 'hash-of-mira' },
    ],
    [
      'userRemoved',
      'user_removed_from_chat',
      { ...inThread, user_id: 'hash-of-mira', reason: 'manual', requester_id: 'hash-of-mira' },
    ],
    [
      'queuePositionUpdated',
      'queue_position_updated',
      { ...inThread, queue: { position: 3, wait_time: 240 } },
    ],
    [
      'eventsMarkedAsSeen',
      'events_marked_as_seen',
      { user_id: 'hash-of-mira', chat_id: 'QB4F7M2KZT', seen_up_to: at },
    ],
    ['chatPropertiesUpdated', 'chat_properties_updated', { chat_id: 'QB4F7M2KZT', properties: rating }],
    ['chatPropertiesDeleted', 'chat_properties_deleted', { chat_id: 'QB4F7M2KZT', properties: names }],
    ['threadPropertiesUpdated', 'thread_properties_updated', { ...inThread, properties: rating }],
    ['threadPropertiesDeleted', 'thread_properties_deleted', { ...inThread, properties: names }],
    [
      'eventPropertiesUpdated',
      'event_properties_updated',
      { ...inThread, event_id: 'QB4F7M2KZU_1', properties: rating },
    ],
    [
      'eventPropertiesDeleted',
      'event_properties_deleted',
      { ...inThread, event_id: 'QB4F7M2KZU_1', properties: names },
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
      'customerSideStorageUpdated',
      'customer_side_storage_updated',
      { customer_side_storage: { customer_visits: '2' } },
    ],
    [
      'greetingShown',
      'incoming_greeting',
      {
        id: 7,
        unique_id: 'GR5K2Q81',
        addon: 'email',
        displayed_first_time: true,
        event: {
          id: 'GR5K2Q81_1',
          created_at: at,
          type: 'message',
          author_id: 'hash-of-mira',
          text: 'Can I help?',
        },
        agent: {
          id: 'hash-of-mira',
          name: 'Mira',
          type: 'agent',
          avatar: 'https://chat.example.com/avatars/mira.svg',
          job_title: 'Support',
          is_bot: false,
        },
      },
    ],
    ['greetingAccepted', 'greeting_accepted', { unique_id: 'GR5K2Q81' }],
    ['greetingCanceled', 'greeting_canceled', { unique_id: 'GR5K2Q81' }],
    [
      'typingIndicator',
      'incoming_typing_indicator',
      {
        ...inThread,
        typing_indicator: {
          author_id: 'hash-of-mira',
          recipients: 'all',
          timestamp: 1591089267,
          is_typing: true,
        },
      },
    ],
    ['customerUpdated', 'customer_updated', { customer: lena }],
    [
      'customerPageUpdated',
      'customer_page_updated',
      { url: 'https://shop.example/pricing', title: 'Prices', timestamp: 1591089267 },
    ],
    [
      'multicast',
      'incoming_multicast',
      { author_id: 'hash-of-mira', content: { promo: { code: 'SPRING' } }, type: 'promo' },
    ],
  ])('[catalogue] %s is %s', (fact, action, payload) => {
    expect(push(facts[fact])).toEqual({ action, payload })
  })
})
