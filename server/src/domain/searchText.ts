import type { EventContent } from './event.ts'
import { assertNever } from './result.ts'

/** The words of an event that a search finds; empty: nothing anybody has said. */
export function searchText(content: EventContent): string {
  switch (content.type) {
    case 'message':
      return content.text
    case 'file':
      return content.name
    case 'filled_form':
      return content.fields.map((field) => `${field.label} ${answerOf(field)}`).join('\n')
    case 'rich_message':
      return content.elements
        .flatMap(({ title, subtitle, buttons = [] }) => [title, subtitle, ...buttons.map(({ text }) => text)])
        .filter((part) => part !== undefined)
        .join('\n')
    // The server's own words stand in every chat, and custom contents are not for people.
    case 'system_message':
    case 'custom':
      return ''
    default:
      return assertNever(content)
  }
}

type Field = Extract<EventContent, { type: 'filled_form' }>['fields'][number]

function answerOf(field: Field): string {
  if (field.type === 'checkbox') return field.answers.map(({ label }) => label).join(' ')
  return typeof field.answer === 'string' ? field.answer : field.answer.label
}
