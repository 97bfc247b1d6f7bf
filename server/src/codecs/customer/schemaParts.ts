import { type TSchema, Type } from '@sinclair/typebox'
import { access, choiceOf, mapOf, properties, users } from '../schemaParts.ts'

/** Request payloads of customers that read the same in every version. */

export const inChat = { chat_id: Type.String() }

export const customerPage = Type.Object({ url: Type.String(), title: Type.Optional(Type.String()) })

export const loginMembers = <CustomerData extends TSchema>(customer: CustomerData) => ({
  token: Type.String(),
  customer: Type.Optional(customer),
  customer_page: Type.Optional(customerPage),
  customer_side_storage: Type.Optional(mapOf(Type.String())),
  is_mobile: Type.Optional(Type.Boolean()),
  group_id: Type.Optional(Type.Integer({ minimum: 0 })),
  referrer: Type.Optional(Type.String()),
})

const initialThread = <NewEvent extends TSchema>(newEvent: NewEvent) =>
  Type.Object({
    events: Type.Optional(Type.Array(newEvent)),
    properties: Type.Optional(properties),
  })

export const startChat = <NewEvent extends TSchema>(newEvent: NewEvent) =>
  Type.Object({
    chat: Type.Optional(
      Type.Object({
        properties: Type.Optional(properties),
        access: Type.Optional(access),
        users: Type.Optional(users),
        thread: Type.Optional(initialThread(newEvent)),
      }),
    ),
    continuous: Type.Optional(Type.Boolean()),
  })

export const activateChat = <NewEvent extends TSchema>(newEvent: NewEvent) =>
  Type.Object({
    chat: Type.Object({
      id: Type.String(),
      properties: Type.Optional(properties),
      access: Type.Optional(access),
      thread: Type.Optional(initialThread(newEvent)),
    }),
    continuous: Type.Optional(Type.Boolean()),
  })

export const sneakPeek = Type.Object({ ...inChat, sneak_peek_text: Type.String() })

export const getForm = Type.Object({ group_id: Type.Integer(), type: choiceOf('prechat', 'postchat') })

export const getPredictedAgent = Type.Object({ group_id: Type.Optional(Type.Integer({ minimum: 0 })) })
