import { describe, expect, it } from 'vitest'
import type { Greeting } from '../model/greeting.ts'
import { chatId, userId } from '../model/ids.ts'
import type { Change } from './change.ts'
import { reduce } from './reduce.ts'
import { initialState } from './state.ts'
import { changes } from './testing/changeSamples.ts'
import { agentId, chat, inChat, message, stateAfter } from './testing/fixtures.ts'

function raise(): never {
  throw new Error('There is no chat')
}

const greeting: Greeting = {
  id: 7,
  uniqueId: 'GR5K2Q81',
  content: { type: 'message', text: 'Can I help?', postback: null },
  agent: { id: agentId, name: 'Mira', avatar: null, jobTitle: null, isBot: false },
  displayedFirstTime: true,
}

describe('every change', () => {
  it.each(changes.map((change, index) => [change.type, index] as const))(
    '%s (%i): the same again changes nothing more, and no state that was handed out is altered',
    (_type, index) => {
      const before = changes.slice(0, index).reduce(reduce, inChat())
      const frozen = JSON.stringify(before)
      const change = changes[index] ?? raise()
      const once = reduce(before, change)
      expect(reduce(once, change)).toEqual(once)
      expect(JSON.stringify(before)).toBe(frozen)
    },
  )

  it.each(changes.map((change) => [change.type, change] as const))(
    '%s means nothing to an empty store, or is kept, and never throws',
    (_type, change) => {
      expect(() => reduce(initialState, change)).not.toThrow()
    },
  )
})

describe('the rest', () => {
  it('trouble is over when the connection is there', () => {
    const trouble: readonly Change[] = [
      { type: 'connectionChanged', connection: { kind: 'waiting', reason: null, mayResume: true, until: 1 } },
      { type: 'troubleLasted' },
    ]
    expect(stateAfter(...trouble).connection.troubled).toBe(true)
    expect(
      stateAfter(...trouble, {
        type: 'connectionChanged',
        connection: { kind: 'connecting', reason: null, mayResume: false, until: null },
      }).connection.troubled,
    ).toBe(true)
    expect(
      stateAfter(...trouble, {
        type: 'connectionChanged',
        connection: { kind: 'online', reason: null, mayResume: false, until: null },
      }).connection.troubled,
    ).toBe(false)
  })

  it('a greeting that is not the shown one is not touched', () => {
    const state = stateAfter(
      { type: 'greetingReceived', greeting, accepted: false },
      { type: 'greetingCanceled', uniqueId: 'other' },
    )
    expect(state.greetings).toEqual({ kind: 'shown', greeting, accepted: false, opened: false })
  })

  it('answers given now win over restored ones', () => {
    const state = stateAfter(
      { type: 'answerGiven', form: 'prechat', fieldId: '1', value: 'New' },
      { type: 'answersRestored', form: 'prechat', answers: { 1: 'Old', 2: 'Kept' } },
    )
    expect(state.forms.prechat.answers).toEqual({ 1: 'New', 2: 'Kept' })
  })

  it('a push of a chat that is not known is dropped', () => {
    const other = chatId('OTHER00001')
    expect(inChat({ type: 'eventAdded', chatId: other, event: message(1, 1) })).toEqual(inChat())
    expect(inChat({ type: 'eventsSeen', chatId: chat, userId: userId('nobody'), upTo: 5 })).toEqual(inChat())
  })
})
