import { expect, test } from 'vitest'
import { de } from '../../i18n/de.ts'
import { english as all } from '../../i18n/english.ts'
import { createTexts } from '../../i18n/translate.ts'
import type { SystemMessageContent } from '../../model/event.ts'
import { describeSystemMessage } from './describeSystemMessage.ts'
import { saysHowItEnded } from './saysHowItEnded.ts'

function system(
  systemMessageType: string,
  textVars: { readonly [name: string]: string } = {},
  text: string | null = null,
): SystemMessageContent {
  return { type: 'system_message', systemMessageType, text, textVars }
}

const english = createTexts('en', {}, all)

test.each([
  [system('agent_joined', { agent: 'Agent Smith' }), 'Agent Smith joined the chat.'],
  [system('agent_added', { agent_added: 'Agent Smith' }), 'Agent Smith joined the chat.'],
  [system('agent_added', { addedAgent: 'Agent Smith' }), 'Agent Smith joined the chat.'],
  [system('manual_archived_agent', { agent: 'Agent Smith' }), 'Agent Smith ended the chat.'],
  [system('manual_archived_agent'), 'The chat has ended.'],
  [system('manual_archived_customer', { customer: 'x' }), 'You ended the chat.'],
  [system('chat_transferred', { targets: 'Sales' }), 'You were passed on to Sales.'],
  [system('chat_transferred'), 'You were passed on to a colleague.'],
  [system('routing.assigned_other', { agent_added: 'Agent Jones' }), 'Agent Jones takes over from here.'],
  [
    system('routing.unassigned_disconnected', { agent: 'x' }),
    'Your agent had to leave. You are back in the queue.',
  ],
  [system('routing.archived_inactive', { duration: '30' }), 'The chat ended after a long silence.'],
])('%j is said in our words', (message, words) => {
  expect(describeSystemMessage(message, english)).toBe(words)
})

test('a type without words of ours, or without the names it needs, falls back to the server’s text', () => {
  expect(describeSystemMessage(system('something_new', {}, 'Something new.'), english)).toBe('Something new.')
  expect(describeSystemMessage(system('agent_joined', {}, 'Somebody joined.'), english)).toBe(
    'Somebody joined.',
  )
  expect(describeSystemMessage(system('toString', {}, null), english)).toBeNull()
})

test('the words are in the visitor’s language', () => {
  const texts = createTexts('de', {}, de)
  expect(describeSystemMessage(system('manual_archived_customer'), texts)).toBe('Sie haben den Chat beendet.')
})

test('endings are told from other lines', () => {
  expect(saysHowItEnded(system('manual_archived_agent'))).toBe(true)
  expect(saysHowItEnded(system('routing.archived_inactive'))).toBe(true)
  expect(saysHowItEnded(system('agent_joined'))).toBe(false)
})
