import { describe, expect, it } from 'vitest'
import type { RichMessageButton } from '../../model/event.ts'
import { chunksOf } from '../../store/timeline.ts'
import { chatId } from '../testing/scriptedServer.ts'
import { createTestBed } from '../testing/testBed.ts'

const buttons = [
  { type: 'message', text: 'Add', value: 'add', postback_id: 'add', user_ids: [] },
  { text: 'Remember', postback_id: 'remember', user_ids: [] },
  { type: 'url', text: 'Read', value: 'https://example.com/', postback_id: 'read', user_ids: [] },
  { type: 'phone', text: 'Call', value: '+49301', postback_id: 'call', user_ids: [] },
  {
    type: 'webview',
    text: 'Book',
    value: 'https://example.com/',
    webview_height: 'tall',
    postback_id: 'book',
    user_ids: [],
  },
]

/** A visitor who has got one card with a button of every kind. */
async function setUp() {
  const bed = createTestBed()
  await bed.connect()
  bed.engine.sendMessage('Hello')
  await bed.platform.clock.advance(0)
  bed.server.push('incoming_event', {
    chat_id: chatId,
    thread_id: 'T1',
    event: {
      id: 'T1_9',
      created_at: '2030-01-01T00:00:00.000000Z',
      type: 'rich_message',
      template_id: 'cards',
      recipients: 'all',
      elements: [{ title: 'Coffee', buttons }],
    },
  })
  await bed.platform.clock.advance(0)

  const card = () => {
    const timeline = bed.chat()?.timeline
    return (
      timeline &&
      chunksOf(timeline)
        .flatMap(({ events }) => events)
        .find(({ type }) => type === 'rich_message')
    )
  }
  const find = (text: string): RichMessageButton => {
    const event = card()
    const all = event?.type === 'rich_message' ? event.elements.flatMap((element) => element.buttons) : []
    const button = all.find((one) => one.text === text)
    if (button === undefined) throw new Error(`There is no button ${text}.`)
    return button
  }
  const press = async (text: string) => {
    const event = card()
    if (event) bed.engine.pressButton({ threadId: event.threadId, eventId: event.id }, find(text))
    await bed.platform.clock.advance(0)
  }
  const told = () => bed.asked('send_rich_message_postback').map((frame) => Object(frame['payload']).postback)
  return { ...bed, press, told, isUsed: (text: string) => find(text).userIds.length > 0 }
}

describe('a button of a rich message', () => {
  it.each([
    ['Add', 'add'],
    ['Remember', 'remember'],
  ])('%s: a second press takes the postback back, a third one gives it again', async (text, id) => {
    const { press, told, isUsed } = await setUp()
    const used: boolean[] = []
    for (const _ of [1, 2, 3]) {
      await press(text)
      used.push(isUsed(text))
    }
    expect(used).toEqual([true, false, true])
    expect(told()).toEqual([true, false, true].map((toggled) => ({ id, toggled })))
  })

  it('that answers does so when it is pressed, not when it is taken back', async () => {
    const { press, texts } = await setUp()
    await press('Add')
    await press('Add')
    expect(texts().filter((text) => text === 'Add')).toHaveLength(1)
  })

  it.each([
    ['Read', 'read'],
    ['Call', 'call'],
    ['Book', 'book'],
  ])('%s: what was opened stays used, and is told each time', async (text, id) => {
    const { press, told, isUsed } = await setUp()
    await press(text)
    await press(text)
    expect(isUsed(text)).toBe(true)
    expect(told()).toEqual([
      { id, toggled: true },
      { id, toggled: true },
    ])
  })

  it('stays as it was where the server refuses', async () => {
    const { press, server, isUsed } = await setUp()
    server.refuseNext('send_rich_message_postback', 'validation')
    await press('Remember')
    expect(isUsed('Remember')).toBe(false)
    await press('Remember')
    server.refuseNext('send_rich_message_postback', 'validation')
    await press('Remember')
    expect(isUsed('Remember')).toBe(true)
  })
})
