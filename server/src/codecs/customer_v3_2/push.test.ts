import { describe, expect, it } from 'vitest'
import type { Fact } from '../../domain/facts.ts'
import { agentId, customerId, eventOf, message, otherAgentId, readerOf } from '../testing/exampleChat.ts'
import { facts } from '../testing/exampleFacts.ts'
import { encodeCustomerPush } from './push.ts'
import { customerV32 } from './surface.ts'

const reader = readerOf(customerId)
const push = (fact: Fact) => encodeCustomerPush(fact, reader)

const at = '2020-06-02T09:14:27.518300Z'
const inThread = { chat_id: 'QB4F7M2KZT', thread_id: 'QB4F7M2KZU' }
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

describe('pushes of Customer 3.2', () => {
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
