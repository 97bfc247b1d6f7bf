import { describe, expect, it } from 'vitest'
import type { Fact } from '../../domain/facts.ts'
import { agentId, customerId, eventOf, otherAgentId, readerOf } from '../testing/exampleChat.ts'
import { facts } from '../testing/exampleFacts.ts'
import { encodeCustomerPush } from './push.ts'
import { customerV31 } from './surface.ts'

const push = (fact: Fact) => encodeCustomerPush(fact, readerOf(customerId))

const seconds = 1591089267
const inThread = { chat_id: 'QB4F7M2KZT', thread_id: 'QB4F7M2KZU' }
const mira = {
  id: agentId,
  type: 'agent',
  name: 'Mira',
  avatar: 'https://chat.example.com/avatars/mira.svg',
  job_title: 'Support',
  present: true,
  last_seen_timestamp: 0,
}
const lena = {
  id: customerId,
  type: 'customer',
  name: 'Lena Fischer',
  email: 'lena@shop.example',
  avatar: 'https://img.example.net/c/lena.png',
  fields: { plan: 'gold', cart: '3' },
  present: true,
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
const names = { rating: ['score'] }

describe('pushes of Customer 3.1', () => {
  it.each<[keyof typeof facts, string, object]>([
    [
      'threadStarted',
      'incoming_chat_thread',
      {
        chat: {
          id: 'QB4F7M2KZT',
          order: seconds,
          users: [{ ...lena, last_seen_timestamp: seconds }, mira],
          properties: { source: { type: { value: 'shop' } } },
          access: { group_ids: [2] },
          thread: {
            id: 'QB4F7M2KZU',
            active: true,
            timestamp: seconds,
            order: 7,
            user_ids: [customerId, agentId],
            events: [event],
            properties: { routing: { idle: { value: false } } },
            access: { group_ids: [2] },
          },
        },
      },
    ],
    ['threadClosed', 'thread_closed', { ...inThread, user_id: agentId }],
    ['eventAdded', 'incoming_event', { ...inThread, event }],
    ['eventUpdated', 'event_updated', { ...inThread, event }],
    ['chatTransferred', 'chat_transferred', { ...inThread, requester_id: agentId, type: 'group', ids: [1] }],
    ['userAdded', 'chat_user_added', { ...inThread, user: mira, user_type: 'agent' }],
    ['userRemoved', 'chat_user_removed', { ...inThread, user_id: agentId, user_type: 'agent' }],
    ['accessSet', 'access_set', { resource: 'chat', id: 'QB4F7M2KZT', access: { group_ids: [2] } }],
    [
      'eventsMarkedAsSeen',
      'last_seen_timestamp_updated',
      { ...inThread, user_id: agentId, timestamp: seconds },
    ],
    ['chatPropertiesUpdated', 'chat_properties_updated', { chat_id: 'QB4F7M2KZT', properties: rating }],
    ['chatPropertiesDeleted', 'chat_properties_deleted', { chat_id: 'QB4F7M2KZT', properties: names }],
    ['threadPropertiesUpdated', 'chat_thread_properties_updated', { ...inThread, properties: rating }],
    ['threadPropertiesDeleted', 'chat_thread_properties_deleted', { ...inThread, properties: names }],
    [
      'typingIndicator',
      'incoming_typing_indicator',
      {
        ...inThread,
        typing_indicator: { author_id: agentId, recipients: 'all', timestamp: seconds, is_typing: true },
      },
    ],
    ['customerUpdated', 'customer_updated', { customer: lena }],
    [
      'customerPageUpdated',
      'customer_page_updated',
      { url: 'https://shop.example/pricing', title: 'Prices', timestamp: seconds },
    ],
    [
      'multicast',
      'incoming_multicast',
      { author_id: agentId, content: { promo: { code: 'SPRING' } }, type: 'promo' },
    ],
  ])('[catalogue] %s is %s', (fact, action, payload) => {
    expect(push(facts[fact])).toEqual({ action, payload })
  })

  it.each(['sneakPeek', 'visitStarted', 'visitEnded', 'agentUpdated', 'queuePositionUpdated'] as const)(
    '[versions-2] customers of this version are not told of %s',
    (fact) => {
      expect(push(facts[fact])).toBeNull()
    },
  )

  it('[spec 5.12] what agents say among themselves stays there', () => {
    const { eventAdded, typingIndicator, threadStarted } = facts
    const hidden = eventOf({ type: 'message', text: 'between us' }, { recipients: 'agents' })
    expect(push({ ...eventAdded, event: hidden })).toBeNull()
    expect(push({ ...typingIndicator, recipients: 'agents' })).toBeNull()
    const started: Fact = { ...threadStarted, thread: { ...threadStarted.thread, events: [hidden] } }
    expect(push(started)?.payload).toMatchObject({ chat: { thread: { events: [] } } })
  })

  it('[versions-4] a transfer to an agent names him', () => {
    const to = { groupIds: [], agentIds: [otherAgentId] }
    expect(push({ ...facts.chatTransferred, requesterId: null, to })?.payload).toEqual({
      ...inThread,
      type: 'agent',
      ids: [otherAgentId],
    })
  })

  it('[versions-2] nothing of a queue is on the wire, nor which agents may see a chat', () => {
    expect(JSON.stringify(push(facts.threadStarted))).not.toContain('"queue"')
    expect(JSON.stringify(push(facts.chatTransferred))).not.toContain('"queue"')
    expect(JSON.stringify(push(facts.accessSet))).not.toContain(agentId)
  })

  it('[behaviour-4.16] fields vanish from archived chats', () => {
    const { view } = facts.threadStarted
    const users = view.users.map((user) =>
      user.kind === 'customer' ? { ...user, inActiveChat: false } : user,
    )
    const payload = push({ ...facts.threadStarted, view: { ...view, users } })?.payload
    expect(JSON.stringify(payload)).not.toContain('"fields"')
  })

  it('[D16, D20] files and forms as this version spells them', () => {
    const form = eventOf({
      type: 'filled_form',
      formId: '7',
      fields: [
        { type: 'group_chooser', id: '1', label: 'Where', answer: { id: '0', groupId: 2, label: 'Sales' } },
      ],
    })
    expect(push({ type: 'eventAdded', event: form })?.payload).toMatchObject({
      event: { fields: [{ type: 'group_chooser', answer: { group_id: 2, label: 'Sales' } }] },
    })
    expect(JSON.stringify(push({ type: 'eventAdded', event: form }))).not.toContain('"id":"0"')
  })
})

describe('endings and errors of Customer 3.1', () => {
  it('[versions-2] this version has no word for a server that stops', () => {
    expect(customerV31.encodeEnding({ type: 'draining' }).payload).toEqual({ reason: 'internal_error' })
    expect(customerV31.encodeEnding({ type: 'misdirected', region: 'fra' })).toEqual({
      action: 'customer_disconnected',
      payload: { reason: 'misdirected_connection', data: { region: 'fra' } },
    })
  })

  it('[spec 4.19] what the list of 3.0 lacks falls to the nearest type and keeps its words', () => {
    const worded = (type: Parameters<typeof customerV31.encodeFailure>[0]['type']) =>
      customerV31.encodeFailure({ type })
    expect(worded('not_found')).toEqual({ type: 'authorization', message: 'Not found' })
    expect(worded('group_unavailable')).toEqual({ type: 'group_unavailable', message: 'Group unavailable' })
    expect(worded('chat_limit_reached')).toEqual({
      type: 'chat_limit_reached',
      message: 'Chat limit reached',
    })
    expect(worded('customer_session_fields_limit_reached')).toEqual({
      type: 'validation',
      message: 'Session fields limit reached',
    })
  })
})
