import type {
  EventContent,
  FilledField,
  MessagePostback,
  RichMessageButton,
  RichMessageElement,
} from '../domain/event.ts'
import { compact } from './compact.ts'

/** How one surface words what the others word differently. */
export type Wording<Template extends string, GroupAnswer> = {
  readonly userId: (id: string) => string
  readonly address: (url: string) => string
  readonly template: (id: string) => Template
  readonly groupAnswer: (answer: GroupChoice) => GroupAnswer
}

type GroupChoice = Extract<FilledField, { type: 'group_chooser' }>['answer']

/**
 * The members of an event that depend on its type, in the spelling that all versions share.
 * Source: spec/structures.md section 10.
 */
export function encodeContent<Template extends string, GroupAnswer>(
  content: EventContent,
  wording: Wording<Template, GroupAnswer>,
) {
  switch (content.type) {
    case 'message':
      if (content.postback === undefined) return { type: content.type, text: content.text }
      return { type: content.type, text: content.text, postback: encodePostback(content.postback) }
    case 'file':
      return {
        type: content.type,
        name: content.name,
        url: wording.address(content.url),
        content_type: content.contentType,
        size: content.size,
        ...(content.image === undefined ? {} : encodeImage(content.image, wording.address)),
      }
    case 'filled_form':
      return {
        type: content.type,
        form_id: content.formId,
        fields: content.fields.map((field) => encodeField(field, wording.groupAnswer)),
      }
    case 'rich_message':
      return {
        type: content.type,
        template_id: wording.template(content.templateId),
        elements: content.elements.map((element) => encodeElement(element, wording)),
      }
    case 'system_message':
      return {
        type: content.type,
        system_message_type: content.systemMessageType,
        ...compact({ text: content.text, text_vars: content.textVars && { ...content.textVars } }),
      }
    case 'custom':
      return { type: content.type, ...compact({ content: content.content && { ...content.content } }) }
  }
}

function encodePostback(postback: MessagePostback) {
  return {
    id: postback.id,
    thread_id: postback.threadId,
    event_id: postback.eventId,
    ...(postback.typed === undefined ? {} : { type: postback.typed.type, value: postback.typed.value }),
  }
}

type Image = NonNullable<Extract<EventContent, { type: 'file' }>['image']>

const encodeImage = (image: Image, address: (url: string) => string) => ({
  width: image.width,
  height: image.height,
  thumbnail_url: address(image.thumbnailUrl),
  thumbnail2x_url: address(image.thumbnail2xUrl),
})

function encodeField<GroupAnswer>(field: FilledField, groupAnswer: (answer: GroupChoice) => GroupAnswer) {
  const { id, label } = field
  switch (field.type) {
    case 'group_chooser':
      return { type: field.type, id, label, answer: groupAnswer(field.answer) }
    case 'checkbox':
      return { type: field.type, id, label, answers: field.answers.map((answer) => ({ ...answer })) }
    case 'radio':
    case 'select':
      return { type: field.type, id, label, answer: { ...field.answer } }
    default:
      return { type: field.type, id, label, answer: field.answer }
  }
}

type Words = Pick<Wording<string, unknown>, 'userId' | 'address'>

function encodeElement({ title, subtitle, image, buttons }: RichMessageElement, words: Words) {
  return compact({
    title,
    subtitle,
    image: image && {
      url: words.address(image.url),
      ...compact({
        name: image.name,
        content_type: image.contentType,
        size: image.size,
        width: image.width,
        height: image.height,
      }),
    },
    buttons: buttons?.map((button) => encodeButton(button, words)),
  })
}

const encodeButton = (button: RichMessageButton, { userId }: Words) => ({
  text: button.text,
  user_ids: button.userIds.map(userId),
  ...compact({
    type: button.type,
    value: button.value,
    webview_height: button.webviewHeight,
    postback_id: button.postbackId,
  }),
})
