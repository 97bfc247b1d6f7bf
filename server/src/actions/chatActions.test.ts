import { describe, expect, test } from 'vitest'
import { conversation } from './testing/conversation.ts'
import { jones, message, smith } from './testing/fixtures.ts'
import { agent, emptyThread } from './testing/openHarness.ts'

describe('closing', () => {
  test('[E25] by the customer: the system message, then threadClosed, which alone answers', async () => {
    const { h, lena, chatId } = await conversation()
    const { order, publications } = await h.do(lena, 'closeThread', { chatId, requirePresence: false })
    expect(order).toEqual(['response', 'eventAdded', 'threadClosed'])
    expect(publications).toMatchObject([
      {
        answers: false,
        agentIds: [smith.id],
        fact: { event: { authorId: null, content: { systemMessageType: 'manual_archived_customer' } } },
      },
      { answers: true, agentIds: [smith.id, jones.id], fact: { closedBy: 'lena' } },
    ])
  })

  test('by an agent, who need not be in the chat unless he asks for it', async () => {
    const { h, chatId } = await conversation()
    const jonesCaller = agent(jones.id)
    expect((await h.do(jonesCaller, 'closeThread', { chatId, requirePresence: true })).outcome).toMatchObject(
      {
        failure: { type: 'authorization' },
      },
    )
    const { publications } = await h.do(jonesCaller, 'closeThread', { chatId, requirePresence: false })
    expect(publications[0]?.fact).toMatchObject({
      event: { content: { systemMessageType: 'manual_archived_agent', text: 'Jones archived the chat' } },
    })
  })

  test('[4.8] is a no-op when nothing is active', async () => {
    const { h, lena, chatId } = await conversation()
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    const again = await h.do(lena, 'closeThread', { chatId, requirePresence: false })
    expect(again).toMatchObject({ outcome: { ok: true }, publications: [] })
  })
})

describe('sneak peeks and typing', () => {
  test('unsent text goes to the agents of the chat and nowhere else', async () => {
    const { h, lena, chatId } = await conversation()
    const { publications } = await h.do(lena, 'sendSneakPeek', { chatId, text: 'Hel' })
    expect(publications).toMatchObject([{ customerIds: [], agentIds: [smith.id], origin: null }])
    expect(JSON.stringify(await h.must(lena, 'getChat', { chatId }))).not.toContain('"Hel"')
  })
  test('too long a text is refused, and so is a closed chat', async () => {
    const { h, lena, chatId } = await conversation()
    expect((await h.do(lena, 'sendSneakPeek', { chatId, text: 'x'.repeat(16_385) })).outcome).toMatchObject({
      failure: { type: 'validation' },
    })
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    expect((await h.do(lena, 'sendSneakPeek', { chatId, text: 'x' })).outcome).toMatchObject({
      failure: { type: 'chat_inactive' },
    })
  })
  test('typing goes to the others only', async () => {
    const { h, smithCaller, chatId } = await conversation()
    const typing = { chatId, recipients: 'all', isTyping: true } as const
    const { publications } = await h.do(smithCaller, 'sendTypingIndicator', typing)
    expect(publications).toMatchObject([{ customerIds: ['lena'], agentIds: [], origin: null }])
    const hidden = await h.do(smithCaller, 'sendTypingIndicator', { ...typing, recipients: 'agents' })
    expect(hidden.publications).toMatchObject([{ customerIds: [] }])
  })
})

describe('mark_events_as_seen', () => {
  test('[7.3] never goes back; [E23] never past now; a repeat is told to the requester alone', async () => {
    const { h, lena, chatId } = await conversation()
    h.clock.advance(60_000)
    const now = h.clock.now() * 1000
    const mark = (seenUpTo?: number) =>
      h.do(lena, 'markEventsAsSeen', { chatId, ...(seenUpTo === undefined ? {} : { seenUpTo }) })
    const first = await mark(now - 5)
    expect(first).toMatchObject({
      outcome: { value: { seenUpTo: now - 5 } },
      publications: [{ answers: true, customerIds: ['lena'], agentIds: [smith.id] }],
    })
    expect(await mark(now - 1000)).toMatchObject({
      outcome: { value: { seenUpTo: now - 5 } },
      publications: [{ answers: true, customerIds: [], agentIds: [], fact: { seenUpTo: now - 5 } }],
    })
    expect(await mark(now + 1e12)).toMatchObject({ outcome: { value: { seenUpTo: now } } })
    expect(await mark()).toMatchObject({ outcome: { value: { seenUpTo: now } } })
  })
})

