import { expect, test } from 'vitest'
import { message, minute, noon, systemMessage } from '../fixtures/events.ts'
import { me, smith } from '../fixtures/people.ts'
import { groupEvents } from './groupEvents.ts'
import { reuseRows } from './reuseRows.ts'

const talk = [
  systemMessage('agent_joined', { agent: 'Agent Smith' }, noon),
  message(smith.id, 'one', noon + minute),
  message(me.id, 'two', noon + 2 * minute),
]

test('a message that begins a group leaves every other row the same object', () => {
  const before = groupEvents(talk, null, null)
  const more = [...talk, message(smith.id, 'three', noon + 3 * minute)]
  const after = reuseRows(before, groupEvents(more, null, null))
  expect(after.slice(0, -1)).toHaveLength(before.length)
  for (const [index, row] of before.entries()) expect(after[index]).toBe(row)
})

test('a message that joins a group makes that group anew, and no other row', () => {
  const before = groupEvents(talk, null, null)
  const more = [...talk, message(me.id, 'three', noon + 3 * minute)]
  const after = reuseRows(before, groupEvents(more, null, null))
  expect(after.at(-1)).not.toBe(before.at(-1))
  expect(after.at(-1)).toMatchObject({ events: more.slice(2) })
  for (const [index, row] of before.slice(0, -1).entries()) expect(after[index]).toBe(row)
})

test('an event that was changed is drawn anew', () => {
  const before = groupEvents(talk, null, null)
  const changed = talk.map((event, index) => (index === 1 ? { ...event, properties: { a: {} } } : event))
  const after = reuseRows(before, groupEvents(changed, null, null))
  expect(after.map((row, index) => row === before[index])).toEqual([true, true, false, true])
})

test('the line before what is new moves without anything else', () => {
  const [, , last] = talk
  const before = groupEvents(talk, null, null, last?.id)
  const after = reuseRows(before, groupEvents(talk, null, null, null))
  expect(after.map(({ kind }) => kind)).toEqual(['day', 'system', 'group', 'group'])
})
