import type { ActionOutput } from '../../actions/contract.ts'
import type { customerActions as actions } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { encodeForm as encodeAnyForm } from '../customer/encodeForm.ts'
import { encodePageIds } from '../structureParts.ts'
import type { Reader } from '../wireContext.ts'
import { encodeGreeting } from './greeting.ts'
import { encodeProfile, encodeSummary, encodeThread } from './structures.ts'

/** Outputs of actions as response payloads of Customer 3.2. */

export const encodeLogin = (
  output: ActionOutput<'loginCustomer'>,
  reader: Reader,
): actions.LoginResponse => ({
  customer: encodeProfile(output.customer, reader),
  has_active_thread: output.chats.some((chat) => chat.hasActiveThread),
  chats: output.chats.map((chat) => ({
    chat_id: chat.chatId,
    has_active_thread: chat.hasActiveThread,
    has_unread_events: chat.hasUnreadEvents,
  })),
  ...(output.greeting === null
    ? {}
    : { greeting: { ...encodeGreeting(output.greeting, reader), accepted: output.greeting.accepted } }),
  __priv_dynamic_config: {
    online_groups_ids: [...output.onlineGroupIds],
    customer_groups: { monitoring: { id: output.monitoredGroupId } },
  },
})

export const encodeListChats = (
  page: ActionOutput<'listChats'>,
  reader: Reader,
): actions.ListChatsResponse => ({
  chats_summary: page.rows.map((row) => encodeSummary(row, reader)),
  total_chats: page.total,
  ...encodePageIds(page),
})

export const encodeListThreads = (
  page: ActionOutput<'listThreads'>,
  reader: Reader,
): actions.ListThreadsResponse => ({
  threads: page.rows.map((row) => encodeThread(row, reader)),
  found_threads: page.total,
  ...encodePageIds(page),
})

export const encodeStartChat = (output: ActionOutput<'startChat'>): actions.StartChatResponse => ({
  chat_id: output.view.chat.id,
  ...encodeActivateChat(output),
})

/** Source: behaviour.md 4.13. */
export const encodeActivateChat = ({
  thread,
  eventIds,
}: ActionOutput<'activateChat'>): actions.ActivateChatResponse => ({
  thread_id: thread.thread.id,
  ...compact({ event_ids: eventIds.length > 0 ? [...eventIds] : undefined }),
})

export const encodeForm = (form: ActionOutput<'getForm'>): actions.GetFormResponse =>
  encodeAnyForm(form, ({ id, groupId, label }) => ({ id, group_id: groupId, label }))
