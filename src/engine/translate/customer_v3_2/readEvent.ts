import type {
  ChatEvent,
  EventContent,
  FilledField,
  MessageContent,
  OptionAnswer,
  Postback,
} from '../../../model/event.ts'
import { customId, eventId, type ThreadId, threadId, userId } from '../../../model/ids.ts'
import { readMicros } from './instants.ts'
import { readProperties } from './readProperties.ts'
import { readRichMessage } from './readRichMessage.ts'
import { readEach, readNumber, readObject, readText, readTextMap, type Wire } from './wire.ts'

/** An event in a thread; null where what makes it an event is missing. */
export function readEvent(wire: Wire, thread: ThreadId): ChatEvent | null {
  const id = readText(wire, 'id')
  const micros = readMicros(wire['created_at'])
  const content = readContent(wire)
  if (id === null || micros === null || content === null) return null
  const own = readText(wire, 'custom_id')
  const author = readText(wire, 'author_id')
  return {
    ...content,
    id: eventId(id),
    threadId: thread,
    customId: own === null ? null : customId(own),
    authorId: author === null ? null : userId(author),
    createdAt: micros / 1000,
    position: micros,
    recipients: wire['recipients'] === 'agents' ? 'agents' : 'all',
    properties: readProperties(wire['properties']),
  }
}

/** What an event says. A type that is not known is kept by name. Source: spec/structures.md section 10. */
export function readContent(wire: Wire): EventContent | null {
  const type = readText(wire, 'type')
  switch (type) {
    case null:
      return null
    case 'message':
      return readMessage(wire)
    case 'file':
      return readFile(wire)
    case 'filled_form':
      return {
        type,
        formId: readText(wire, 'form_id') ?? '',
        fields: readEach(wire, 'fields', readFilledField),
      }
    case 'rich_message':
      return readRichMessage(wire)
    case 'system_message':
      return {
        type,
        systemMessageType: readText(wire, 'system_message_type') ?? '',
        text: readText(wire, 'text'),
        textVars: readTextMap(wire, 'text_vars'),
      }
    case 'custom':
      return { type }
    default:
      return { type: 'unknown', wireType: type }
  }
}

export function readMessage(wire: Wire): MessageContent | null {
  const text = readText(wire, 'text')
  return text === null
    ? null
    : { type: 'message', text, postback: readPostback(readObject(wire, 'postback')) }
}

function readPostback(wire: Wire | null): Postback | null {
  const id = wire && readText(wire, 'id')
  if (wire === null || id === null) return null
  const type = readText(wire, 'type')
  const value = readText(wire, 'value')
  return {
    id,
    threadId: threadId(readText(wire, 'thread_id') ?? ''),
    eventId: eventId(readText(wire, 'event_id') ?? ''),
    typed: type === null || value === null ? null : { type, value },
  }
}

function readFile(wire: Wire): EventContent | null {
  const url = readText(wire, 'url')
  if (url === null) return null
  const width = readNumber(wire, 'width')
  const height = readNumber(wire, 'height')
  return {
    type: 'file',
    name: readText(wire, 'name') ?? '',
    url,
    contentType: readText(wire, 'content_type') ?? '',
    size: readNumber(wire, 'size'),
    image:
      width === null || height === null
        ? null
        : { width, height, thumbnailUrl: readText(wire, 'thumbnail_url') },
  }
}

function readFilledField(wire: Wire): FilledField | null {
  const base = { id: readText(wire, 'id') ?? '', label: readText(wire, 'label') ?? '' }
  const kind = readText(wire, 'type')
  const answer = readObject(wire, 'answer')
  switch (kind) {
    case 'name':
    case 'email':
    case 'question':
    case 'textarea':
      return { ...base, type: 'text', kind, answer: readText(wire, 'answer') ?? '' }
    case 'radio':
    case 'select':
      return { ...base, type: 'choice', kind, answer: answer && readOption(answer) }
    case 'checkbox':
      return { ...base, type: 'choices', kind, answers: readEach(wire, 'answers', readOption) }
    case 'group_chooser': {
      const groupId = answer && readNumber(answer, 'group_id')
      const chosen = answer && readOption(answer)
      return {
        ...base,
        type: 'group',
        kind,
        answer: chosen && groupId !== null ? { ...chosen, groupId } : null,
      }
    }
    default:
      return null
  }
}

function readOption(wire: Wire): OptionAnswer {
  return { id: readText(wire, 'id') ?? '', label: readText(wire, 'label') ?? '' }
}
