import { describe, expect, test } from 'vitest'
import { conversation, sending } from './testing/conversation.ts'
import { smith } from './testing/fixtures.ts'
import { emptyThread } from './testing/openHarness.ts'

describe('deleting properties', () => {
  test('[3.7] of a chat: only what was there is deleted and told; nothing left, nothing told', async () => {
    const { h, lena, chatId } = await conversation()
    const properties = { ns: { x: 1, y: true }, other: { z: 'z' } }
    await h.must(lena, 'updateChatProperties', { chatId, properties })
    const names = { ns: ['x', 'never'], nowhere: ['x'] }
    const { order, publications } = await h.do(lena, 'deleteChatProperties', { chatId, names })
    expect(order).toEqual(['response', 'chatPropertiesDeleted'])
    expect(publications).toMatchObject([
      { answers: true, customerIds: ['lena'], agentIds: [smith.id], fact: { chatId, names: { ns: ['x'] } } },
    ])
    expect((await h.do(lena, 'deleteChatProperties', { chatId, names })).publications).toEqual([])
    const left = async () => (await h.must(lena, 'getChat', { chatId })).view.chat.properties
    expect(await left()).toEqual({ ns: { y: true }, other: { z: 'z' } })
    await h.must(lena, 'deleteChatProperties', { chatId, names: { other: ['z'] } })
    expect(await left()).toEqual({ ns: { y: true } })
  })

  test('[5.9] a rating that is taken back is also said in the chat, and only then', async () => {
    const { h, lena, chatId, threadId } = await conversation()
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    const rate = { chatId, threadId, properties: { rating: { score: 0, comment: 'Slow' } } }
    await h.must(lena, 'updateThreadProperties', rate)
    const drop = (name: string) =>
      h.do(lena, 'deleteThreadProperties', { chatId, threadId, names: { rating: [name] } })
    expect((await drop('comment')).order).toEqual(['response', 'threadPropertiesDeleted'])
    const { order, publications } = await drop('score')
    expect(order).toEqual(['response', 'threadPropertiesDeleted', 'eventAdded'])
    expect(publications).toMatchObject([
      { answers: true, fact: { chatId, threadId, names: { rating: ['score'] } } },
      {
        answers: false,
        fact: {
          event: {
            threadId,
            authorId: null,
            content: {
              systemMessageType: 'rating.chat_rating_canceled',
              text: 'Visitor canceled the chat rating',
            },
          },
        },
      },
    ])
    expect((await drop('score')).publications).toEqual([])
    await h.restart()
    expect((await h.must(lena, 'getChat', { chatId })).thread?.thread.properties).toEqual({})
  })

  test('of a thread that is not the last', async () => {
    const { h, lena, smithCaller, chatId, threadId } = await conversation()
    await h.must(smithCaller, 'tagThread', { chatId, threadId, tag: 'kept' })
    await h.must(lena, 'updateThreadProperties', { chatId, threadId, properties: { ns: { x: 1, y: 2 } } })
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    await h.must(lena, 'activateChat', { ...emptyThread, chatId })
    await h.must(lena, 'deleteThreadProperties', { chatId, threadId, names: { ns: ['x'] } })
    const { threads } = await h.must(smithCaller, 'getChatThreads', { chatId })
    expect(threads[0]?.thread).toMatchObject({ properties: { ns: { y: 2 } }, tags: ['kept'] })
  })
})

describe('properties of an event', () => {
  test('[3.7] are set, told where they changed, and deleted', async () => {
    const { h, lena, chatId, threadId } = await conversation()
    const place = { chatId, threadId, eventId: `${threadId}_1` }
    const set = (x: number) =>
      h.do(lena, 'updateEventProperties', { ...place, properties: { ns: { x, y: 'y' } } })
    expect((await set(1)).publications).toMatchObject([
      { answers: true, fact: { type: 'eventPropertiesUpdated', properties: { ns: { x: 1, y: 'y' } } } },
    ])
    expect((await set(2)).publications).toMatchObject([{ fact: { properties: { ns: { x: 2 } } } }])
    expect((await set(2)).publications).toEqual([])
    const event = async () => (await h.must(lena, 'getChat', { chatId })).thread?.events[0]
    expect(await event()).toMatchObject({ properties: { ns: { x: 2, y: 'y' } }, content: { text: 'Hello' } })
    const names = { ns: ['x'] }
    const { publications } = await h.do(lena, 'deleteEventProperties', { ...place, names })
    expect(publications).toMatchObject([{ answers: true, fact: { type: 'eventPropertiesDeleted', names } }])
    expect(await event()).toMatchObject({ properties: { ns: { y: 'y' } } })
  })

  test('[3.5] of what agents said among themselves are neither told nor open to the customer', async () => {
    const { h, lena, smithCaller, chatId, threadId } = await conversation()
    const aside = sending(chatId, 'A hard one')
    const { event } = await h.must(smithCaller, 'sendEvent', {
      ...aside,
      event: { ...aside.event, recipients: 'agents' },
    })
    const input = { chatId, threadId, eventId: event.id, properties: { ns: { x: 1 } } }
    expect((await h.do(lena, 'updateEventProperties', input)).outcome).toMatchObject({
      failure: { type: 'not_found' },
    })
    const { publications } = await h.do(smithCaller, 'updateEventProperties', input)
    expect(publications).toMatchObject([{ customerIds: [], agentIds: [smith.id] }])
  })

  test.each([
    ['another thread', (threadId: string) => ({ threadId: 'NOSUCHTHRE', eventId: `${threadId}_1` })],
    ['no such event', (threadId: string) => ({ threadId, eventId: `${threadId}_99` })],
    ['no id of ours', (threadId: string) => ({ threadId, eventId: 'x' })],
  ])('not found: %s', async (_name, place) => {
    const { h, lena, chatId, threadId } = await conversation()
    const input = { chatId, ...place(threadId), properties: { ns: { x: 1 } } }
    expect((await h.do(lena, 'updateEventProperties', input)).outcome).toMatchObject({
      failure: { type: 'not_found' },
    })
  })
})

describe('tags', () => {
  test('are put on once and taken off once; agents of the chat are told', async () => {
    const { h, smithCaller, chatId, threadId } = await conversation()
    const input = { chatId, threadId, tag: 'delivery' }
    const first = await h.do(smithCaller, 'tagThread', input)
    expect(first.publications).toMatchObject([
      { answers: true, customerIds: [], agentIds: [smith.id], fact: { type: 'threadTagged', ...input } },
    ])
    expect((await h.do(smithCaller, 'tagThread', input)).publications).toEqual([])
    const tags = async () => (await h.must(smithCaller, 'getChat', { chatId })).thread?.thread.tags
    expect(await tags()).toEqual(['delivery'])
    const off = await h.do(smithCaller, 'untagThread', input)
    expect(off.publications).toMatchObject([{ answers: true, fact: { type: 'threadUntagged', ...input } }])
    expect((await h.do(smithCaller, 'untagThread', input)).publications).toEqual([])
    expect(await tags()).toEqual([])
  })

  test.each([
    ['an empty one', { tag: ' ' }, 'validation'],
    ['a long one', { tag: 'x'.repeat(256) }, 'validation'],
    ['in a thread that is not there', { threadId: 'NOSUCHTHRE' }, 'not_found'],
  ])('are refused: %s', async (_name, more, type) => {
    const { h, smithCaller, chatId, threadId } = await conversation()
    const input = { chatId, threadId, tag: 'x', ...more }
    expect((await h.do(smithCaller, 'tagThread', input)).outcome).toMatchObject({ failure: { type } })
  })
})
