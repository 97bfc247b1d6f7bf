import { describe, expect, it } from 'vitest'
import { threadId } from '../../../model/ids.ts'
import { readInstant, readMicros, writeMicros } from './instants.ts'
import { readEvent } from './readEvent.ts'
import { readForm } from './readForm.ts'
import { readLogin } from './readLogin.ts'
import samples from './testing/samples.json' with { type: 'json' }

const content = (wire: object) =>
  readEvent({ id: 'e1', created_at: '2020-06-02T09:14:27Z', author_id: 'a', ...wire }, threadId('T'))

describe('instants', () => {
  it.each([
    ['2020-06-02T09:14:27.518300Z', 1_591_089_267_518_300],
    ['2020-06-02T09:14:27.000001Z', 1_591_089_267_000_001],
    ['2020-06-02T09:14:27Z', 1_591_089_267_000_000],
    ['2020-06-02T09:14:27.5Z', 1_591_089_267_500_000],
    ['2020-06-02T11:14:27.518300+02:00', 1_591_089_267_518_300],
    ['2020-06-02', null],
    ['yesterday', null],
    ['2020-99-02T09:14:27Z', null],
    [7, null],
    [undefined, null],
  ])('%s', (text, micros) => {
    expect(readMicros(text)).toBe(micros)
    expect(readInstant(text)).toBe(micros === null ? null : micros / 1000)
  })

  it.each([1_591_089_267_518_300, 1_591_089_267_000_001, 0, 1])('%i is written as it is read', (micros) => {
    expect(readMicros(writeMicros(micros))).toBe(micros)
  })

  it('has six decimals and ends in Z', () => {
    expect(writeMicros(1_591_089_267_000_001)).toBe('2020-06-02T09:14:27.000001Z')
  })
})

describe('events', () => {
  it('file with and without a picture', () => {
    const file = { type: 'file', name: 'a.png', url: 'https://f/a.png', content_type: 'image/png', size: 7 }
    expect(content(file)).toMatchObject({ contentType: 'image/png', size: 7, image: null })
    expect(content({ ...file, width: 3, height: 4, thumbnail_url: 'https://f/t.png' })).toMatchObject({
      image: { width: 3, height: 4, thumbnailUrl: 'https://f/t.png' },
    })
    expect(content({ type: 'file' })).toBeNull()
  })

  it('filled form: every kind of answer, and none', () => {
    const fields = [
      { type: 'name', id: '1', label: 'Name', answer: 'Lena' },
      { type: 'select', id: '2', label: 'Size', answer: { id: '0', label: 'S' } },
      { type: 'radio', id: '3', label: 'Colour' },
      { type: 'checkbox', id: '4', label: 'Extras', answers: [{ id: '1', label: 'Bow' }] },
      { type: 'group_chooser', id: '5', label: 'To', answer: { id: '0', group_id: 2, label: 'Shop' } },
      { type: 'hologram', id: '6' },
    ]
    expect(content({ type: 'filled_form', form_id: 'f', fields })).toMatchObject({
      formId: 'f',
      fields: [
        { type: 'text', kind: 'name', answer: 'Lena' },
        { type: 'choice', kind: 'select', answer: { id: '0', label: 'S' } },
        { type: 'choice', kind: 'radio', answer: null },
        { type: 'choices', answers: [{ id: '1', label: 'Bow' }] },
        { type: 'group', answer: { id: '0', groupId: 2, label: 'Shop' } },
      ],
    })
  })

  it('rich message: actions, a webview without height, a template of a later version', () => {
    const buttons = [
      { text: 'Yes', type: 'message', value: 'yes', postback_id: 'p', user_ids: ['u'] },
      { text: 'More', type: 'webview', value: 'https://w', webview_height: 'tall' },
      { text: 'All', type: 'webview', value: 'https://w' },
      { text: 'Plain', postback_id: 'q', user_ids: [] },
      { type: 'url', value: 'no text' },
    ]
    expect(
      content({ type: 'rich_message', template_id: 'wall', elements: [{ title: 'T', buttons }] }),
    ).toMatchObject({
      template: 'unknown',
      elements: [
        {
          title: 'T',
          subtitle: null,
          image: null,
          buttons: [
            { text: 'Yes', action: { type: 'message', value: 'yes' }, postbackId: 'p', userIds: ['u'] },
            { action: { type: 'webview', height: 'tall' } },
            { action: { type: 'webview', height: 'full' } },
            { text: 'Plain', action: { type: 'none' } },
          ],
        },
      ],
    })
  })

  it('system message without author, custom, message with postback', () => {
    expect(
      content({
        type: 'system_message',
        author_id: undefined,
        system_message_type: 'x',
        text_vars: { a: 'b', c: 1 },
      }),
    ).toMatchObject({ authorId: null, text: null, textVars: { a: 'b' } })
    expect(content({ type: 'custom', content: { a: 1 } })).toMatchObject({ type: 'custom' })
    const postback = { id: 'p', thread_id: 'T', event_id: 'e', type: 'message', value: 'v' }
    expect(content({ type: 'message', text: 'Yes', postback })).toMatchObject({
      postback: { id: 'p', threadId: 'T', eventId: 'e', typed: { type: 'message', value: 'v' } },
    })
  })

  it('needs id, type and instant', () => {
    expect(content({ type: 'message', text: 7 })).toBeNull()
    expect(content({ type: 'message', text: 'a', id: null })).toBeNull()
    expect(content({ type: 'message', text: 'a', created_at: 'now' })).toBeNull()
    expect(content({ text: 'a' })).toBeNull()
  })
})

describe('answers', () => {
  it('login', () => {
    expect(readLogin(samples.responses.login)).toMatchObject({
      customer: { name: 'Lena Fischer', statistics: { chatsCount: 1, threadsCount: 7, visitsCount: 12 } },
      chat: { id: 'QB4F7M2KZT', hasUnread: true },
      greeting: { accepted: false, greeting: { id: 7, uniqueId: 'GR5K2Q81' } },
    })
    expect(readLogin({ customer: { id: 'c', type: 'customer' }, chats: [] })).toMatchObject({
      chat: null,
      greeting: null,
    })
    expect(readLogin({})).toBeNull()
  })

  it('form, without fields of a later version', () => {
    const { form } = samples.responses.get_form
    expect(readForm({ ...form, fields: [...form.fields, { id: '9', type: 'hologram' }] })).toEqual({
      id: '1591089200001',
      fields: [
        { type: 'header', id: '15910892000011', label: 'Tell us who you are' },
        { type: 'name', id: '15910892000012', label: 'Name:', required: false },
        { type: 'email', id: '15910892000013', label: 'E-mail:', required: true },
        {
          type: 'group_chooser',
          id: '15910892000015',
          label: 'Department:',
          required: true,
          options: [
            { id: '0', groupId: 2, label: 'Shop' },
            { id: '1', groupId: 0, label: 'General' },
          ],
        },
      ],
    })
  })
})
