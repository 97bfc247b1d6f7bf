import { describe, expect, it } from 'vitest'
import { agentSchemas } from './agent_v3_0/schema.ts'
import { createCheck } from './createCheck.ts'
import { customerSchemas } from './customer_v3_2/schema.ts'

const complaint = (schema: keyof typeof customerSchemas, payload: unknown) => {
  const checked = createCheck(customerSchemas[schema])(payload)
  return checked.ok ? null : checked.failure.detail
}

const send = (event: unknown) => complaint('send_event', { chat_id: 'C', event })
const many = (count: number, member: object) => Array.from({ length: count }, () => member)

describe('a payload that does not fit is told where, what was expected and what was found', () => {
  it.each([
    [{ type: 'message', text: 5 }, 'payload.event.text: expected string, found 5'],
    [{ type: 'message' }, 'payload.event.text: expected string, found nothing'],
    [
      { type: 'poke' },
      'payload.event.type: expected message or file or filled_form or rich_message or system_message or custom, found string of 4 characters',
    ],
    [{}, /^payload\.event\.type: expected message or .* found nothing$/],
    ['hello', 'payload.event: expected object, found string of 5 characters'],
    [null, 'payload.event: expected object, found null'],
    [
      { type: 'message', text: 'x', recipients: 'some' },
      'payload.event.recipients: expected all or agents, found string of 4 characters',
    ],
    [
      { type: 'message', text: 'x', properties: { ns: { a: null } } },
      'payload.event.properties.ns.a: expected string or number or boolean, found null',
    ],
    [
      { type: 'message', text: 'x', properties: { 'n\ns': 5 } },
      /^payload\.event\.properties\.n\ns: expected object, found 5$/,
    ],
    [
      { type: 'rich_message', template_id: 'cards', elements: many(11, {}) },
      'payload.event.elements: expected at most 10 elements, found array of 11',
    ],
    [
      {
        type: 'rich_message',
        template_id: 'cards',
        elements: [{ buttons: many(14, { text: 'b' }) }],
      },
      'payload.event.elements[0].buttons: expected at most 13 elements, found array of 14',
    ],
    [
      { type: 'filled_form', form_id: '1', fields: [{ type: 'radio', id: '1', label: 'L', answer: 'yes' }] },
      'payload.event.fields[0].answer: expected object, found string of 3 characters',
    ],
    [
      { type: 'filled_form', form_id: '1', fields: [{ type: 'header', id: '1', label: 'L' }] },
      /^payload\.event\.fields\[0\]\.type: expected name or email or .* or group_chooser, found/,
    ],
    [{ type: 'file' }, 'payload.event.url: expected string, found nothing'],
  ])('[send_event] %j', (event, expected) => {
    if (typeof expected === 'string') expect(send(event)).toBe(expected)
    else expect(send(event)).toMatch(expected)
  })

  it.each<[keyof typeof customerSchemas, unknown, string]>([
    ['login', {}, 'payload.token: expected string, found nothing'],
    ['list_chats', { limit: 26 }, 'payload.limit: expected at most 25, found 26'],
    ['list_chats', { limit: 0 }, 'payload.limit: expected at least 1, found 0'],
    ['list_threads', { chat_id: 'C', limit: 101 }, 'payload.limit: expected at most 100, found 101'],
    [
      'list_threads',
      { chat_id: 'C', min_events_count: 101 },
      'payload.min_events_count: expected at most 100, found 101',
    ],
    [
      'list_threads',
      { chat_id: 'C', sort_order: 'up' },
      'payload.sort_order: expected asc or desc, found string of 2 characters',
    ],
    [
      'start_chat',
      { chat: { users: many(2, { id: 'a', type: 'customer' }) } },
      'payload.chat.users: expected at most 1 elements, found array of 2',
    ],
    [
      'start_chat',
      { chat: { users: [{ id: 'a', type: 'agent' }] } },
      'payload.chat.users[0].type: expected customer, found string of 5 characters',
    ],
    [
      'set_customer_session_fields',
      { session_fields: many(101, { a: '1' }) },
      'payload.session_fields: expected at most 100 elements, found array of 101',
    ],
    [
      'set_customer_session_fields',
      { session_fields: [{ a: '1', b: '2' }] },
      'payload.session_fields[0]: expected at most 1 member, found object of 2 members',
    ],
    [
      'set_customer_session_fields',
      { session_fields: [{}] },
      'payload.session_fields[0]: expected at least 1 member, found object of 0 members',
    ],
    [
      'get_form',
      { group_id: 0, type: 'survey' },
      'payload.type: expected prechat or postchat, found string of 6 characters',
    ],
    ['get_chat', [], 'payload: expected object, found array of 0'],
  ])('[%s] %j', (schema, payload, expected) => {
    expect(complaint(schema, payload)).toBe(expected)
  })

  it('[behaviour-1.9] members that nobody knows are ignored', () => {
    expect(complaint('get_customer', { session_fields: [{ a: '1' }] })).toBeNull()
    expect(send({ type: 'message', text: 'x', id: 'mine', order: 3 })).toBeNull()
  })

  it('[C20] a platform is needed inside push_notifications only', () => {
    const check = createCheck(agentSchemas.login)
    expect(check({ token: 't' }).ok).toBe(true)
    expect(check({ token: 't', push_notifications: {} }).ok).toBe(false)
    expect(check({ token: 't', push_notifications: { platform: 'ios' } }).ok).toBe(true)
  })
})
