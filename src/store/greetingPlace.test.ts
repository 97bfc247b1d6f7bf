import { describe, expect, it } from 'vitest'
import type { Greeting } from '../model/greeting.ts'
import type { Change } from './change.ts'
import { greetingBeside, greetingInside } from './greetingPlace.ts'
import { agentId, chat, inChat, stateAfter } from './testing/fixtures.ts'

const greeting: Greeting = {
  id: 7,
  uniqueId: 'GR5K2Q81',
  content: { type: 'message', text: 'Can I help?', postback: null },
  agent: { id: agentId, name: 'Mira', avatar: null, jobTitle: null, isBot: false },
  displayedFirstTime: true,
}
const newcomer: Change = { type: 'currentChatFound', chatId: null, hasUnread: false }
const received: Change = { type: 'greetingReceived', greeting, accepted: false }
const accepted: Change = { type: 'greetingAccepted', uniqueId: greeting.uniqueId }
const canceled: Change = { type: 'greetingCanceled', uniqueId: greeting.uniqueId }
const opened: Change = { type: 'visibilityChanged', visibility: 'maximized' }
const minimized: Change = { type: 'visibilityChanged', visibility: 'minimized' }
const hidden: Change = { type: 'visibilityChanged', visibility: 'hidden' }

const cases: readonly (readonly [string, readonly Change[], beside: boolean, inside: boolean])[] = [
  ['it stands beside the launcher, and would open the conversation', [received], true, true],
  ['not beside the open window', [received, opened], false, true],
  ['not beside the launcher again once it was met in the window', [received, opened, minimized], false, true],
  ['nor when it came while the window was open', [opened, received, minimized], false, true],
  ['not while the widget is hidden, but afterwards', [received, hidden], false, true],
  ['and after that it does', [hidden, received, minimized], true, true],
  ['an answered one stays in the window until the server’s thread has it', [received, accepted], false, true],
  ['one that was put away is gone', [received, canceled], false, false],
  ['also when the server names the same showing again', [received, canceled, received], false, false],
  ['another showing is another greeting', [received, canceled, another()], true, true],
  [
    'a login that names it again does not bring it back',
    [received, opened, minimized, received],
    false,
    true,
  ],
]

describe('where a greeting stands', () => {
  it.each(cases)('%s', (_name, changes, beside, inside) => {
    const state = stateAfter(newcomer, ...changes)
    expect([greetingBeside(state) !== null, greetingInside(state) !== null]).toEqual([beside, inside])
  })

  it('nowhere while a chat is going on', () => {
    const state = inChat(received)
    expect([greetingBeside(state), greetingInside(state)]).toEqual([null, null])
  })

  it('beside the launcher after a chat has ended, and in the window once the visitor starts again', () => {
    const closed = inChat({ type: 'threadClosed', chatId: chat, threadId: lastThread() }, received)
    expect([greetingBeside(closed), greetingInside(closed)]).toEqual([greeting, null])
    const again = inChat({ type: 'threadClosed', chatId: chat, threadId: lastThread() }, received, {
      type: 'startAgainAsked',
    })
    expect(greetingInside(again)).toEqual(greeting)
  })
})

function another(): Change {
  return { type: 'greetingReceived', greeting: { ...greeting, uniqueId: 'OTHER' }, accepted: false }
}

function lastThread() {
  const thread = inChat().chats.byId[chat]?.threads.at(-1)
  if (thread === undefined) throw new Error('There is no thread')
  return thread.id
}
