import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ChatEvent } from '../model/event.ts'
import { customId } from '../model/ids.ts'
import type { Change } from './change.ts'
import { reduce } from './reduce.ts'
import { currentChat } from './selectors.ts'
import type { State } from './state.ts'
import { chat, inChat, message, pending, thread, visitorId } from './testing/fixtures.ts'
import { chunksOf } from './timeline.ts'

const own = (name: string, position: number) =>
  message(1, position, { customId: customId(name), authorId: visitorId })
const changed = (event: ChatEvent): ChatEvent => ({ ...event, properties: { rating: { score: 1 } } })

const first = own('c1', 10)
const answer = message(1, 20)
const second = own('c2', 30)
const old = [message(0, 1), message(0, 2)]

const queued: readonly Change[] = ['c1', 'c2'].map((name) => ({
  type: 'messageQueued',
  chatId: chat,
  message: pending(name),
}))
const pushed = (event: ChatEvent): Change => ({ type: 'eventAdded', chatId: chat, event })
const accepted = (event: ChatEvent): Change => ({
  type: 'messageAccepted',
  chatId: chat,
  customId: event.customId ?? customId(''),
  eventId: event.id,
})
const page = (...events: readonly ChatEvent[]): Change => ({
  type: 'historyPageLoaded',
  chatId: chat,
  threads: [thread(0), thread(1, true)],
  events,
})

/** What the server may say about one conversation: answers, pushes, the same again, pages old and new, an update. */
const told: readonly Change[] = [
  accepted(first),
  accepted(second),
  pushed(first),
  pushed(first),
  pushed(answer),
  pushed(second),
  pushed(second),
  { type: 'eventUpdated', chatId: chat, event: changed(answer) },
  page(...old, first),
  page(...old, first, answer, second),
]

const shown = (state: State) => {
  const one = currentChat(state)
  return { events: one && chunksOf(one.timeline).flatMap(({ events }) => events), pending: one?.pending }
}

it('[store-1] any interleaving of response, push, duplicate push, history page and update ends in the same list', () => {
  const expected = { events: [...old, first, changed(answer), second], pending: [] }
  const interleavings = fc.shuffledSubarray([...told], { minLength: told.length })
  fc.assert(
    fc.property(interleavings, (changes) => {
      expect(shown(changes.reduce(reduce, inChat(...queued)))).toEqual(expected)
    }),
    { numRuns: 2_000 },
  )
})

it('[store-2] writing later than the answers of the server does not bring back what is there', () => {
  const interleavings = fc.shuffledSubarray([...told], { minLength: told.length })
  fc.assert(
    fc.property(interleavings, (changes) => {
      const state = [...changes, ...changes].reduce(reduce, inChat(...queued))
      expect(shown(state)).toEqual({ events: [...old, first, changed(answer), second], pending: [] })
    }),
    { numRuns: 300 },
  )
})
