import type { ActionOutput } from '../../actions/contract.ts'
import type { FormField } from '../../domain/license.ts'
import type { customerActions as actions, customerStructures as wire } from '../../protocol.ts'
import { compact } from '../compact.ts'
import type { Reader } from '../wireContext.ts'
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

const encodePageIds = (page: { nextPageId: string | null; previousPageId: string | null }) =>
  compact({
    next_page_id: page.nextPageId ?? undefined,
    previous_page_id: page.previousPageId ?? undefined,
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

export const encodeGroupStatuses = (
  statuses: ActionOutput<'listGroupStatuses'>,
): actions.ListGroupStatusesResponse => ({
  groups_status: Object.fromEntries(statuses.map(({ groupId, status }) => [String(groupId), status])),
})

export const encodeForm = (form: ActionOutput<'getForm'>): actions.GetFormResponse =>
  form === null || !form.enabled
    ? { enabled: false }
    : { enabled: true, form: { id: form.id, fields: form.fields.map(encodeField) } }

function encodeField(field: FormField): wire.FormField {
  switch (field.type) {
    case 'header':
      return { type: field.type, id: field.id, label: field.label }
    case 'radio':
    case 'select':
    case 'checkbox':
      return { type: field.type, ...common(field), options: field.options.map((option) => ({ ...option })) }
    case 'group_chooser':
      return {
        type: field.type,
        ...common(field),
        options: field.options.map(({ id, groupId, label }) => ({ id, group_id: groupId, label })),
      }
    case 'rating':
      return { type: field.type, ...common(field), comment_label: field.commentLabel }
    default:
      return { type: field.type, ...common(field) }
  }
}

const common = (field: Exclude<FormField, { type: 'header' }>) => ({
  id: field.id,
  label: field.label,
  required: field.required,
})
