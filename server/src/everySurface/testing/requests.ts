import type { CodecId, WireOf } from '../../codecs/offers.ts'
import { cards, say } from '../../rtm/testing/openChat.ts'
import { jones, smith } from '../../rtm/testing/startRtm.ts'

/** Where a request points: one customer's chat, whose second event has a button. */
export type Place = {
  readonly customerId: string
  readonly chatId: string
  readonly threadId: string
  readonly eventId: string
  /** Of a greeting on the customer's screen. */
  readonly uniqueId: string
}

/**
 * What a request is about: one chat or one customer that it names, what is the caller's own, or what everybody in
 * the license may ask.
 */
type About = 'chat' | 'customer' | 'own' | 'license'

export type RequestRow = {
  readonly about: About
  /** What must be so before the request can succeed. */
  readonly before?: 'closed' | 'followed' | 'greeted'
  payload(place: Place): object
}

type Rows<Names extends string> = { readonly [Name in Names]: RequestRow }

/** A part of a multipart form. */
const file = { bytes: Buffer.from('so it was said'), name: 'notes.txt' }
/** One black pixel. */
const image = {
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
    'base64',
  ),
  name: 'dot.png',
}

const inChat = ({ chatId }: Place) => ({ chat_id: chatId })
const inThread = (place: Place) => ({ ...inChat(place), thread_id: place.threadId })
const inEvent = (place: Place) => ({ ...inThread(place), event_id: place.eventId })

const own = (payload: object = {}): RequestRow => ({ about: 'own', payload: () => payload })
const ofLicense = (payload: object = {}): RequestRow => ({ about: 'license', payload: () => payload })
const ofChat = (more: object = {}): RequestRow => ({
  about: 'chat',
  payload: (place) => ({ ...inChat(place), ...more }),
})
const ofThread = (more: object): RequestRow => ({
  about: 'chat',
  payload: (place) => ({ ...inThread(place), ...more }),
})
const ofEvent = (more: object): RequestRow => ({
  about: 'chat',
  payload: (place) => ({ ...inEvent(place), ...more }),
})

const properties = { properties: { shop: { size: 4 } } }
const propertyNames = { properties: { shop: ['size'] } }
const opening = { events: [say('hi'), cards] }

/** Methods that have one name and one shape on all surfaces. */
const everywhere = {
  start_chat: own({ continuous: true, chat: { thread: opening } }),
  activate_chat: {
    about: 'chat',
    before: 'closed',
    payload: ({ chatId }) => ({ continuous: true, chat: { id: chatId, thread: opening } }),
  },
  send_event: ofChat({ event: say('more') }),
  send_rich_message_postback: ofEvent({ postback: { id: 'yes', toggled: true } }),
  update_chat_properties: ofChat(properties),
  delete_chat_properties: ofChat(propertyNames),
  update_event_properties: ofEvent(properties),
  delete_event_properties: ofEvent(propertyNames),
} as const satisfies Rows<string>

/** Those of customers. */
const forCustomers = {
  ...everywhere,
  login: own({ customer: { name: 'Lena' } }),
  send_sneak_peek: ofChat({ sneak_peek_text: 'mor' }),
  update_customer: own({ name: 'Lena' }),
  update_customer_page: own({ url: 'https://shop.example/' }),
  get_form: ofLicense({ group_id: 0, type: 'prechat' }),
  get_predicted_agent: ofLicense({ group_id: 1 }),
  upload_file: own({ file }),
} as const satisfies Rows<string>

/** Methods of the 3.0 model, for customers and agents. */
const ofModel30 = {
  get_chats_summary: ofLicense(),
  get_chat_threads_summary: ofChat(),
  get_chat_threads: ofChat(),
  close_thread: ofChat(),
  send_file: ofChat({ file }),
  update_last_seen_timestamp: ofChat(),
  update_chat_thread_properties: ofThread(properties),
  delete_chat_thread_properties: ofThread(propertyNames),
} as const satisfies Rows<string>

