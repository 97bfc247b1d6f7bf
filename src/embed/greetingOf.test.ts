import { expect, it } from 'vitest'
import { greetingOf } from './greetingOf.ts'

const said = (id: string, threadId: string, authorId: string | null = 'agent') => ({ id, threadId, authorId })
const chunks = [
  { events: [said('E1', 'T1'), said('E2', 'T1', 'visitor')] },
  { events: [said('S1', 'T2', null), said('E3', 'T2'), said('E4', 'T2', 'visitor'), said('E5', 'T2')] },
]
const threads = [
  { id: 'T1', properties: {} },
  { id: 'T2', properties: { lc2: { greeting_id: 7, greeting_unique_id: 'GR5K2Q81' } } },
]

it.each([
  ['E3', 'T2', { id: 7, uniqueId: 'GR5K2Q81' }],
  ['E4', 'T2', undefined],
  ['E5', 'T2', undefined],
  ['E1', 'T1', undefined],
  ['E9', 'T9', undefined],
])('%s: only the first thing said in a thread that a greeting has started', (id, threadId, expected) => {
  expect(greetingOf(said(id, threadId), chunks, threads)).toEqual(expected)
})

it('no thread is known yet', () => {
  expect(greetingOf(said('E3', 'T2'), chunks, undefined)).toBeUndefined()
})
