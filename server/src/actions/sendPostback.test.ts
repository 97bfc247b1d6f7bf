import { describe, expect, test } from 'vitest'
import type { NewEvent } from '../domain/event.ts'
import { conversation } from './testing/conversation.ts'
import { smith } from './testing/fixtures.ts'

const cards: NewEvent = {
  customId: null,
  properties: {},
  content: {
    type: 'rich_message',
    templateId: 'cards',
    elements: [
      {
        buttons: [
          { text: 'Home', postbackId: 'home', userIds: ['forged'] },
          { text: 'Shop', userIds: [] },
        ],
      },
      { title: 'Two', buttons: [{ text: 'Home too', postbackId: 'home', userIds: [] }] },
      { title: 'No buttons' },
    ],
  },
}

async function withCards() {
  const given = await conversation()
  const { h, smithCaller, chatId, threadId } = given
  const { event } = await h.must(smithCaller, 'sendEvent', { chatId, event: cards, whenInactive: 'fail' })
  const place = { chatId, threadId, eventId: event.id }
  const press = (toggled: boolean, id = 'home') =>
    h.do(given.lena, 'sendPostback', { ...place, postback: { id, toggled } })
  const pressedBy = async () => {
    const content = (await h.must(given.lena, 'getChat', { chatId })).thread?.events.at(-1)?.content
    if (content?.type !== 'rich_message') throw new Error('no rich message')
    return content.elements.flatMap(({ buttons = [] }) => buttons.map(({ userIds }) => userIds))
  }
  return { ...given, place, press, pressedBy }
}

describe('send_rich_message_postback', () => {
  test('[5.4] toggles the user on every button of the id, and tells members; the postback answers', async () => {
    const { press, pressedBy } = await withCards()
    expect(await pressedBy()).toEqual([[], [], []])
    const { order, publications } = await press(true)
    expect(order).toEqual(['response', 'postbackSent', 'eventUpdated'])
    expect(publications).toMatchObject([
      {
        answers: true,
        customerIds: ['lena'],
        agentIds: [smith.id],
        fact: { userId: 'lena', postback: { id: 'home', toggled: true } },
      },
      { answers: false },
    ])
    expect(await pressedBy()).toEqual([['lena'], [], ['lena']])
    expect((await press(true)).order).toEqual(['response', 'postbackSent'])
    expect(await pressedBy()).toEqual([['lena'], [], ['lena']])
    await press(false)
    expect(await pressedBy()).toEqual([[], [], []])
  })

  test('in a closed thread it is kept and told to nobody', async () => {
    const { h, lena, chatId, place, press, smithCaller } = await withCards()
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    expect(await press(true)).toMatchObject({ outcome: { ok: true }, publications: [] })
    const { threads } = await h.must(smithCaller, 'getChatThreads', { chatId })
    const event = threads[0]?.events.find(({ id }) => id === place.eventId)
    expect(event?.content).toMatchObject({ elements: [{ buttons: [{ userIds: ['lena'] }, {}] }, {}, {}] })
  })

  test('is refused: an unknown button, an event that is no rich message', async () => {
    const { h, lena, place, press, threadId } = await withCards()
    expect((await press(true, 'nowhere')).outcome).toMatchObject({ failure: { type: 'validation' } })
    const postback = { id: 'home', toggled: true }
    const onText = await h.do(lena, 'sendPostback', { ...place, eventId: `${threadId}_1`, postback })
    expect(onText.outcome).toMatchObject({ failure: { type: 'validation' } })
  })
})
