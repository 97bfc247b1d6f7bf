import { describe, expect, it } from 'vitest'
import type { Form } from '../../model/form.ts'
import { chatId } from '../../model/ids.ts'
import { createTestBed } from '../testing/testBed.ts'
import { sneakPeekIntervalMs } from './createSneakPeek.ts'

const card = '4111 1111 1111 1111'
const hidden = '**** **** **** ****'

const form: Form = {
  id: '1',
  fields: [
    { type: 'name', id: 'n', label: 'Name', required: false },
    { type: 'textarea', id: 't', label: 'How can we help?', required: false },
    {
      type: 'select',
      id: 's',
      label: 'Order',
      required: false,
      options: [{ id: '4111111111111111', label: 'A', checked: false }],
    },
  ],
}

async function open() {
  const bed = createTestBed({ maskPatterns: ['PIN \\d+'] })
  await bed.connect()
  const sent = () => JSON.stringify(bed.server.requests)
  return { ...bed, sent }
}

describe('a card number', () => {
  it('does not leave the page in a message, which the visitor sees as it went', async () => {
    const { engine, platform, sent, texts } = await open()
    engine.sendMessage(`My card: ${card}, PIN 123`)
    await platform.clock.advance(0)
    expect(sent()).not.toContain('4111')
    expect(texts()).toEqual([`My card: ${hidden}, *** ***`])
    expect(engine.mask(card)).toBe(hidden)
  })

  it('does not leave it digit by digit either, while it is typed', async () => {
    const { engine, platform, sent, asked } = await open()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    for (let typed = 1; typed <= card.length; typed += 1) {
      engine.setSneakPeekText(card.slice(0, typed))
      await platform.clock.advance(sneakPeekIntervalMs)
    }
    expect(sent()).not.toMatch(/4111 111/)
    expect(Object(asked('send_sneak_peek').at(-1)?.['payload']).sneak_peek_text).toBe(hidden)
  })

  it('does not leave it in a form, and choices stay what they are', async () => {
    const { engine, platform, sent, asked } = await open()
    engine.setAnswer('prechat', 'n', 'Lena')
    engine.setAnswer('prechat', 't', `Charged twice: ${card}`)
    engine.setAnswer('prechat', 's', '4111111111111111')
    engine.submitForm('prechat', form)
    await platform.clock.advance(0)
    expect(sent()).not.toContain(card)
    const [event] = Object(asked('start_chat')[0]?.['payload']).chat.thread.events
    expect(event.fields).toEqual([
      { type: 'name', id: 'n', label: 'Name', answer: 'Lena' },
      { type: 'textarea', id: 't', label: 'How can we help?', answer: `Charged twice: ${hidden}` },
      { type: 'select', id: 's', label: 'Order', answer: { id: '4111111111111111', label: 'A' } },
    ])
  })
})

describe('a draft', () => {
  const chat = chatId('CHAT1')

  it('is there again after a reload, in the chat that it was written in', async () => {
    const { engine, open: reload } = await open()
    engine.interacted()
    engine.keepDraft(chat, 'Two\nlines')
    expect(reload().readDraft(chat)).toBe('Two\nlines')
    expect(reload().readDraft(chatId('OTHER'))).toBe('')
    expect(reload().readDraft(null)).toBe('')
    engine.keepDraft(null, 'Before a chat')
    expect(reload().readDraft(null)).toBe('Before a chat')
    engine.keepDraft(null, '')
    expect(reload().readDraft(null)).toBe('')
  })

  it('waits for its chat to be known after a reload', async () => {
    const { engine } = await open()
    engine.interacted()
    engine.keepDraft(chat, 'Hello')
    engine.keepDraft(null, '')
    expect(engine.readDraft(chat)).toBe('Hello')
    engine.keepDraft(chat, '')
    expect(engine.readDraft(chat)).toBe('')
  })

  it('is not written down before the visitor has interacted, and never with a card number in it', async () => {
    const { engine, platform } = await open()
    const kept = () => platform.session.get('parley:https://chat.example.com:7:draft')
    engine.keepDraft(chat, 'Hello')
    expect(kept()).toBeNull()
    engine.interacted()
    engine.keepDraft(chat, card)
    expect(kept()).toBe(`CHAT1\n${hidden}`)
  })
})

it('[limits] the license decides how long a message may be', async () => {
  const { connect, engine, platform, texts } = createTestBed({ limits: { messageBytes: 10, fileBytes: 10 } })
  await connect()
  expect(engine.countMessages('one two.. three')).toBe(2)
  engine.sendMessage('one two.. three')
  await platform.clock.advance(0)
  expect(texts()).toEqual(['one two..', 'three'])
})
