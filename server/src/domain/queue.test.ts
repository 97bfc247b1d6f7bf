import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agentAccount } from '../actions/testing/fixtures.ts'
import { estimateWaitSeconds, inQueueOrder, queuePosition, type Waiting } from './queue.ts'

const waiting = (queuedAt: number, ...groupIds: number[]): Waiting => ({
  queuedAt,
  access: { groupIds, agentIds: [] },
})
const general = agentAccount('general')
const sales = agentAccount('sales', { groupIds: [0, 1] })
const support = agentAccount('support', { groupIds: [0, 2] })
const agents = [general, sales, support]

describe('the position in the queue', () => {
  test('counts from 1, by the time of queueing', () => {
    const queue = [waiting(20, 0), waiting(10, 0), waiting(30, 0)]
    expect(queue.map((chat) => queuePosition(chat, queue, agents))).toEqual([2, 1, 3])
  })

  test('a chat does not stand behind those that none of its agents could take', () => {
    const forSales = waiting(10, 1)
    const forSupport = waiting(20, 2)
    expect(queuePosition(forSupport, [forSales, forSupport], agents)).toBe(1)
  })

  test('a chat of group 0 competes with every group', () => {
    const forAll = waiting(10, 0)
    const forSales = waiting(20, 1)
    expect(queuePosition(forSales, [forAll, forSales], agents)).toBe(2)
  })

  test('a chat that is not in the queue yet is placed as if it were', () => {
    expect(queuePosition(waiting(99, 0), [waiting(10, 0)], agents)).toBe(2)
  })

  test('positions within one group are exactly 1 to n, in the order of the queue', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 12 }), (instants) => {
        const queue = instants.map((at) => waiting(at, 0))
        const ordered = [...queue].sort(inQueueOrder)
        expect(ordered.map((chat) => queuePosition(chat, queue, agents))).toEqual(
          ordered.map((_, at) => at + 1),
        )
      }),
    )
  })
})

describe('the estimated wait', () => {
  const rows: readonly [string, number, readonly number[], number, number][] = [
    ['a minute per place before anything was measured', 2, [], 0, 120],
    ['one assignment is no pace yet', 1, [1000], 5000, 60],
    ['the mean pace of the latest assignments', 3, [0, 10_000], 20_000, 30],
    ['never less than a second', 1, [1000, 1000], 1000, 1],
    ['never more than an hour', 100, [0, 1000], 4_000_000, 3600],
  ]
  test.each(rows)('%s', (_name, position, assignedAtMs, nowMs, seconds) => {
    expect(estimateWaitSeconds(position, assignedAtMs, nowMs)).toBe(seconds)
  })
})
