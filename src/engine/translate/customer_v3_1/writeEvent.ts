import type { NewEvent } from '../../../protocol/customer_v3_1/structures.ts'
import { type NewMessage, writeEvent as writeEventV32 } from '../customer_v3_2/writeEvent.ts'

/** As in 3.2, but the answer of a group chooser names the group alone. Source: spec/structures.md section 10.3. */
export function writeEvent(message: NewMessage): NewEvent {
  const event = writeEventV32(message)
  if (event.type !== 'filled_form') return event
  return {
    ...event,
    fields: event.fields.map((field) =>
      field.type === 'group_chooser' && field.answer !== undefined
        ? { ...field, answer: { group_id: field.answer.group_id, label: field.answer.label } }
        : field,
    ),
  }
}
