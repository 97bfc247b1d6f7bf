import type { EventContent, FilledField } from '../../../model/event.ts'
import type { CustomId } from '../../../model/ids.ts'
import type { NewEvent, FilledField as WireField } from '../../../protocol/customer_v3_2/structures.ts'
import type { SystemNote } from '../CustomerApi.ts'

/** What the visitor writes. */
export type NewMessage = { readonly customId: CustomId; readonly content: OwnContent }

/** The kinds of events that the widget makes. */
export type OwnContent = Extract<EventContent, { type: 'message' | 'file' | 'filled_form' }>

export function writeEvent({ customId, content }: NewMessage): NewEvent {
  switch (content.type) {
    case 'message':
      return {
        type: 'message',
        custom_id: customId,
        text: content.text,
        ...(content.postback && {
          postback: {
            id: content.postback.id,
            thread_id: content.postback.threadId,
            event_id: content.postback.eventId,
            ...content.postback.typed,
          },
        }),
      }
    case 'file':
      return { type: 'file', custom_id: customId, url: content.url }
    case 'filled_form':
      return {
        type: 'filled_form',
        custom_id: customId,
        form_id: content.formId,
        fields: content.fields.flatMap(writeField),
      }
  }
}

/** Its type is ours: what is told is its text. */
export function writeSystemMessage({ text, recipients }: SystemNote): NewEvent {
  return { type: 'system_message', system_message_type: 'moment', text, recipients }
}

/** A field without an answer is not sent. */
function writeField(field: FilledField): WireField[] {
  const { id, label } = field
  switch (field.type) {
    case 'text':
      return [{ type: field.kind, id, label, answer: field.answer }]
    case 'choice':
      return field.answer === null ? [] : [{ type: field.kind, id, label, answer: { ...field.answer } }]
    case 'choices':
      return [{ type: field.kind, id, label, answers: field.answers.map((answer) => ({ ...answer })) }]
    case 'group': {
      if (field.answer === null) return []
      const { id: optionId, groupId, label: optionLabel } = field.answer
      return [
        { type: field.kind, id, label, answer: { id: optionId, group_id: groupId, label: optionLabel } },
      ]
    }
  }
}
