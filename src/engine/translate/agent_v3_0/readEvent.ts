import type {
  ChatEvent,
  EventContent,
  EventMeta,
  FilledField,
  RichMessageElement,
} from '../../../model/event.ts'
import { customId, eventId, type ThreadId, threadId, userId } from '../../../model/ids.ts'
import type { Properties } from '../../../model/properties.ts'
import type * as Wire from '../../../protocol/agent_v3_0/structures.ts'
import { secondsToMs } from './readTime.ts'

/** Source: spec/structures.md section 10, family A: ordered by `order`, timed in whole seconds. */
export function readEvent(wire: Wire.Event, thread: ThreadId): ChatEvent {
  const meta: EventMeta = {
    id: eventId(wire.id),
    threadId: thread,
    customId: wire.custom_id === undefined ? null : customId(wire.custom_id),
    authorId: wire.author_id === undefined ? null : userId(wire.author_id),
    createdAt: secondsToMs(wire.timestamp),
    position: wire.order,
    recipients: wire.recipients,
    properties: readProperties(wire.properties),
  }
  return { ...meta, ...readContent(wire) }
}

/** Values are wrapped in this API: `{ namespace: { name: { value } } }`. */
export function readProperties(wire: Wire.Properties | undefined): Properties {
  return Object.fromEntries(
    Object.entries(wire ?? {}).map(([namespace, values]) => [
      namespace,
      Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value])),
    ]),
  )
}

function readContent(wire: Wire.Event): EventContent {
  switch (wire.type) {
    case 'message':
      return { type: 'message', text: wire.text, postback: readPostback(wire.postback) }
    case 'file':
      return {
        type: 'file',
        name: wire.name,
        url: wire.url,
        contentType: wire.content_type,
        size: wire.size ?? null,
        image:
          wire.width === undefined || wire.height === undefined
            ? null
            : { width: wire.width, height: wire.height, thumbnailUrl: wire.thumbnail_url ?? null },
      }
    case 'filled_form':
      return { type: 'filled_form', formId: wire.form_id, fields: wire.fields.map(readField) }
    case 'rich_message':
      return {
        type: 'rich_message',
        template: readTemplate(wire.template_id),
        elements: wire.elements.map(readElement),
      }
    case 'system_message':
      return {
        type: 'system_message',
        systemMessageType: wire.system_message_type,
        text: wire.text ?? null,
        textVars: wire.text_vars ?? {},
      }
    case 'custom':
      return { type: 'custom' }
    default:
      return unknownContent(wire)
  }
}

/** The compiler knows every type; a newer server may know more. */
function unknownContent(wire: never): EventContent {
  const { type } = wire as { type?: unknown }
  return { type: 'unknown', wireType: String(type) }
}

function readPostback(wire: Wire.MessagePostback | undefined) {
  if (wire === undefined) return null
  return {
    id: wire.id,
    threadId: threadId(wire.thread_id),
    eventId: eventId(wire.event_id),
    typed:
      wire.type === undefined || wire.value === undefined ? null : { type: wire.type, value: wire.value },
  }
}

function readTemplate(template: string) {
  return template === 'cards' || template === 'sticker' || template === 'quick_replies' ? template : 'unknown'
}

function readField(wire: Wire.FilledField): FilledField {
  const { id, label } = wire
  switch (wire.type) {
    case 'radio':
    case 'select':
      return { type: 'choice', kind: wire.type, id, label, answer: wire.answer ?? null }
    case 'checkbox':
      return { type: 'choices', kind: wire.type, id, label, answers: wire.answers ?? [] }
    case 'group_chooser':
      return {
        type: 'group',
        kind: wire.type,
        id,
        label,
        // This API names the group and not the option.
        answer: { id: '', groupId: wire.answer.group_id, label: wire.answer.label },
      }
    default:
      return { type: 'text', kind: wire.type, id, label, answer: wire.answer ?? '' }
  }
}

function readElement(wire: Wire.RichMessageElement): RichMessageElement {
  return {
    title: wire.title ?? null,
    subtitle: wire.subtitle ?? null,
    image:
      wire.image === undefined
        ? null
        : {
            url: wire.image.url,
            name: wire.image.name ?? null,
            width: wire.image.width ?? null,
            height: wire.image.height ?? null,
          },
    buttons: (wire.buttons ?? []).map((button) => ({
      text: button.text,
      action: readAction(button),
      postbackId: button.postback_id ?? null,
      userIds: button.user_ids.map(userId),
    })),
  }
}

function readAction({ type, value, webview_height }: Wire.RichMessageButton) {
  if (value === undefined) return { type: 'none' } as const
  if (type === 'webview') return { type, value, height: webview_height ?? 'tall' } as const
  if (type === 'message' || type === 'url' || type === 'phone') return { type, value } as const
  return { type: 'none' } as const
}
