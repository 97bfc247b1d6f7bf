import { expect, test } from 'vitest'
import { chatEvent, day, everyKind, message, minute, noon, systemMessage } from '../fixtures/events.ts'
import { me, smith } from '../fixtures/people.ts'
import { groupEvents, type Row } from './groupEvents.ts'

function shape(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => (row.kind === 'group' ? `${row.authorId} ${row.events.length}` : row.kind))
}

test('messages of one author in one go are one group', () => {
  const events = [
    message(smith.id, 'a', noon),
    message(smith.id, 'b', noon + minute),
    message(me.id, 'c', noon + 2 * minute),
  ]
  expect(shape(groupEvents(events, null, null))).toEqual(['day', 'agent-smith 2', 'customer-1 1'])
})

test('a line stands before what is new, also in the middle of a group', () => {
  const events = [message(smith.id, 'a', noon), message(smith.id, 'b', noon + minute)]
  const second = events[1]?.id ?? ''
  expect(shape(groupEvents(events, null, null, second))).toEqual([
    'day',
    'agent-smith 1',
    'unread',
    'agent-smith 1',
  ])
  expect(shape(groupEvents(events, null, null, 'elsewhere'))).toEqual(['day', 'agent-smith 2'])
})

test('five minutes of silence start a new group', () => {
  const near = [message(me.id, 'a', noon), message(me.id, 'b', noon + 5 * minute)]
  const far = [message(me.id, 'a', noon), message(me.id, 'b', noon + 5 * minute + 1)]
  expect(shape(groupEvents(near, null, null))).toEqual(['day', 'customer-1 2'])
  expect(shape(groupEvents(far, null, null))).toEqual(['day', 'customer-1 1', 'customer-1 1'])
})

test('each day of the visitor’s calendar has a heading of its own', () => {
  const midnight = noon + 12 * 60 * minute
  const events = [
    message(me.id, 'a', midnight - 1),
    message(me.id, 'b', midnight),
    message(me.id, 'c', noon + 2 * day),
  ]
  expect(shape(groupEvents(events, null, null))).toEqual([
    'day',
    'customer-1 1',
    'day',
    'customer-1 1',
    'day',
    'customer-1 1',
  ])
})

test('what the system says stands between groups', () => {
  const events = [
    message(me.id, 'a', noon),
    systemMessage('agent_joined', { agent: 'Agent Smith' }, noon + 1),
    message(me.id, 'b', noon + 2),
  ]
  expect(shape(groupEvents(events, null, null))).toEqual(['day', 'customer-1 1', 'system', 'customer-1 1'])
})

test('custom events are not shown and do not split a group', () => {
  const events = [
    message(me.id, 'a', noon),
    chatEvent(me.id, { type: 'custom' }, noon + 1),
    message(me.id, 'b', noon + 2),
  ]
  expect(shape(groupEvents(events, null, null))).toEqual(['day', 'customer-1 2'])
})

test('a group that goes on in the next chunk is marked on both sides', () => {
  const [first, second] = [message(me.id, 'a', noon), message(me.id, 'b', noon + 1)]
  const above = groupEvents([first], null, second)
  const below = groupEvents([second], first, null)
  expect(above.at(-1)).toMatchObject({ continuesAbove: false, continuesBelow: true })
  expect(below).toEqual([expect.objectContaining({ continuesAbove: true, continuesBelow: false })])
})

test('an unknown event becomes a line, whoever sent it', () => {
  const rows = groupEvents(everyKind, null, null)
  expect(rows.filter((row) => row.kind === 'system')).toHaveLength(3)
})
