import { expect, it } from 'vitest'
import { createGreetingNews, type GreetingFact } from './createGreetingNews.ts'

function told(...facts: readonly (GreetingFact | null)[]): readonly string[] {
  const said: string[] = []
  const news = createGreetingNews((name, payload) => said.push(`${name} ${JSON.stringify(payload)}`))
  for (const fact of facts) news(fact)
  return said
}

const one: GreetingFact = { id: 7, uniqueId: 'ONE', visible: true, accepted: false }
const two: GreetingFact = { ...one, uniqueId: 'TWO' }
const displayed = 'greeting_displayed {"id":7,"uniqueId":"ONE"}'
const hidden = 'greeting_hidden {"id":7,"uniqueId":"ONE"}'

it.each([
  ['seen once, put away', [one, one, null, null], [displayed, hidden]],
  ['not seen yet, never seen', [{ ...one, visible: false }, null], []],
  ['seen, out of sight, seen again', [one, { ...one, visible: false }, one], [displayed]],
  ['another one takes its place', [one, two], [displayed, hidden, displayed.replace('ONE', 'TWO')]],
  ['answered: not hidden', [one, { ...one, accepted: true }, null], [displayed]],
  ['answered on an earlier page', [{ ...one, accepted: true }, null], []],
] as const)('%s', (_name, facts, expected) => {
  expect(told(...facts)).toEqual(expected)
})