describe('properties', () => {
  test('[3.7] only what changes is told; a change of nothing sends nothing', async () => {
    const { h, lena, chatId } = await conversation()
    const set = (x: number) =>
      h.do(lena, 'updateChatProperties', { chatId, properties: { ns: { x, y: true } } })
    expect((await set(1)).publications).toMatchObject([
      { answers: true, fact: { type: 'chatPropertiesUpdated', properties: { ns: { x: 1, y: true } } } },
    ])
    expect((await set(2)).publications).toMatchObject([{ fact: { properties: { ns: { x: 2 } } } }])
    expect((await set(2)).publications).toEqual([])
    expect((await h.must(lena, 'getChat', { chatId })).view.chat.properties).toEqual({
      ns: { x: 2, y: true },
    })
  })

  test('[5.9] a rating of the closed thread is also said in the chat', async () => {
    const { h, lena, chatId, threadId } = await conversation()
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    const properties = { rating: { score: 1, comment: 'Fast' } }
    const { order, publications } = await h.do(lena, 'updateThreadProperties', {
      chatId,
      threadId,
      properties,
    })
    expect(order).toEqual(['response', 'threadPropertiesUpdated', 'eventAdded', 'eventAdded'])
    expect(publications.map(({ answers }) => answers)).toEqual([true, false, false])
    const { thread } = await h.must(lena, 'getChat', { chatId })
    expect(thread?.thread).toMatchObject({ active: false, properties })
    const said = thread?.events.slice(-2).map(({ content }) => 'text' in content && content.text)
    expect(said).toEqual(['Visitor rated the chat as good', 'Visitor left the following comment: Fast'])
  })

  test('a thread that is not the last keeps its own, and an unknown one is not found', async () => {
    const { h, lena, chatId, threadId } = await conversation()
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    await h.must(lena, 'activateChat', { ...emptyThread, chatId })
    const properties = { ns: { x: 1 } }
    await h.must(lena, 'updateThreadProperties', { chatId, threadId, properties })
    const { threads } = await h.must(agent(smith.id), 'getChatThreads', { chatId })
    expect(threads.map(({ thread }) => thread.properties)).toEqual([properties, {}])
    expect(
      (await h.do(lena, 'updateThreadProperties', { chatId, threadId: 'NOSUCHTHRE', properties })).outcome,
    ).toMatchObject({ failure: { type: 'not_found' } })
  })
})

describe('following', () => {
  test('shows the chat to the requester, once, and then everything of it', async () => {
    const { h, lena, chatId } = await conversation()
    const fan = agent(jones.id)
    const { order, publications } = await h.do(fan, 'followChat', { chatId })
    expect(order).toEqual(['response', 'threadStarted'])
    expect(publications).toMatchObject([
      { answers: true, customerIds: [], agentIds: [jones.id], fact: { thread: { events: [{ order: 1 }] } } },
    ])
    expect((await h.do(fan, 'followChat', { chatId })).publications).toEqual([])
    const sent = await h.do(lena, 'sendEvent', { chatId, event: message('x'), whenInactive: 'fail' })
    expect(sent.publications[0]?.agentIds).toEqual([smith.id, jones.id])
    await h.must(fan, 'unfollowChat', { chatId })
    const later = await h.do(lena, 'sendEvent', { chatId, event: message('y'), whenInactive: 'fail' })
    expect(later.publications[0]?.agentIds).toEqual([smith.id])
  })
  test('members are told nothing when they follow, and cannot unfollow', async () => {
    const { h, smithCaller, chatId } = await conversation()
    expect(await h.do(smithCaller, 'followChat', { chatId })).toMatchObject({
      outcome: { ok: true },
      publications: [],
    })
    expect((await h.do(smithCaller, 'unfollowChat', { chatId })).outcome).toMatchObject({
      failure: { type: 'validation' },
    })
    expect((await h.do(agent(jones.id), 'unfollowChat', { chatId })).outcome.ok).toBe(true)
  })
})
