import { type TSchema, Type } from '@sinclair/typebox'

/** Schemas that read the same on every surface. */

/** Also keys with line breaks, which the library's default pattern would let through unchecked. */
export const anyKey = Type.String({ pattern: '^[\\s\\S]*$' })

export const mapOf = <Value extends TSchema>(value: Value) => Type.Record(anyKey, value)

export const choiceOf = <Word extends string>(...words: Word[]) =>
  Type.Union(words.map((word) => Type.Literal(word)))

/** A method without parameters; what is sent with it is ignored. */
export const nothing = Type.Object({})

export const properties = mapOf(mapOf(Type.Union([Type.String(), Type.Number(), Type.Boolean()])))

export const propertyNames = mapOf(Type.Array(Type.String()))

const ofChat = { chat_id: Type.String() }
const ofThread = { ...ofChat, thread_id: Type.String() }
const ofEvent = { ...ofThread, event_id: Type.String() }

/** Requests about properties and postbacks, the same in every version. */
export const updateChatProperties = Type.Object({ ...ofChat, properties })
export const deleteChatProperties = Type.Object({ ...ofChat, properties: propertyNames })
export const updateThreadProperties = Type.Object({ ...ofThread, properties })
export const deleteThreadProperties = Type.Object({ ...ofThread, properties: propertyNames })
export const updateEventProperties = Type.Object({ ...ofEvent, properties })
export const deleteEventProperties = Type.Object({ ...ofEvent, properties: propertyNames })
export const sendPostback = Type.Object({
  ...ofEvent,
  postback: Type.Object({ id: Type.String(), toggled: Type.Boolean() }),
})

export const access = Type.Object({ group_ids: Type.Array(Type.Integer({ minimum: 0 })) })

export const users = Type.Array(Type.Object({ id: Type.String(), type: Type.Literal('customer') }), {
  maxItems: 1,
})

export const sortOrder = choiceOf('asc', 'desc')

const eventCommon = {
  custom_id: Type.Optional(Type.String()),
  recipients: Type.Optional(choiceOf('all', 'agents')),
  properties: Type.Optional(properties),
}

/** `type` and `value` stand together; `in` sees to it. */
export const messagePostback = Type.Object({
  id: Type.String(),
  thread_id: Type.String(),
  event_id: Type.String(),
  type: Type.Optional(Type.String()),
  value: Type.Optional(Type.String()),
})

export const messageEvent = Type.Object({
  type: Type.Literal('message'),
  ...eventCommon,
  text: Type.String(),
  postback: Type.Optional(messagePostback),
})

export const fileEvent = Type.Object({ type: Type.Literal('file'), ...eventCommon, url: Type.String() })

export const systemMessageEvent = Type.Object({
  type: Type.Literal('system_message'),
  ...eventCommon,
  system_message_type: Type.String(),
  text: Type.Optional(Type.String()),
  text_vars: Type.Optional(mapOf(Type.String())),
})

export const customEvent = Type.Object({
  type: Type.Literal('custom'),
  ...eventCommon,
  content: Type.Optional(mapOf(Type.Unknown())),
})

const option = Type.Object({ id: Type.String(), label: Type.String() })
const field = { id: Type.String(), label: Type.String() }

/** `header` and `rating` fields are never sent. Source: behaviour.md 5.8. */
export const filledFormEvent = <GroupAnswer extends TSchema>(groupAnswer: GroupAnswer) =>
  Type.Object({
    type: Type.Literal('filled_form'),
    ...eventCommon,
    form_id: Type.String(),
    fields: Type.Array(
      Type.Union([
        Type.Object({
          type: choiceOf('name', 'email', 'question', 'textarea'),
          ...field,
          answer: Type.String(),
        }),
        Type.Object({ type: choiceOf('radio', 'select'), ...field, answer: option }),
        Type.Object({ type: Type.Literal('checkbox'), ...field, answers: Type.Array(option) }),
        Type.Object({ type: Type.Literal('group_chooser'), ...field, answer: groupAnswer }),
      ]),
    ),
  })

const image = Type.Object({
  url: Type.String(),
  name: Type.Optional(Type.String()),
  content_type: Type.Optional(Type.String()),
  size: Type.Optional(Type.Number()),
  width: Type.Optional(Type.Number()),
  height: Type.Optional(Type.Number()),
})

/** Optional members as ambiguities.md D17 reads the documents; the number of buttons differs by version (D18). */
export const richMessageEvent = <TemplateId extends TSchema, ButtonType extends TSchema>(parts: {
  templateId: TemplateId
  buttonType: ButtonType
  maxElements: number
  maxButtons: number
}) =>
  Type.Object({
    type: Type.Literal('rich_message'),
    ...eventCommon,
    template_id: parts.templateId,
    elements: Type.Optional(
      Type.Array(
        Type.Object({
          title: Type.Optional(Type.String()),
          subtitle: Type.Optional(Type.String()),
          image: Type.Optional(image),
          buttons: Type.Optional(
            Type.Array(
              Type.Object({
                text: Type.String(),
                type: Type.Optional(parts.buttonType),
                value: Type.Optional(Type.String()),
                webview_height: Type.Optional(choiceOf('compact', 'tall', 'full')),
                postback_id: Type.Optional(Type.String()),
              }),
              { maxItems: parts.maxButtons },
            ),
          ),
        }),
        { maxItems: parts.maxElements },
      ),
    ),
  })