const userOfChat = ofChat({ user_id: jones, user_type: 'agent' })
const accessOfChat: RequestRow = {
  about: 'chat',
  payload: ({ chatId }) => ({ resource: 'chat', id: chatId, access: { type: 'group', id: 2 } }),
}

/**
 * A request that succeeds, for every method of every version: from here come the callers who are refused and the
 * payloads that are spoilt. The compiler asks for the row of a new method.
 */
export const requests: { readonly [Codec in CodecId]: Rows<Exclude<keyof WireOf[Codec] & string, 'ping'>> } =
  {
    customer_v3_1: {
      ...forCustomers,
      ...ofModel30,
      set_customer_fields: own({ fields: { plan: 'gold' } }),
      get_groups_status: ofLicense({ all: true }),
      get_url_details: ofLicense({ url: 'http://nowhere.invalid/' }),
      check_goals: own({ customer_fields: {}, group_id: 0, page_url: 'https://shop.example/done' }),
    },
    customer_v3_2: {
      ...forCustomers,
      list_chats: ofLicense(),
      list_threads: ofChat(),
      get_chat: ofChat(),
      deactivate_chat: ofChat(),
      mark_events_as_seen: ofChat({ seen_up_to: new Date().toISOString() }),
      update_thread_properties: ofThread(properties),
      delete_thread_properties: ofThread(propertyNames),
      get_customer: own(),
      set_customer_session_fields: own({ session_fields: [{ plan: 'gold' }] }),
      list_group_statuses: ofLicense({ all: true }),
      get_url_info: ofLicense({ url: 'http://nowhere.invalid/' }),
      accept_greeting: {
        about: 'own',
        before: 'greeted',
        payload: ({ uniqueId }) => ({ greeting_id: 7, unique_id: uniqueId }),
      },
      cancel_greeting: {
        about: 'own',
        before: 'greeted',
        payload: ({ uniqueId }) => ({ unique_id: uniqueId }),
      },
      check_goals: own({ session_fields: [], group_id: 0, page_url: 'https://shop.example/done' }),
    },
    agent_v3_0: {
      ...everywhere,
      ...ofModel30,
      login: own({ reconnect: false }),
      logout: own(),
      get_archives: ofLicense({ filters: { query: 'delivery' } }),
      follow_chat: ofChat(),
      unfollow_chat: { ...ofChat(), before: 'followed' },
      transfer_chat: ofChat({ target: { type: 'agent', ids: [smith] }, force: true }),
      grant_access: accessOfChat,
      revoke_access: accessOfChat,
      set_access: accessOfChat,
      add_user_to_chat: userOfChat,
      remove_user_from_chat: userOfChat,
      send_typing_indicator: ofChat({ is_typing: true }),
      tag_chat_thread: ofThread({ tag: 'delivery' }),
      untag_chat_thread: ofThread({ tag: 'delivery' }),
      update_agent: own({ routing_status: 'not_accepting_chats' }),
      change_push_notifications: own({ firebase_token: 'f', platform: 'ios', enabled: true }),
      set_away_status: own({ away: false }),
      create_customer: ofLicense({ name: 'Noah' }),
      update_customer: {
        about: 'customer',
        payload: ({ customerId }) => ({ customer_id: customerId, name: 'Lena' }),
      },
      ban_customer: {
        about: 'customer',
        payload: ({ customerId }) => ({ customer_id: customerId, ban: { days: 1 } }),
      },
      get_customers: ofLicense({ limit: 100 }),
      multicast: ofLicense({ scopes: { agents: { all: true } }, content: { any: 'thing' } }),
      upload_image: own({ image }),
    },
  }

/** The row of a method; undefined: somebody forgot it. */
export const requestOf = (codec: CodecId, method: string): RequestRow | undefined => {
  const rows: { readonly [name: string]: RequestRow } = requests[codec]
  return rows[method]
}
