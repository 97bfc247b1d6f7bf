import type { ActionName } from '../actions/contract.ts'
import type { agentActions, customerActions, customerActionsV31 } from '../protocol.ts'

/** Methods over HTTP alone; their requests are their schemas. */
type CustomerWebOnly = {
  check_goals: { response: customerActions.Nothing }
  upload_file: { response: Address }
}
type Address = { readonly url: string }
type SendFile = { send_file: { response: Address } }
type AgentWebOnly = SendFile & { upload_image: { response: Address & { readonly path: string } } }

/** The methods that the documents of each codec's version name, with their payloads. */
export type WireOf = {
  /** Customer RTM 3.1, Customer Web 3.0 and 3.1 */
  customer_v3_1: customerActionsV31.CustomerActions & CustomerWebOnly & SendFile
  /** Customer RTM 3.2, Customer Web 3.2 */
  customer_v3_2: customerActions.CustomerActions & CustomerWebOnly
  /** Agent RTM 3.0, Agent Web 3.0 */
  agent_v3_0: agentActions.AgentActions & AgentWebOnly
}

export type CodecId = keyof WireOf

type Offer = {
  /** The method's name on the wire; absent: this version has none. */
  readonly [Codec in CodecId]?: keyof WireOf[Codec] & string
} & {
  /** Absent: over sockets and over HTTP. */
  readonly over?: 'rtm' | 'web'
}

/**
 * Which version offers which action, under which name, and over what: the one place that knows. The rows of each
 * codec's `methods.ts` say how; a test finds the row that is missing. `ping` is no action and every socket has it.
 * Source: spec/versions.md section 1.
 */
