import { Type } from '@sinclair/typebox'
import { protocolLimits } from '../../protocol.ts'
import { getChatThreads, lastSeen, newEvent, sendEvent } from '../model_v3_0/schema.ts'
import { access, choiceOf, mapOf, nothing, properties, sortOrder, users } from '../schemaParts.ts'

/** Request payloads of the Agent Chat RTM API 3.0. Source: S001; spec/catalogue/agent-rtm-v3.0.json. */

const initialThread = Type.Object({
  events: Type.Optional(Type.Array(newEvent)),
  properties: Type.Optional(properties),
  tags: Type.Optional(Type.Array(Type.String())),
})

const inChat = { chat_id: Type.String() }

const newChat = {
  properties: Type.Optional(properties),
  access: Type.Optional(access),
  users: Type.Optional(users),
  thread: Type.Optional(initialThread),
}

/** One filter per property. */
const propertyFilter = Type.Union([
  Type.Object({ exists: Type.Boolean() }),
  Type.Object({ values: Type.Array(Type.Unknown()) }),
  Type.Object({ exclude_values: Type.Array(Type.Unknown()) }),
])

const page = {
  page_id: Type.Optional(Type.String()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: protocolLimits.agentPage.max })),
  order: Type.Optional(sortOrder),
}

export const agentSchemas = {
  login: Type.Object({
    token: Type.String(),
    timezone: Type.Optional(Type.String()),
    reconnect: Type.Optional(Type.Boolean()),
    push_notifications: Type.Optional(
      Type.Object({
        firebase_token: Type.Optional(Type.String()),
        platform: choiceOf('ios', 'android'),
      }),
    ),
    application: Type.Optional(
      Type.Object({ name: Type.Optional(Type.String()), version: Type.Optional(Type.String()) }),
    ),
  }),
  logout: nothing,
  get_chats_summary: Type.Object({
    ...page,
    filters: Type.Optional(
      Type.Object({
        include_active: Type.Optional(Type.Boolean()),
        properties: Type.Optional(mapOf(mapOf(propertyFilter))),
      }),
    ),
  }),
  get_chat_threads_summary: Type.Object({ ...inChat, ...page }),
  get_chat_threads: getChatThreads,
  start_chat: Type.Object({
    chat: Type.Optional(Type.Object({ ...newChat, is_followed: Type.Optional(Type.Boolean()) })),
    continuous: Type.Optional(Type.Boolean()),
  }),
  activate_chat: Type.Object({
    chat: Type.Object({ id: Type.String(), ...newChat }),
    continuous: Type.Optional(Type.Boolean()),
  }),
  close_thread: Type.Object({ ...inChat, require_requester_presence: Type.Optional(Type.Boolean()) }),
  follow_chat: Type.Object(inChat),
  unfollow_chat: Type.Object(inChat),
  send_event: sendEvent,
  send_typing_indicator: Type.Object({
    ...inChat,
    recipients: Type.Optional(choiceOf('all', 'agents')),
    is_typing: Type.Boolean(),
  }),
  update_chat_properties: Type.Object({ ...inChat, properties }),
  update_chat_thread_properties: Type.Object({ ...inChat, thread_id: Type.String(), properties }),
  update_agent: Type.Object({
    agent_id: Type.Optional(Type.String()),
    routing_status: Type.Optional(choiceOf('accepting_chats', 'not_accepting_chats')),
  }),
  update_last_seen_timestamp: lastSeen,
}
