import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agentAccount } from '../actions/testing/fixtures.ts'
import type { GroupStatus } from './chat.ts'
import { type AgentState, accessStatus, chooseAgent } from './routing.ts'

const state = (
  id: string,
  more: Partial<AgentState> & { groups?: readonly number[]; limit?: number } = {},
): AgentState => {
  const { groups = [0], limit = 2, ...rest } = more
  return {
    account: agentAccount(id, { groupIds: groups, concurrentChats: limit }),
    connected: true,
    routingStatus: 'accepting_chats',
    chatsCount: 0,
    lastAssignedAt: null,
    ...rest,
  }
}
const group = (id: number) => ({ groupIds: [id], agentIds: [] })

describe('a group is online while one of its agents is logged in, accepts chats and has a free slot', () => {
  const rows: readonly [string, readonly AgentState[], boolean, GroupStatus][] = [
    ['nobody at all', [], true, 'offline'],
    ['somebody free', [state('a')], true, 'online'],
    ['free, though the queue is full', [state('a')], false, 'online'],
    ['everybody full, queue open', [state('a', { chatsCount: 2 })], true, 'online_for_queue'],
    ['everybody full, queue full or disabled', [state('a', { chatsCount: 2 })], false, 'offline'],
    ['logged in but not accepting', [state('a', { routingStatus: 'not_accepting_chats' })], true, 'offline'],
    ['line lost', [state('a', { connected: false })], true, 'offline'],
    ['one full, one free', [state('a', { chatsCount: 2 }), state('b')], true, 'online'],
    ['full and away', [state('a', { chatsCount: 2, routingStatus: 'not_accepting_chats' })], true, 'offline'],
  ]
  test.each(rows)('%s', (_name, agents, room, status) => {
    expect(accessStatus(group(0), agents, room)).toBe(status)
  })

  test('agents of other groups do not count', () => {
    expect(accessStatus(group(1), [state('a', { groups: [0] })], true)).toBe('offline')
    expect(accessStatus(group(1), [state('a', { groups: [0, 1] })], true)).toBe('online')
  })
})

describe('who gets a chat', () => {
  const rows: readonly [string, readonly AgentState[], string | null][] = [
    ['the fewest active chats', [state('a', { chatsCount: 1 }), state('b')], 'b'],
    [
      'then the longest since the last assignment',
      [state('a', { lastAssignedAt: 9 }), state('b', { lastAssignedAt: 5 })],
      'b',
    ],
    ['never assigned is the longest', [state('a', { lastAssignedAt: 5 }), state('b')], 'b'],
    ['then configuration order', [state('a'), state('b')], 'a'],
    ['nobody when all are full', [state('a', { chatsCount: 2 })], null],
    [
      'a full one is passed over',
      [state('a', { chatsCount: 2 }), state('b', { chatsCount: 1, lastAssignedAt: 9 })],
      'b',
    ],
  ]
  test.each(rows)('%s', (_name, agents, id) => {
    expect(chooseAgent(group(0), agents)?.account.id ?? null).toBe(id)
  })

  test('the chosen one is free, and no free one has fewer chats', () => {
    const anyState = fc
      .record({
        connected: fc.boolean(),
        accepting: fc.boolean(),
        chatsCount: fc.nat(3),
        lastAssignedAt: fc.option(fc.nat(9)),
        groups: fc.constantFrom([0], [0, 1]),
      })
      .map(({ accepting, groups, ...rest }) =>
        state('x', { ...rest, groups, routingStatus: accepting ? 'accepting_chats' : 'not_accepting_chats' }),
      )
    fc.assert(
      fc.property(fc.array(anyState, { maxLength: 6 }), fc.constantFrom(0, 1), (agents, id) => {
        const chosen = chooseAgent(group(id), agents)
        const online = accessStatus(group(id), agents, true) === 'online'
        expect(chosen !== null).toBe(online)
        if (!chosen) return
        expect(chosen.connected && chosen.routingStatus === 'accepting_chats').toBe(true)
        expect(chosen.account.groupIds).toContain(id)
        const free = agents.filter(
          (one) =>
            one.connected &&
            one.routingStatus === 'accepting_chats' &&
            one.chatsCount < 2 &&
            one.account.groupIds.includes(id),
        )
        expect(Math.min(...free.map((one) => one.chatsCount))).toBe(chosen.chatsCount)
      }),
    )
  })
})
