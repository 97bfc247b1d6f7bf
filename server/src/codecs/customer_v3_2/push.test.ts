import { describe, expect, it } from 'vitest'
import type { Fact } from '../../domain/facts.ts'
import {
  agentId,
  customerId,
  eventOf,
  facts,
  message,
  otherAgentId,
  readerOf,
} from '../testing/exampleFacts.ts'
import { encodeCustomerPush } from './push.ts'
import { customerV32 } from './surface.ts'

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

describe('pushes of Customer 3.2', () => {
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

  it.each([
    facts.accessGranted,
    facts.accessRevoked,
    facts.accessSet,
    facts.customerBanned,
    facts.customerCreated,
    facts.threadTagged,
    facts.threadUntagged,
    facts.sneakPeek,
    facts.visitStarted,
    facts.visitEnded,
    facts.agentUpdated,
  ])('[behaviour-3.5] $type is not for customers', (fact) => {
    expect(push(fact)).toBeNull()
  })

  it.each(Object.values(facts))("[structures-1] $type never tells an agent's e-mail", (fact) => {
    const sent = JSON.stringify(push(fact))
    expect(sent).not.toContain(agentId)
    expect(sent).not.toContain(otherAgentId)
  })

  it("[structures-1] nor does a rich message whose buttons agents have pressed, or a file's author", () => {
    const rich = eventOf({
      type: 'rich_message',
      templateId: 'cards',
      elements: [{ title: 'T', buttons: [{ text: 'B', userIds: [agentId, customerId], postbackId: 'p' }] }],
    })
    expect(push({ type: 'eventAdded', event: rich })?.payload).toMatchObject({
      event: {
        author_id: 'hash-of-mira',
        elements: [
          { title: 'T', buttons: [{ text: 'B', postback_id: 'p', user_ids: ['hash-of-mira', customerId] }] },
        ],
      },
    })
  })

  it('[behaviour-3.5] an event for agents is dropped, alone and inside a thread, and so is their typing', () => {
    const secret = eventOf({ type: 'message', text: 'Check him first' }, { recipients: 'agents' })
    const { thread } = facts.threadStarted.thread
    expect(push({ type: 'eventAdded', event: secret })).toBeNull()
    expect(push({ type: 'eventUpdated', event: secret })).toBeNull()
    expect(push({ ...facts.typingIndicator, recipients: 'agents' })).toBeNull()
    const started = push({
      ...facts.threadStarted,
      thread: { thread, events: [secret, message], queue: null },
    })
    expect(started?.payload).toMatchObject({ chat: { thread: { events: [event] } } })
    expect(JSON.stringify(started)).not.toContain('Check him first')
  })

  it('[D11] the router transfers without a requester, and a queue without a thread has none', () => {
    const fact: Fact = {
      ...facts.chatTransferred,
      requesterId: null,
      threadId: null,
      reason: 'inactive',
      queue: null,
      to: { groupIds: [1], agentIds: [] },
    }
    expect(push(fact)?.payload).toEqual({
      chat_id: 'QB4F7M2KZT',
      reason: 'inactive',
      transferred_to: { group_ids: [1] },
    })
  })

  it('[structures-10.6] system messages of the server have no author', () => {
    const content = {
      type: 'system_message',
      systemMessageType: 'routing.idle',
      text: 'Idle',
      textVars: { duration: '5' },
    } as const
    const system = eventOf(content, { authorId: null, customId: null, properties: {} })
    expect(push({ type: 'eventAdded', event: system })?.payload).toEqual({
      ...inThread,
      event: {
        id: 'QB4F7M2KZU_1',
        created_at: at,
        type: 'system_message',
        system_message_type: 'routing.idle',
        text: 'Idle',
        text_vars: { duration: '5' },
        recipients: 'all',
      },
    })
  })

  it('[structures-10.2] files of this server get its public address, others keep theirs', () => {
    const image = {
      width: 4,
      height: 3,
      thumbnailUrl: '/files/a/t.png',
      thumbnail2xUrl: 'https://cdn.example/t2.png',
    }
    const file = eventOf({
      type: 'file',
      name: 'a.png',
      url: '/files/a/a.png',
      contentType: 'image/png',
      size: 9,
      image,
    })
    expect(push({ type: 'eventAdded', event: file })?.payload).toMatchObject({
      event: {
        name: 'a.png',
        url: 'https://chat.example.com/files/a/a.png',
        content_type: 'image/png',
        size: 9,
        width: 4,
        height: 3,
        thumbnail_url: 'https://chat.example.com/files/a/t.png',
        thumbnail2x_url: 'https://cdn.example/t2.png',
      },
    })
  })

  it('[behaviour-4.16] session fields vanish from archived chats', () => {
    const { chat, users } = facts.threadStarted.view
    const archived = users.map((user) => (user.kind === 'customer' ? { ...user, inActiveChat: false } : user))
    const payload = push({ ...facts.threadStarted, view: { chat, users: archived } })?.payload
    expect(JSON.stringify(payload)).not.toContain('session_fields')
  })

  it('[spec 1.18] the surface says why it ends', () => {
    expect(customerV32.encodeEnding({ type: 'misdirected', region: 'fra' })).toEqual({
      action: 'customer_disconnected',
      payload: { reason: 'misdirected_connection', data: { region: 'fra' } },
    })
  })
})
