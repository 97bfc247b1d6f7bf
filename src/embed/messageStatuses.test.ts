import { expect, it } from 'vitest'
import { createMessageStatuses, type OwnMessages } from './messageStatuses.ts'

const nothing: OwnMessages = { pending: [], chunks: [], readUpTo: null }
const sending = { customId: 'a', delivery: { kind: 'sending' } } as const
const shown = { chunks: [{ events: [{ id: 'E1', customId: 'a', createdAt: 10 }] }] }

it('a message is told of at each step, and at no step twice', () => {
  const follow = createMessageStatuses()
  const steps: OwnMessages[] = [
    { ...nothing, pending: [sending] },
    { ...nothing, pending: [sending] },
    { ...nothing, pending: [{ customId: 'a', delivery: { kind: 'failed' } }] },
    { ...nothing, pending: [sending] },
    { ...nothing, pending: [{ customId: 'a', delivery: { kind: 'accepted', eventId: 'E1' } }] },
    { ...nothing, ...shown },
    { ...nothing, ...shown, readUpTo: 9 },
    { ...nothing, ...shown, readUpTo: 10 },
    { ...nothing, ...shown, readUpTo: 20 },
  ]
  expect(steps.map((step) => follow(step).map(({ status, eventId }) => [status, eventId]))).toEqual([
    [['sending', null]],
    [],
    [['failed', null]],
    [['sending', null]],
    [['sent', 'E1']],
    [],
    [],
    [['read', 'E1']],
    [],
  ])
})

it('what was written on an earlier page, or taken back, is not told of', () => {
  const follow = createMessageStatuses()
  expect(follow({ ...nothing, ...shown, readUpTo: 20 })).toEqual([])
  const other = { customId: 'b', delivery: { kind: 'failed' } } as const
  expect(follow({ ...nothing, pending: [other] })).toHaveLength(1)
  expect(follow(nothing)).toEqual([])
  expect(follow({ ...nothing, pending: [other] })).toHaveLength(1)
})
