import { describe, expect, test } from 'vitest'
import { agentAccount, licenseOf } from '../actions/testing/fixtures.ts'
import { reaches } from './access.ts'
import {
  keyChangeAudience,
  memberAudience,
  queueAudience,
  sneakPeekAudience,
  typingAudience,
  watchingAgentIds,
} from './audience.ts'
import type { Chat } from './chat.ts'

const inGroup1 = agentAccount('sales', { groupIds: [0, 1] })
const inGroup2 = agentAccount('support', { groupIds: [0, 2] })
const license = licenseOf(1, { agents: [inGroup1, inGroup2, agentAccount('former'), agentAccount('fan')] })
const chat: Chat = {
  id: 'CHAT',
  licenseId: 1,
  customerId: 'lena',
  createdAt: 1,
  continuous: false,
  properties: {},
  access: { groupIds: [1], agentIds: [] },
  members: [
    { kind: 'customer', userId: 'lena', present: true, seenUpTo: null },
    { kind: 'agent', userId: 'former', present: false, seenUpTo: null },
    { kind: 'agent', userId: 'support', present: true, seenUpTo: null },
  ],
  followerIds: ['fan'],
}

describe('who learns of what', () => {
  test('members and followers get the events; those who left do not', () => {
    expect(memberAudience(chat, 'all')).toEqual({ customerIds: ['lena'], agentIds: ['support', 'fan'] })
  })
  test('events for agents never go to the customer', () => {
    expect(memberAudience(chat, 'agents').customerIds).toEqual([])
    expect(sneakPeekAudience(chat).customerIds).toEqual([])
  })
  test('new chats and closing also reach agents with access', () => {
    expect(keyChangeAudience(license, chat)).toEqual({
      customerIds: ['lena'],
      agentIds: ['support', 'fan', 'sales'],
    })
  })
  test('group 0 is every agent', () => {
    const open = { ...chat, access: { groupIds: [0], agentIds: [] } }
    expect(new Set(keyChangeAudience(license, open).agentIds)).toEqual(
      new Set(['sales', 'support', 'former', 'fan']),
    )
  })
  test('typing goes to the others, to the customer only when it is for all', () => {
    expect(typingAudience(chat, 'all', 'support')).toEqual({ customerIds: ['lena'], agentIds: ['fan'] })
    expect(typingAudience(chat, 'agents', 'support')).toEqual({ customerIds: [], agentIds: ['fan'] })
  })
  test('the queue is the business of the one who waits', () => {
    expect(queueAudience(chat)).toEqual({ customerIds: ['lena'], agentIds: [] })
  })
  test('a visitor is watched by the agents of his monitoring group and of his chat', () => {
    expect(watchingAgentIds(license, [2], null)).toEqual(['support'])
    expect(watchingAgentIds(license, [1], chat)).toEqual(['sales', 'support', 'fan'])
    expect(watchingAgentIds(license, [], null)).toEqual([])
  })
})

describe('how far a token reaches', () => {
  test.each([
    ['all', inGroup2, true],
    ['access', inGroup1, true],
    ['access', inGroup2, true],
    ['access', agentAccount('fan'), false],
    ['my', inGroup2, true],
    ['my', inGroup1, false],
    ['my', agentAccount('former'), false],
  ] as const)('%s for %o: %s', (reach, who, expected) => {
    expect(reaches(reach, who, chat)).toBe(expected)
  })
})