export const offers = {
  loginCustomer: { customer_v3_1: 'login', customer_v3_2: 'login', over: 'rtm' },
  loginAgent: { agent_v3_0: 'login', over: 'rtm' },
  logoutAgent: { agent_v3_0: 'logout', over: 'rtm' },

  listChats: {
    customer_v3_1: 'get_chats_summary',
    customer_v3_2: 'list_chats',
    agent_v3_0: 'get_chats_summary',
  },
  listThreadSummaries: {
    customer_v3_1: 'get_chat_threads_summary',
    agent_v3_0: 'get_chat_threads_summary',
  },
  listThreads: { customer_v3_2: 'list_threads' },
  getChat: { customer_v3_2: 'get_chat' },
  getArchives: { agent_v3_0: 'get_archives' },
  getChatThreads: { customer_v3_1: 'get_chat_threads', agent_v3_0: 'get_chat_threads' },

  startChat: { customer_v3_1: 'start_chat', customer_v3_2: 'start_chat', agent_v3_0: 'start_chat' },
  activateChat: {
    customer_v3_1: 'activate_chat',
    customer_v3_2: 'activate_chat',
    agent_v3_0: 'activate_chat',
  },
  closeThread: {
    customer_v3_1: 'close_thread',
    customer_v3_2: 'deactivate_chat',
    agent_v3_0: 'close_thread',
  },
  followChat: { agent_v3_0: 'follow_chat' },
  unfollowChat: { agent_v3_0: 'unfollow_chat' },
  transferChat: { agent_v3_0: 'transfer_chat' },
  grantAccess: { agent_v3_0: 'grant_access' },
  revokeAccess: { agent_v3_0: 'revoke_access' },
  setAccess: { agent_v3_0: 'set_access' },
  addUserToChat: { agent_v3_0: 'add_user_to_chat' },
  removeUserFromChat: { agent_v3_0: 'remove_user_from_chat' },

  sendEvent: { customer_v3_1: 'send_event', customer_v3_2: 'send_event', agent_v3_0: 'send_event' },
  sendFile: { customer_v3_1: 'send_file', agent_v3_0: 'send_file', over: 'web' },
  uploadFile: { customer_v3_1: 'upload_file', customer_v3_2: 'upload_file', over: 'web' },
  uploadImage: { agent_v3_0: 'upload_image', over: 'web' },
  sendSneakPeek: { customer_v3_1: 'send_sneak_peek', customer_v3_2: 'send_sneak_peek' },
  sendTypingIndicator: { agent_v3_0: 'send_typing_indicator' },
  markEventsAsSeen: {
    customer_v3_1: 'update_last_seen_timestamp',
    customer_v3_2: 'mark_events_as_seen',
    agent_v3_0: 'update_last_seen_timestamp',
  },

  sendPostback: {
    customer_v3_1: 'send_rich_message_postback',
    customer_v3_2: 'send_rich_message_postback',
    agent_v3_0: 'send_rich_message_postback',
  },

  updateChatProperties: {
    customer_v3_1: 'update_chat_properties',
    customer_v3_2: 'update_chat_properties',
    agent_v3_0: 'update_chat_properties',
  },
  deleteChatProperties: {
    customer_v3_1: 'delete_chat_properties',
    customer_v3_2: 'delete_chat_properties',
    agent_v3_0: 'delete_chat_properties',
  },
  updateThreadProperties: {
    customer_v3_1: 'update_chat_thread_properties',
    customer_v3_2: 'update_thread_properties',
    agent_v3_0: 'update_chat_thread_properties',
  },
  deleteThreadProperties: {
    customer_v3_1: 'delete_chat_thread_properties',
    customer_v3_2: 'delete_thread_properties',
    agent_v3_0: 'delete_chat_thread_properties',
  },
  updateEventProperties: {
    customer_v3_1: 'update_event_properties',
    customer_v3_2: 'update_event_properties',
    agent_v3_0: 'update_event_properties',
  },
  deleteEventProperties: {
    customer_v3_1: 'delete_event_properties',
    customer_v3_2: 'delete_event_properties',
    agent_v3_0: 'delete_event_properties',
  },
  tagThread: { agent_v3_0: 'tag_chat_thread' },
  untagThread: { agent_v3_0: 'untag_chat_thread' },

  getCustomer: { customer_v3_2: 'get_customer' },
  updateCustomer: { customer_v3_1: 'update_customer', customer_v3_2: 'update_customer' },
  setSessionFields: { customer_v3_1: 'set_customer_fields', customer_v3_2: 'set_customer_session_fields' },
  updateCustomerPage: {
    customer_v3_1: 'update_customer_page',
    customer_v3_2: 'update_customer_page',
    over: 'rtm',
  },

  createCustomer: { agent_v3_0: 'create_customer' },
  updateCustomerAsAgent: { agent_v3_0: 'update_customer' },
  listCustomers: { agent_v3_0: 'get_customers' },
  banCustomer: { agent_v3_0: 'ban_customer' },
  checkGoals: { customer_v3_1: 'check_goals', customer_v3_2: 'check_goals', over: 'web' },

  listGroupStatuses: { customer_v3_1: 'get_groups_status', customer_v3_2: 'list_group_statuses' },
  getForm: { customer_v3_1: 'get_form', customer_v3_2: 'get_form' },
  getPredictedAgent: { customer_v3_1: 'get_predicted_agent', customer_v3_2: 'get_predicted_agent' },
  getUrlInfo: { customer_v3_1: 'get_url_details', customer_v3_2: 'get_url_info' },
  updateAgent: { agent_v3_0: 'update_agent' },
  changePushNotifications: { agent_v3_0: 'change_push_notifications', over: 'rtm' },
  setAwayStatus: { agent_v3_0: 'set_away_status', over: 'rtm' },
  multicast: { agent_v3_0: 'multicast' },
  acceptGreeting: { customer_v3_2: 'accept_greeting' },
  cancelGreeting: { customer_v3_2: 'cancel_greeting' },
} as const satisfies { readonly [Name in ActionName]: Offer }

type Offers = typeof offers

/** The actions that a codec has to know. */
export type Offered<Codec extends CodecId> = {
  [Name in ActionName]: Offers[Name] extends { readonly [Key in Codec]: string } ? Name : never
}[ActionName]

/** What an action is called in a codec's version. */
export type WireName<Codec extends CodecId, Name extends ActionName> = Offers[Name] extends {
  readonly [Key in Codec]: infer Wire extends keyof WireOf[Codec]
}
  ? Wire
  : never
