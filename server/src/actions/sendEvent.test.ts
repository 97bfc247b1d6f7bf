import { describe, expect, test } from 'vitest'
import { conversation, sending } from './testing/conversation.ts'
import { jones, message, smith } from './testing/fixtures.ts'
import { agent, customer } from './testing/openHarness.ts'

describe('send_event', () => {
  test('the response comes before the one push, which answers it and goes to members alone', async () => {
    const { h, lena, chatId } = await conversation()
    const { order, publications, outcome } = await h.do(lena, 'sendEvent', sending(chatId, 'Two', 'c2'))
    expect(order).toEqual(['response', 'eventAdded'])
    expect(outcome).toMatchObject({
      ok: true,
      value: { event: { customId: 'c2', order: 2, authorId: 'lena' } },
    })
    expect(publications).toMatchObject([
      { customerIds: ['lena'], agentIds: [smith.id], answers: true, origin: lena.origin },
    ])
  })

  test('[4.11] the sender has read everything up to his event; others have not', async () => {
    const { h, lena, chatId } = await conversation()
    const { event } = await h.must(lena, 'sendEvent', sending(chatId, 'Two'))
    const { view } = await h.must(lena, 'getChat', { chatId })
    expect(view.chat.members.map((member) => member.seenUpTo)).toEqual([event.createdAt, null])
  })

  test('an event for agents never reaches the customer, in push, page or login', async () => {
    const { h, lena, smithCaller, chatId } = await conversation()
    const whisper = { ...message('psst'), recipients: 'agents' as const }
    const { publications } = await h.do(smithCaller, 'sendEvent', {
      chatId,
      event: whisper,
      whenInactive: 'fail',
    })
    expect(publications.every(({ customerIds }) => customerIds.length === 0)).toBe(true)
    const { rows } = await h.must(lena, 'listThreads', { chatId, order: 'desc' })
    expect(JSON.stringify(rows)).not.toContain('psst')
    expect(JSON.stringify(await h.must(lena, 'getChat', { chatId }))).not.toContain('psst')
    const list = await h.must(lena, 'listChats', { order: 'desc', includeActive: true })
    expect(JSON.stringify(list)).not.toContain('psst')
    const again = await h.loginCustomer(customer('lena'))
    expect(again.chats).toMatchObject([{ hasUnreadEvents: false, hasActiveThread: true }])
  })

  test('[7.4] an answer is unread until it is marked as seen', async () => {
    const { h, lena, smithCaller, chatId } = await conversation()
    const { event } = await h.must(smithCaller, 'sendEvent', sending(chatId, 'Hi'))
    expect((await h.loginCustomer(customer('lena'))).chats).toMatchObject([{ hasUnreadEvents: true }])
    await h.must(lena, 'markEventsAsSeen', { chatId, seenUpTo: event.createdAt })
    expect((await h.loginCustomer(customer('lena'))).chats).toMatchObject([{ hasUnreadEvents: false }])
  })

  test('[4.12] an agent who writes joins: userAdded first, then the event', async () => {
    const { h, chatId } = await conversation()
    const jonesCaller = agent(jones.id)
    await h.loginAgent(jonesCaller)
    const { order, publications } = await h.do(jonesCaller, 'sendEvent', sending(chatId, 'Me too'))
    expect(order).toEqual(['response', 'userAdded', 'eventAdded', 'eventAdded'])
    expect(publications.map(({ answers }) => answers)).toEqual([false, false, true])
    expect(publications[1]?.fact).toMatchObject({
      event: { content: { systemMessageType: 'agent_joined', text: 'Jones joined the chat' } },
    })
    const { view, thread } = await h.must(jonesCaller, 'getChat', { chatId })
    expect(view.chat.members.map((member) => member.userId)).toEqual(['lena', smith.id, jones.id])
    expect(thread?.thread.userIds).toContain(jones.id)
  })

  test('name and e-mail of a filled form become the customer, and everybody concerned learns it', async () => {
    const { h, lena, chatId } = await conversation()
    const form = {
      customId: null,
      properties: {},
      content: {
        type: 'filled_form' as const,
        formId: '1',
        fields: [{ type: 'name' as const, id: '1', label: 'Name', answer: 'Lena' }],
      },
    }
    const { order } = await h.do(lena, 'sendEvent', { chatId, event: form, whenInactive: 'fail' })
    expect(order).toEqual(['response', 'eventAdded', 'customerUpdated'])
    expect((await h.must(lena, 'getCustomer', {})).name).toBe('Lena')
  })

  test.each([
    ['empty', message(''), 'validation'],
    ['too long', message('x'.repeat(16_385)), 'validation'],
    [
      'a file',
      { customId: null, properties: {}, content: { type: 'file', url: 'https://x/y' } },
      'validation',
    ],
  ] as const)('refuses %s and adds nothing', async (_name, event, type) => {
    const { h, lena, chatId } = await conversation()
    const { outcome, publications } = await h.do(lena, 'sendEvent', { chatId, event, whenInactive: 'fail' })
    expect(outcome).toMatchObject({ ok: false, failure: { type } })
    expect(publications).toEqual([])
    expect((await h.must(lena, 'getChat', { chatId })).thread?.events).toHaveLength(1)
  })
})

describe('send_event without an active thread', () => {
  const closed = async () => {
    const given = await conversation()
    await given.h.must(given.lena, 'closeThread', { chatId: given.chatId, requirePresence: false })
    return given
  }

  test('[4.10] fails with chat_inactive in 3.2', async () => {
    const { h, lena, chatId } = await closed()
    expect((await h.do(lena, 'sendEvent', sending(chatId, 'x'))).outcome).toMatchObject({
      failure: { type: 'chat_inactive' },
    })
  })

  test('[4.9] attach adds to the last thread, which stays closed', async () => {
    const { h, lena, chatId } = await closed()
    const { order } = await h.do(lena, 'sendEvent', { ...sending(chatId, 'x'), whenInactive: 'attach' })
    expect(order).toEqual(['response', 'eventAdded'])
    const { thread } = await h.must(lena, 'getChat', { chatId })
    expect(thread).toMatchObject({ thread: { active: false, order: 1 } })
    expect(thread?.events.map((event) => event.content.type)).toEqual([
      'message',
      'system_message',
      'message',
    ])
  })

  test('[B15] open starts a thread, and its push stands instead of the event', async () => {
    const { h, lena, chatId } = await closed()
    const { order, publications } = await h.do(lena, 'sendEvent', {
      ...sending(chatId, 'x'),
      whenInactive: 'open',
    })
    expect(order).toEqual(['response', 'threadStarted'])
    expect(publications).toMatchObject([{ answers: true, fact: { thread: { events: [{ order: 1 }] } } }])
  })
})
