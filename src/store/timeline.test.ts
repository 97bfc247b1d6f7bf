import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatEvent } from '../model/event.ts'
import { eventOrder } from './eventOrder.ts'
import { mergeEvents, reorderEvents, replaceEvent } from './mergeEvents.ts'
import { message, thread } from './testing/fixtures.ts'
import {
  appendEvent,
  chunkSize,
  chunksOf,
  emptyTimeline,
  eventsNewestFirst,
  findEvent,
  newestEvent,
  prependEvents,
  type Timeline,
  timelineOf,
} from './timeline.ts'

const order = eventOrder([thread(1), thread(2), thread(3)])
const events = (count: number, from = 0): ChatEvent[] =>
  Array.from({ length: count }, (_, index) => message(2, from + index))
const listed = (timeline: Timeline) => chunksOf(timeline).flatMap((chunk) => chunk.events)
const add = (timeline: Timeline, ...more: readonly ChatEvent[]) => mergeEvents(timeline, more, order, 'keep')

describe('appending', () => {
  it.each([0, 1, 19, 20, 21, 1_000, 20_000])('to %i events touches the tail alone', (count) => {
    const before = timelineOf(events(count))
    const next = add(before, message(2, count))
    if (before.tail.events.length < chunkSize) {
      expect(next.sealed).toBe(before.sealed)
      expect(next.tail.key).toBe(before.tail.key)
    } else {
      // The full tail is sealed as it is: the same chunk, on top of the same older ones.
      expect(next.sealed?.chunk).toBe(before.tail)
      expect(next.sealed?.older).toBe(before.sealed)
      expect(next.tail.events).toHaveLength(1)
    }
    expect(newestEvent(next)).toEqual(message(2, count))
  })

  it('looks at no older chunk', () => {
    const timeline = timelineOf(events(510))
    const guarded: Timeline = {
      ...timeline,
      sealed: new Proxy(timeline.sealed ?? { chunk: timeline.tail, older: null }, {
        get: () => {
          throw new Error('A sealed chunk was looked at')
        },
      }),
    }
    expect(add(guarded, message(2, 510)).sealed === guarded.sealed).toBe(true)
    expect(appendEvent(guarded, message(2, 510)).sealed === guarded.sealed).toBe(true)
  })
})

describe('chunks', () => {
  it('hold at most 20 and keep key and identity while they do not change', () => {
    const before = chunksOf(timelineOf(events(70)))
    const after = chunksOf(add(timelineOf(events(70)), message(2, 70)))
    expect(before.map((chunk) => chunk.events.length)).toEqual([20, 20, 20, 10])
    expect(after.map((chunk) => chunk.key)).toEqual(before.map((chunk) => chunk.key))
    const grown = add(timelineOf(events(70)), message(2, 70))
    const more = chunksOf(add(grown, message(2, 71)))
    expect(more.slice(0, 3)).toEqual(chunksOf(grown).slice(0, 3))
    for (const index of [0, 1, 2]) expect(more[index]).toBe(chunksOf(grown)[index])
  })

  it('stay as they are when older events come before them', () => {
    const timeline = timelineOf(events(70, 100))
    const before = chunksOf(timeline)
    const after = chunksOf(add(timeline, ...events(100)))
    expect(after.at(-1)).toBe(before.at(-1))
    expect(after.at(-2)).toBe(before.at(-2))
    expect(after.flatMap((chunk) => chunk.events)).toEqual([...events(100), ...events(70, 100)])
  })

  it('are split where a late event makes them too long; the others stay', () => {
    const even = Array.from({ length: 60 }, (_, index) => message(2, index * 2))
    const timeline = timelineOf(even)
    const next = add(timeline, message(2, 21))
    const before = chunksOf(timeline)
    const after = chunksOf(next)
    expect(after.map((chunk) => chunk.events.length)).toEqual([10, 11, 20, 20])
    expect(after[2]).toBe(before[1])
    expect(after[3]).toBe(before[2])
  })
})

describe('known events', () => {
  it('that come again change nothing, not even identity', () => {
    const timeline = timelineOf(events(120))
    expect(add(timeline, message(2, 3))).toBe(timeline)
    expect(add(timeline, message(2, 119))).toBe(timeline)
  })

  it('keep an update when the first version comes late', () => {
    const changed = message(2, 5, { properties: { rating: { score: 1 } } })
    const timeline = replaceEvent(timelineOf(events(10)), changed, order)
    expect(listed(add(timeline, message(2, 5)))[5]).toEqual(changed)
  })

  it('are found by id, wherever they stand', () => {
    const timeline = timelineOf(events(500))
    for (const event of [message(2, 0), message(2, 250), message(2, 499)]) {
      expect(findEvent(timeline, event.id)).toEqual(event)
    }
    expect(findEvent(timeline, message(3, 1).id)).toBeNull()
  })

  it('an update of what is not there puts nothing in: it would stand beside a hole', () => {
    const timeline = timelineOf(events(10, 100))
    expect(replaceEvent(timeline, message(2, 50), order)).toBe(timeline)
  })
})

describe('order', () => {
  it('is that of threads, then of positions', () => {
    const all = [message(3, 1), message(1, 900), message(2, 5), message(2, 4), message(1, 2)]
    expect(listed(add(emptyTimeline, ...all)).map((event) => event.id)).toEqual([
      'T1_2',
      'T1_900',
      'T2_4',
      'T2_5',
      'T3_1',
    ])
  })

  it('events of a thread that is not known yet stand last, and move when it is', () => {
    const early = eventOrder([thread(2)])
    const timeline = mergeEvents(emptyTimeline, [message(1, 1), message(2, 1)], early, 'keep')
    expect(listed(timeline).map((event) => event.id)).toEqual(['T2_1', 'T1_1'])
    expect(listed(reorderEvents(timeline, order)).map((event) => event.id)).toEqual(['T1_1', 'T2_1'])
  })

  it('nothing moves, and nothing is copied, when the order was right', () => {
    const timeline = timelineOf(events(120))
    expect(reorderEvents(timeline, order)).toBe(timeline)
  })

  it('[property] the list depends on which events came, not on when, how often or in which batches', () => {
    const someEvent = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 150 }))
      .map(([inThread, position]) => message(inThread, position))
    const batches = fc.array(fc.array(someEvent, { maxLength: 80 }), { maxLength: 12 })
    fc.assert(
      fc.property(batches, (all) => {
        const merged = all.reduce((timeline, batch) => add(timeline, ...batch), emptyTimeline)
        const expected = [...new Map(all.flat().map((event) => [event.id, event])).values()].sort(order)
        expect(listed(merged)).toEqual(expected)
        const chunks = chunksOf(merged)
        expect(new Set(chunks.map((chunk) => chunk.key)).size).toBe(chunks.length)
        for (const chunk of chunks) expect(chunk.events.length).toBeLessThanOrEqual(chunkSize)
        expect([...eventsNewestFirst(merged)].reverse()).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  it('nothing before nothing is nothing', () => {
    expect(prependEvents(emptyTimeline, [])).toBe(emptyTimeline)
    expect(chunksOf(emptyTimeline)).toEqual([])
    expect(newestEvent(emptyTimeline)).toBeNull()
  })
})
