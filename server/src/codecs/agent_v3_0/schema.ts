import { type TSchema, Type } from '@sinclair/typebox'
import { protocolLimits } from '../../protocol.ts'
import { getChatThreads, lastSeen, newEvent, sendEvent } from '../model_v3_0/schema.ts'
import {
  access,
  choiceOf,
  deleteChatProperties,
  deleteEventProperties,
  deleteThreadProperties,
  mapOf,
  nothing,
  properties,
  sendPostback,
  sortOrder,
  updateChatProperties,
  updateEventProperties,
  updateThreadProperties,
  users,
} from '../schemaParts.ts'

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

const propertyFilters = mapOf(mapOf(propertyFilter))

const page = {
  page_id: Type.Optional(Type.String()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: protocolLimits.agentPage.max })),
  order: Type.Optional(sortOrder),
}

const customerData = {
  name: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  avatar: Type.Optional(Type.String()),
  fields: Type.Optional(mapOf(Type.String())),
}

/** One of the two; `in` sees to it. */
const textFilter = Type.Union([
  Type.Object({ values: Type.Array(Type.String()) }),
  Type.Object({ exclude_values: Type.Array(Type.String()) }),
])

const rangeFilter = <Value extends TSchema>(value: Value) =>
  Type.Object({
    lte: Type.Optional(value),
    lt: Type.Optional(value),
    gte: Type.Optional(value),
    gt: Type.Optional(value),
    eq: Type.Optional(value),
  })

const userOfChat = Type.Object({
  ...inChat,
  user_id: Type.String(),
  user_type: choiceOf('agent', 'customer'),
})

const accessChange = Type.Object({
  resource: choiceOf('chat', 'customer'),
  id: Type.String(),
  access: Type.Union([
    Type.Object({ type: Type.Literal('group'), id: Type.Integer() }),
    Type.Object({ type: Type.Literal('agent'), id: Type.String() }),
  ]),
})

const tagOfThread = Type.Object({ ...inChat, thread_id: Type.String(), tag: Type.String() })

/** Numbers by the type; programs written after one page of the documents send digits. Source: ambiguities.md C16. */
const groupIds = Type.Unsafe<number[]>(
  Type.Array(Type.Union([Type.Integer(), Type.String({ pattern: '^\\d{1,9}$' })])),
)

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
        properties: Type.Optional(propertyFilters),
      }),
    ),
  }),
  get_chat_threads_summary: Type.Object({ ...inChat, ...page }),
  get_chat_threads: getChatThreads,
  get_archives: Type.Object({
    filters: Type.Optional(
      Type.Object({
        query: Type.Optional(Type.String()),
        date_from: Type.Optional(Type.String()),
        date_to: Type.Optional(Type.String()),
        agent_ids: Type.Optional(Type.Array(Type.String())),
        group_ids: Type.Optional(Type.Array(Type.Integer())),
        properties: Type.Optional(propertyFilters),
      }),
    ),
    pagination: Type.Optional(
      Type.Object({
        page: Type.Optional(Type.Integer({ minimum: 1, maximum: protocolLimits.archives.maxPage })),
        limit: Type.Optional(Type.Integer({ minimum: 0, maximum: protocolLimits.archives.max })),
      }),
    ),
  }),
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
  transfer_chat: Type.Object({
    ...inChat,
    target: Type.Optional(
      Type.Union([
        Type.Object({ type: Type.Literal('group'), ids: Type.Array(Type.Integer()) }),
        Type.Object({ type: Type.Literal('agent'), ids: Type.Array(Type.String()) }),
      ]),
    ),
    force: Type.Optional(Type.Boolean()),
  }),
  grant_access: accessChange,
  revoke_access: accessChange,
  set_access: accessChange,
  add_user_to_chat: userOfChat,
  remove_user_from_chat: userOfChat,
  send_event: sendEvent,
  send_typing_indicator: Type.Object({
    ...inChat,
    recipients: Type.Optional(choiceOf('all', 'agents')),
    is_typing: Type.Boolean(),
  }),
  send_rich_message_postback: sendPostback,
  update_chat_properties: updateChatProperties,
  delete_chat_properties: deleteChatProperties,
  update_chat_thread_properties: updateThreadProperties,
  delete_chat_thread_properties: deleteThreadProperties,
  update_event_properties: updateEventProperties,
  delete_event_properties: deleteEventProperties,
  tag_chat_thread: tagOfThread,
  untag_chat_thread: tagOfThread,
  update_agent: Type.Object({
    agent_id: Type.Optional(Type.String()),
    routing_status: Type.Optional(choiceOf('accepting_chats', 'not_accepting_chats')),
  }),
  change_push_notifications: Type.Object({
    firebase_token: Type.String(),
    platform: Type.Union([Type.Literal('ios'), Type.Literal('android')]),
    enabled: Type.Boolean(),
  }),
  set_away_status: Type.Object({ away: Type.Boolean() }),
  ban_customer: Type.Object({ customer_id: Type.String(), ban: Type.Object({ days: Type.Number() }) }),
  create_customer: Type.Object(customerData),
  update_customer: Type.Object({ customer_id: Type.String(), ...customerData }),
  get_customers: Type.Object({
    ...page,
    filters: Type.Optional(
      Type.Object({
        country: Type.Optional(textFilter),
        email: Type.Optional(textFilter),
        name: Type.Optional(textFilter),
        customer_id: Type.Optional(textFilter),
        chats_count: Type.Optional(rangeFilter(Type.Number())),
        threads_count: Type.Optional(rangeFilter(Type.Number())),
        visits_count: Type.Optional(rangeFilter(Type.Number())),
        created_at: Type.Optional(rangeFilter(Type.String())),
        agent_last_event_created_at: Type.Optional(rangeFilter(Type.String())),
        customer_last_event_created_at: Type.Optional(rangeFilter(Type.String())),
      }),
    ),
  }),
  multicast: Type.Object({
    scopes: Type.Object({
      agents: Type.Optional(
        Type.Object({
          all: Type.Optional(Type.Boolean()),
          ids: Type.Optional(Type.Array(Type.String())),
          groups: Type.Optional(groupIds),
        }),
      ),
      customers: Type.Optional(Type.Object({ ids: Type.Optional(Type.Array(Type.String())) })),
    }),
    content: Type.Unknown(),
    type: Type.Optional(Type.String()),
  }),
  update_last_seen_timestamp: lastSeen,
}
