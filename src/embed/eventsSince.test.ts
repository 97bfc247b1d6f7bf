import { describe, expect, it } from 'vitest'
import { eventsSince } from './eventsSince.ts'

const message = (id: string, authorId: string | null = 'agent') => ({ id, type: 'message', authorId })
const ids = (result: ReturnType<typeof eventsSince>) => result.events.map(({ id }) => id)

describe('new_event', () => {
  it('does not tell what an earlier visit has left', () => {
    const first = eventsSince({ kind: 'unknown' }, [{ events: [message('1'), message('2')] }], false)
    expect(ids(first)).toEqual([])
    expect(first.last).toEqual({ kind: 'event', id: '2' })
  })

  it("tells a newcomer's first message", () => {
    const before = eventsSince({ kind: 'unknown' }, [], true)
    expect(ids(eventsSince(before.last, [{ events: [message('1', 'me')] }], false))).toEqual(['1'])
  })

  it('tells each event once, in order, over chunks', () => {
    const told = { kind: 'event', id: '2' } as const
    const chunks = [{ events: [message('1'), message('2'), message('3')] }, { events: [message('4')] }]
    const { events, last } = eventsSince(told, chunks, false)
    expect(events.map(({ id }) => id)).toEqual(['3', '4'])
    expect(ids(eventsSince(last, chunks, false))).toEqual([])
  })

  it('does not tell history that is loaded before it', () => {
    const told = { kind: 'event', id: '9' } as const
    expect(ids(eventsSince(told, [{ events: [message('1'), message('9')] }], false))).toEqual([])
  })

  it('does not tell lines that nobody wrote', () => {
    const events = [message('1'), { id: '2', type: 'system_message', authorId: null }, message('3', null)]
    expect(ids(eventsSince({ kind: 'event', id: '1' }, [{ events }], false))).toEqual([])
  })

  it('tells nothing after the timeline was emptied and filled again', () => {
    const { events, last } = eventsSince({ kind: 'event', id: 'gone' }, [{ events: [message('7')] }], false)
    expect(events).toEqual([])
    expect(last).toEqual({ kind: 'event', id: '7' })
  })
})
