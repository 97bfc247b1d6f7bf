import { describe, expect, test } from 'vitest'
import { message } from '../actions/testing/fixtures.ts'
import type { NewEvent } from './event.ts'
import { checkContent } from './newEvents.ts'

const event = (content: NewEvent['content']): NewEvent => ({ customId: null, properties: {}, content })
const fault = (given: NewEvent, bytes = 16) => {
  const checked = checkContent(given, bytes, null)
  return checked.ok ? null : checked.failure.type
}

describe('what may be added', () => {
  test.each([
    ['a text at the limit', message('x'.repeat(16)), null],
    ['a text over the limit', message('x'.repeat(17)), 'validation'],
    ['a text whose bytes are over the limit, not its letters', message('ä'.repeat(9)), 'validation'],
    ['an empty text', message(''), 'validation'],
    [
      'a file that is none of this server’s',
      event({ type: 'file', url: 'https://x.example/a.png' }),
      'validation',
    ],
    ['a system message without text', event({ type: 'system_message', systemMessageType: 'note' }), null],
    [
      'eleven elements',
      event({ type: 'rich_message', templateId: 'cards', elements: Array(11).fill({}) }),
      'validation',
    ],
    [
      'fourteen buttons',
      event({
        type: 'rich_message',
        templateId: 'cards',
        elements: [{ buttons: Array(14).fill({ text: 'b', userIds: [] }) }],
      }),
      'validation',
    ],
    ['anything custom', event({ type: 'custom', content: { any: 'thing' } }), null],
  ])('%s', (_name, given, expected) => {
    expect(fault(given)).toBe(expected)
  })

  test('nobody has pressed the buttons of a new rich message, and only web views have a height', () => {
    const checked = checkContent(
      event({
        type: 'rich_message',
        templateId: 'cards',
        elements: [{ buttons: [{ text: 'b', type: 'url', webviewHeight: 'tall', userIds: ['mallory'] }] }],
      }),
      16,
      null,
    )
    expect(checked).toEqual({
      ok: true,
      value: {
        type: 'rich_message',
        templateId: 'cards',
        elements: [{ buttons: [{ text: 'b', type: 'url', userIds: [] }] }],
      },
    })
  })
})
