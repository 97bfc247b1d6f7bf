import type { customerPushNames, customerPushNamesV31 } from '../protocol.ts'

type CustomerPushName = (typeof customerPushNames)[number] | (typeof customerPushNamesV31)[number]

/**
 * What a visitor sees of each push of the two customer RTM versions. "Silent" is said where nothing is to be seen on
 * purpose. A push without a line here does not compile.
 */
export const pushEffects: { readonly [Name in CustomerPushName]: string } = {
  incoming_chat: 'the chat or its new thread opens; what happened meanwhile is in the list',
  incoming_chat_thread: 'the chat or its new thread opens; what happened meanwhile is in the list',
  chat_deactivated:
    'the composer makes room for "Start a new chat" and, where the license has one, the rating form',
  thread_closed:
    'the composer makes room for "Start a new chat" and, where the license has one, the rating form',
  access_set: 'the group of the chat follows, and with it whether somebody is there; no line',
  chat_transferred:
    'a line says so; where the transfer puts the visitor in a queue, the place and the wait are shown',
  user_added_to_chat: 'the agent’s name, picture and title in the header; a line says who joined',
  chat_user_added: 'the agent’s name, picture and title in the header; a line says who joined',
  user_removed_from_chat: 'the agent leaves the header; a line says who left',
  chat_user_removed: 'the agent leaves the header; a line says who left',
  incoming_event:
    'a new row in the list, see the event types below; counted as unread while the window is minimised',
  event_updated: 'the row shows its new content in its place',
  incoming_rich_message_postback: 'the button of the card is shown as used, or as unused again',
  chat_properties_updated: 'silent: kept with the chat, for hooks',
  chat_properties_deleted: 'silent: kept with the chat, for hooks',
  thread_properties_updated: 'the rating of an ended chat shows what was rated; of other properties silent',
  chat_thread_properties_updated:
    'the rating of an ended chat shows what was rated; of other properties silent',
  thread_properties_deleted: 'a rating that was taken back can be given again; of other properties silent',
  chat_thread_properties_deleted:
    'a rating that was taken back can be given again; of other properties silent',
  event_properties_updated: 'silent: kept with the event, for hooks',
  event_properties_deleted: 'silent: kept with the event, for hooks',
  customer_updated: 'silent in the window; the site reads it with `get("customer_data")`',
  customer_page_updated: 'silent: the widget knows where it is',
  customer_side_storage_updated: 'silent: kept for the next login of this browser',
  customer_disconnected:
    'the bar above the list says what is wrong, where waiting does not help with a way out',
  incoming_typing_indicator:
    'dots and "… is typing", until the message, the end of typing or the time that it gives',
  incoming_multicast: '`lc2` changes whether somebody is available; other types are silent',
  events_marked_as_seen: 'the visitor’s newest message that the agent has seen says so',
  last_seen_timestamp_updated: 'the visitor’s newest message that the agent has seen says so',
  incoming_greeting: 'the bubble beside the launcher, or the first row of an open window without a chat',
  greeting_accepted: 'the bubble goes: it was answered, here or in another tab',
  greeting_canceled: 'the bubble goes',
  queue_position_updated: 'the place in the queue and the wait change, and are announced',
}

/** What a visitor sees of each structure that pushes and responses bring. */
export const structureEffects: { readonly [structure: string]: string } = {
  'event `message`':
    'a bubble; links can be followed, line breaks are kept, up to three emoji alone are larger',
  'event `file`':
    'a picture with room kept for it, which opens large; any other a card with name, size and type',
  'event `filled_form`': 'the answers under their questions',
  'event `rich_message`':
    '`cards`, `quick_replies` and `sticker`; an unknown template shows its elements as cards',
  'event `system_message`': 'a line in our own words by `system_message_type`, else the event’s text',
  'event `custom`': 'silent: it is for programs',
  'event of an unknown type': 'a line that says that this message cannot be shown here',
  'event with `recipients: agents`':
    'silent: it is not for visitors; the server does not send it to them either',
  'event `properties`': 'silent: kept for hooks',
  'chat, thread': 'one history; a line where a thread ended, a day’s line where a day begins',
  'thread `queue`': 'the place and the wait, where the composer is',
  '`access`': 'silent',
  'user of type `agent`': 'name, picture and title beside what they write, and in the header',
  'user of type `customer`':
    'the visitor’s own side of the list; `statistics` and `session_fields` are silent',
  greeting: 'as `incoming_greeting`; one that was accepted stands above the chat that it began',
  'form of type `prechat` or `postchat`': 'a form with all its fields, help and errors in words',
  'group status':
    'whether somebody answers now, later, or in a queue; beside each group in a form’s group chooser',
  'predicted agent': 'name and picture in the header before a chat begins',
  'URL details': 'a card below the link, when an agent sent it',
}
