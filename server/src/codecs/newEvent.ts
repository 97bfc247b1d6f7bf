import type { Static } from '@sinclair/typebox'
import type {
  EventContent,
  FilledField,
  MessagePostback,
  NewEvent,
  RichMessageElement,
} from '../domain/event.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import { compact } from './compact.ts'
import type {
  customEvent,
  fileEvent,
  messageEvent,
  messagePostback,
  systemMessageEvent,
} from './schemaParts.ts'
import type { RequestContext } from './wireContext.ts'

type WireField =
  | Exclude<FilledField, { type: 'group_chooser' }>
  | {
      type: 'group_chooser'
      id: string
      label: string
      answer: { id?: string; group_id: number; label: string }
    }

type WireElement = Omit<RichMessageElement, 'image' | 'buttons'> & {
  image?: {
    url: string
    name?: string
    content_type?: string
    size?: number
    width?: number
    height?: number
  }
  buttons?: WireButton[]
}

type WireButton = {
  text: string
  type?: string
  value?: string
  webview_height?: 'compact' | 'tall' | 'full'
  postback_id?: string
}

type WireCommon = Pick<Static<typeof customEvent>, 'custom_id' | 'recipients' | 'properties'>

/** A new event as any surface spells it: the widest shape that all of them fit in. */
export type WireNewEvent =
  | Static<typeof messageEvent>
  | Static<typeof fileEvent>
  | Static<typeof systemMessageEvent>
  | Static<typeof customEvent>
  | (WireCommon & { type: 'filled_form'; form_id: string; fields: WireField[] })
  | (WireCommon & { type: 'rich_message'; template_id: string; elements?: WireElement[] })

/** `path` goes into the complaints, such as `payload.event`. */
export function readNewEvent(wire: WireNewEvent, context: RequestContext, path: string): Result<NewEvent> {
  const content = readContent(wire, context, path)
  if (!content.ok) return content
  const customId = wire.custom_id ?? null
  const { recipients, properties = {} } = wire
  return success(
    recipients === undefined
      ? { customId, properties, content: content.value }
      : { customId, properties, content: content.value, recipients },
  )
}

export function readNewEvents(
  wires: readonly WireNewEvent[],
  context: RequestContext,
  path: string,
): Result<readonly NewEvent[]> {
  const events: NewEvent[] = []
  for (const [index, wire] of wires.entries()) {
    const event = readNewEvent(wire, context, `${path}[${index}]`)
    if (!event.ok) return event
    events.push(event.value)
  }
  return success(events)
}

function readContent(wire: WireNewEvent, context: RequestContext, path: string): Result<NewEvent['content']> {
  switch (wire.type) {
    case 'message': {
      const tooLong = refuseLongText(wire.text, context, `${path}.text`)
      if (tooLong !== null) return tooLong
      if (wire.postback === undefined) return success({ type: 'message', text: wire.text })
      const postback = readPostback(wire.postback, `${path}.postback`)
      return postback.ok ? success({ type: 'message', text: wire.text, postback: postback.value }) : postback
    }
    case 'file':
      return success({ type: 'file', url: wire.url })
    case 'system_message':
      return success({
        type: 'system_message',
        systemMessageType: wire.system_message_type,
        ...compact({ text: wire.text, textVars: wire.text_vars }),
      })
    case 'custom':
      return success({ type: 'custom', ...compact({ content: wire.content }) })
    case 'filled_form':
      return success({ type: 'filled_form', formId: wire.form_id, fields: wire.fields.map(readField) })
    case 'rich_message':
      return readRichMessage(wire.template_id, wire.elements ?? [], path)
  }
}

/** null: short enough. Source: behaviour.md 5.1. */
export function refuseLongText(text: string, context: RequestContext, path: string) {
  const bytes = Buffer.byteLength(text)
  if (bytes <= context.maxMessageBytes) return null
  return refuse('validation', `${path}: expected at most ${context.maxMessageBytes} bytes, found ${bytes}`)
}

function readPostback(wire: Static<typeof messagePostback>, path: string): Result<MessagePostback> {
  const { type, value } = wire
  if ((type === undefined) !== (value === undefined)) {
    return refuse('validation', `${path}: expected type and value together, found one of them`)
  }
  const typed = type === undefined || value === undefined ? undefined : { type, value }
  return success({ id: wire.id, threadId: wire.thread_id, eventId: wire.event_id, ...compact({ typed }) })
}

function readField(wire: WireField): FilledField {
  const { id, label } = wire
  switch (wire.type) {
    case 'radio':
    case 'select':
      return { type: wire.type, id, label, answer: { id: wire.answer.id, label: wire.answer.label } }
    case 'checkbox':
      return {
        type: wire.type,
        id,
        label,
        answers: wire.answers.map((answer) => ({ id: answer.id, label: answer.label })),
      }
    case 'group_chooser': {
      const { group_id: groupId, label: groupLabel } = wire.answer
      return {
        type: wire.type,
        id,
        label,
        answer: { id: wire.answer.id ?? String(groupId), groupId, label: groupLabel },
      }
    }
    default:
      return { type: wire.type, id, label, answer: wire.answer }
  }
}

type ButtonType = NonNullable<NonNullable<RichMessageElement['buttons']>[number]['type']>

const buttonTypes: readonly ButtonType[] = ['webview', 'message', 'url', 'phone']

function readRichMessage(
  templateId: string,
  wires: readonly WireElement[],
  path: string,
): Result<Extract<EventContent, { type: 'rich_message' }>> {
  const elements: RichMessageElement[] = []
  for (const [index, wire] of wires.entries()) {
    const unknown = wire.buttons?.findIndex(
      ({ type }) => type !== undefined && buttonType(type) === undefined,
    )
    if (unknown !== undefined && unknown >= 0) {
      const place = `${path}.elements[${index}].buttons[${unknown}].type`
      return refuse('validation', `${place}: expected ${buttonTypes.join(' or ')}, found another word`)
    }
    elements.push(readElement(wire))
  }
  return success({ type: 'rich_message', templateId, elements })
}

const buttonType = (word: string | undefined) => buttonTypes.find((type) => type === word)

function readElement({ title, subtitle, image, buttons }: WireElement): RichMessageElement {
  return compact({
    title,
    subtitle,
    image:
      image === undefined
        ? undefined
        : {
            url: image.url,
            ...compact({
              name: image.name,
              contentType: image.content_type,
              size: image.size,
              width: image.width,
              height: image.height,
            }),
          },
    buttons: buttons?.map((button) => ({
      text: button.text,
      userIds: [],
      ...compact({
        type: buttonType(button.type),
        value: button.value,
        webviewHeight: button.type === 'webview' ? button.webview_height : undefined,
        postbackId: button.postback_id,
      }),
    })),
  })
}
