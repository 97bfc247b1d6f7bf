import { describe, expect, it } from 'vitest'
import type { Change } from '../store/change.ts'
import { reduce } from '../store/reduce.ts'
import { agentId, chat, inChat, message, stateAfter, visitorId } from '../store/testing/fixtures.ts'
import { readFacts, readTalk, sameTalk } from './readFacts.ts'

const newcomer: Change = { type: 'currentChatFound', chatId: null, hasUnread: false }
const opened: Change = { type: 'visibilityChanged', visibility: 'maximized' }
const greeted: Change = {
  type: 'greetingReceived',
  accepted: false,
  greeting: {
    id: 7,
    uniqueId: 'GR5K2Q81',
    content: { type: 'message', text: 'Can I help?', postback: null },
    agent: { id: agentId, name: 'Mira', avatar: null, jobTitle: null, isBot: false },
    displayedFirstTime: true,
  },
}
const typing: Change = { type: 'typingStarted', chatId: chat, userId: agentId, at: 1 }
const said: Change = { type: 'eventAdded', chatId: chat, event: message(9, 9) }

describe('facts', () => {
  it('before anything is known', () => {
    expect(readFacts(stateAfter(), 0)).toMatchObject({
      phase: 'loading',
      visibility: 'minimized',
      unread: 0,
      queue: null,
      available: null,
      customer: { id: null, name: null, email: null },
      chat: { chatId: null, threadId: null },
      greeting: null,
    })
  })

  it('of a chat', () => {
    const facts = readFacts(inChat(said), 0)
    expect(facts).toMatchObject({ phase: 'active', customer: { id: visitorId } })
    expect(facts.chat.chatId).toBe(chat)
    expect(facts.chat.threadId).not.toBeNull()
  })

  it.each([
    ['beside the launcher', [newcomer, greeted], true],
    ['in the open window', [newcomer, opened, greeted], true],
    [
      'not behind a hidden widget',
      [newcomer, { type: 'visibilityChanged', visibility: 'hidden' }, greeted],
      false,
    ],
  ] as const)('a greeting is seen: %s', (_where, changes, visible) => {
    expect(readFacts(stateAfter(...changes), 0).greeting).toEqual({
      id: 7,
      uniqueId: 'GR5K2Q81',
      visible,
      accepted: false,
    })
  })
})

describe('what is said', () => {
  it('is the same while somebody only types', () => {
    expect(sameTalk(inChat(), inChat())).toBe(false)
    const before = inChat()
    const after = reduce(before, typing)
    expect(after).not.toBe(before)
    expect(sameTalk(before, after)).toBe(true)
    expect(sameTalk(before, reduce(before, said))).toBe(false)
  })

  it('has every event, and the visitor', () => {
    const { chunks, me } = readTalk(inChat(said))
    expect(chunks.at(-1)?.events.at(-1)).toMatchObject({ id: message(9, 9).id })
    expect(me).toBe(visitorId)
  })

  it('is nothing without a chat', () => {
    expect(readTalk(stateAfter())).toEqual({ chunks: [], pending: [], threads: [], me: null, readUpTo: null })
  })
})
