import { describe, expect, it } from 'vitest'
import { chatId, customId, threadId } from '../model/ids.ts'
import type { Change } from './change.ts'
import { chatPhase } from './chatPhase.ts'
import { reduce } from './reduce.ts'
import { currentChat, typingAgent } from './selectors.ts'
import type { State } from './state.ts'
import {
  agentId,
  chat,
  inChat,
  message,
  pending,
  received,
  stateAfter,
  thread,
  visitor,
  visitorId,
} from './testing/fixtures.ts'
import { chunksOf } from './timeline.ts'

const draft = chatId('draft:1')
const ids = (state: State) =>
  chunksOf(currentChat(state)?.timeline ?? raise()).flatMap((chunk) => chunk.events.map(({ id }) => id))
const shown = (state: State) =>
  (currentChat(state)?.pending ?? []).map((one) => `${one.customId} ${one.delivery.kind}`)

function raise(): never {
  throw new Error('There is no chat')
}

describe('what we write', () => {
  const own = message(1, 5, { customId: customId('c1'), authorId: visitorId })
  const queued: Change = { type: 'messageQueued', chatId: chat, message: pending('c1') }
  const accepted: Change = {
    type: 'messageAccepted',
    chatId: chat,
    customId: customId('c1'),
    eventId: own.id,
  }
  const pushed: Change = { type: 'eventAdded', chatId: chat, event: own }

  it('stands after the timeline until the server shows it', () => {
    expect(shown(inChat(queued))).toEqual(['c1 sending'])
    expect(shown(inChat(queued, accepted))).toEqual(['c1 accepted'])
  })

  it.each([
    ['response first', [accepted, pushed]],
    ['push first', [pushed, accepted]],
    ['push twice', [pushed, accepted, pushed]],
    ['push alone', [pushed]],
    ['page of history', [{ type: 'historyPageLoaded', chatId: chat, threads: [], events: [own] }]],
    ['a server that loses the custom id', [accepted, { ...pushed, event: { ...own, customId: null } }]],
  ] as const)('%s: one event, and nothing pending', (_name, told) => {
    const state = inChat(queued, ...told)
    expect(shown(state)).toEqual([])
    expect(ids(state)).toEqual([own.id])
  })

  it('from another tab appears without having been pending here', () => {
    expect(ids(inChat(pushed))).toEqual([own.id])
  })

  it('failed stays, is retried under the same name, and can be removed', () => {
    const failed: Change = {
      type: 'messageFailed',
      chatId: chat,
      customId: customId('c1'),
      reason: 'validation',
    }
    expect(currentChat(inChat(queued, failed))?.pending[0]?.delivery).toEqual({
      kind: 'failed',
      reason: 'validation',
    })
    expect(
      shown(inChat(queued, failed, { type: 'messageRetried', chatId: chat, customId: customId('c1') })),
    ).toEqual(['c1 sending'])
    expect(
      shown(inChat(queued, failed, { type: 'messageRemoved', chatId: chat, customId: customId('c1') })),
    ).toEqual([])
  })

  it('what was accepted cannot fail any more', () => {
    const failed: Change = {
      type: 'messageFailed',
      chatId: chat,
      customId: customId('c1'),
      reason: 'timeout',
    }
    expect(shown(inChat(queued, accepted, failed))).toEqual(['c1 accepted'])
  })
})

describe('the chat of the widget', () => {
  const start: readonly Change[] = [
    { type: 'currentChatFound', chatId: null, hasUnread: false },
    { type: 'chatDrafted', chatId: draft },
    { type: 'messageQueued', chatId: draft, message: pending('c1') },
    { type: 'threadOpening', chatId: draft },
  ]
  const named: Change = { type: 'chatNamed', draftId: draft, chatId: chat }
  const own = message(1, 1, { customId: customId('c1'), authorId: visitorId })
  const pushed: Change = {
    type: 'chatReceived',
    fresh: false,
    chat: received({ users: [visitor], threads: [thread(1, true)], events: [own] }),
  }

  it.each([
    ['nothing known', [], 'loading'],
    ['none', [{ type: 'currentChatFound', chatId: null, hasUnread: false }], 'none'],
    ['known by name', [{ type: 'currentChatFound', chatId: chat, hasUnread: false }], 'loading'],
    ['starting', start, 'starting'],
    ['named, its thread on the way', [...start, named], 'starting'],
    ['active', [...start, named, pushed], 'active'],
    ['active, the push first', [...start, pushed, named], 'active'],
    [
      'closed',
      [...start, named, pushed, { type: 'threadClosed', chatId: chat, threadId: threadId('T1') }],
      'closed',
    ],
    [
      'could not be started',
      [...start, { type: 'threadOpeningFailed', chatId: draft, reason: 'groups_offline' }],
      'none',
    ],
  ] as const)('%s: %s', (_name, told, phase) => {
    expect(chatPhase(stateAfter(...told))).toBe(phase)
  })

  it('a draft is not lost by a login that knows no chat', () => {
    const state = stateAfter(...start, { type: 'currentChatFound', chatId: null, hasUnread: false })
    expect(shown(state)).toEqual(['c1 sending'])
  })

  it('what was written before the chat had a name moves into it', () => {
    expect(shown(stateAfter(...start, named))).toEqual(['c1 sending'])
    expect(shown(stateAfter(...start, pushed, named))).toEqual([])
    expect(ids(stateAfter(...start, pushed, named))).toEqual([own.id])
  })

  it('start again: the form until a thread is active', () => {
    const closed = inChat(
      { type: 'threadClosed', chatId: chat, threadId: threadId('T1') },
      { type: 'startAgainAsked' },
    )
    expect(chatPhase(closed)).toBe('none')
    const opened = reduce(closed, {
      type: 'chatReceived',
      fresh: false,
      chat: received({ threads: [thread(2, true)] }),
    })
    expect(chatPhase(opened)).toBe('active')
    expect(chatPhase(reduce(opened, { type: 'threadClosed', chatId: chat, threadId: threadId('T2') }))).toBe(
      'closed',
    )
  })
})

describe('threads', () => {
  it('a closed one never opens again', () => {
    const closed = inChat({ type: 'threadClosed', chatId: chat, threadId: threadId('T1') })
    const stale = reduce(closed, {
      type: 'chatReceived',
      fresh: false,
      chat: received({ threads: [thread(1, true)] }),
    })
    expect(chatPhase(stale)).toBe('closed')
  })

  it('only the last one is active', () => {
    const state = inChat({
      type: 'chatReceived',
      fresh: false,
      chat: received({ threads: [thread(2, true)] }),
    })
    expect(currentChat(state)?.threads.map(({ active }) => active)).toEqual([false, true])
  })

  it('typing and the unsent text end with the thread', () => {
    const state = inChat(
      { type: 'typingStarted', chatId: chat, userId: agentId, at: 1 },
      { type: 'sneakPeekReceived', chatId: chat, userId: visitorId, text: 'Hi', at: 1 },
      { type: 'threadClosed', chatId: chat, threadId: threadId('T1') },
    )
    expect(typingAgent(state)).toBeNull()
    expect(currentChat(state)?.sneakPeek).toBeNull()
  })
})
