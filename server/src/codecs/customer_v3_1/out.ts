import type { ActionOutput } from '../../actions/contract.ts'
import type { ShownGreeting } from '../../domain/greeting.ts'
import type { customerActionsV31 as actions, customerStructuresV31 as wire } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { encodeForm as encodeAnyForm } from '../customer/encodeForm.ts'
import { encodeAgentCard } from '../customer/encodeParts.ts'
import { toSeconds } from '../instants.ts'
import type { Reader, WireContext } from '../wireContext.ts'
import { encodeChatWithThread, encodeChatWithThreads, encodeSummary, lastInstantOf } from './structures.ts'

/** Outputs of actions as response payloads of Customer 3.1. */

/** Of the private part, which clients are told to ignore and read nevertheless. */
const version = '1'

export function encodeLogin(output: ActionOutput<'loginCustomer'>, reader: Reader): actions.LoginResponse {
  const { customer, chats, monitoredGroupId } = output
  const settings = `${reader.publicOrigin}/settings?license_id=${customer.licenseId}`
  const config = { static_config_url: settings, language_config_url: settings }
  return {
    customer_id: customer.id,
    has_active_thread: chats.some((chat) => chat.hasActiveThread),
    chats: chats.map((chat) => ({ chat_id: chat.chatId, has_unread_events: chat.hasUnreadEvents })),
    __priv_dynamic_config: {
      customer_data: {
        ...compact({ name: customer.name ?? undefined }),
        last_visit_timestamp: toSeconds(customer.lastVisit?.startedAt ?? customer.createdAt),
        page_views_count: customer.statistics.pageViewsCount,
        visits_count: customer.statistics.visitsCount,
        chats_count: customer.statistics.chatsCount,
        invitations_shown_count: customer.statistics.greetingsShownCount,
        invitations_accepted_count: customer.statistics.greetingsAcceptedCount,
        client_version: version,
        fields: '',
        group_id: monitoredGroupId,
      },
      online_groups_ids: [...output.onlineGroupIds],
      global_properties: {},
      customer_groups: {
        monitoring: { id: monitoredGroupId, ...config },
        chats: Object.fromEntries(
          [...new Set(chats.flatMap((chat) => chat.groupIds))].map((groupId) => [
            String(groupId),
            {
              chat_ids: chats.filter((chat) => chat.groupIds.includes(groupId)).map((chat) => chat.chatId),
              ...config,
            },
          ]),
        ),
      },
      static_config_version: version,
      ...compact({ greeting: encodeGreeting(output.greeting, reader) }),
    },
  }
}

/** This version has words for a plain text alone. Source: behaviour.md 13.6. */
function encodeGreeting(greeting: ShownGreeting | null, context: WireContext): wire.Greeting | undefined {
  if (greeting?.event.content.type !== 'message') return undefined
  return {
    id: greeting.id,
    unique_id: greeting.uniqueId,
    text: greeting.event.content.text,
    agent: encodeAgentCard(greeting.agent, greeting.agent.agentId, context),
    displayed_first_time: greeting.displayedFirstTime,
  }
}

export const encodeChatsSummary = (
  page: ActionOutput<'listChats'>,
  reader: Reader,
): actions.GetChatsSummaryResponse => ({
  chats_summary: page.rows.map((row) => encodeSummary(row, reader)),
  total_chats: page.total,
})

export const encodeThreadsSummary = (
  page: ActionOutput<'listThreadSummaries'>,
): actions.GetChatThreadsSummaryResponse => ({
  threads_summary: page.rows.map(({ thread, eventsCount }) => ({
    id: thread.id,
    order: thread.order,
    total_events: eventsCount,
    active: thread.active,
  })),
  total_threads: page.total,
})

export const encodeChatThreads = (
  { view, threads, lastInstant }: ActionOutput<'getChatThreads'>,
  reader: Reader,
): { chat: wire.ChatWithThreads } => ({ chat: encodeChatWithThreads(view, threads, lastInstant, reader) })

export const encodeStartChat = (
  { view, thread }: ActionOutput<'startChat'>,
  reader: Reader,
): { chat: wire.ChatWithThread } => ({ chat: encodeChatWithThread(view, thread, reader) })

/** The new thread only. Source: ambiguities.md C36. */
export const encodeActivateChat = (
  { view, thread }: ActionOutput<'activateChat'>,
  reader: Reader,
): { chat: wire.ChatWithThreads } => ({
  chat: encodeChatWithThreads(view, [thread], lastInstantOf(thread), reader),
})

/** A group has no id of its own as an option here. Source: spec/structures.md section 11. */
export const encodeForm = (form: ActionOutput<'getForm'>): actions.GetFormResponse =>
  encodeAnyForm(form, ({ groupId, label }) => ({ group_id: groupId, label, checked: false }))

export const encodePredictedAgent = (
  card: ActionOutput<'getPredictedAgent'>,
  context: WireContext,
): { agent: wire.AgentCard } => ({ agent: encodeAgentCard(card, card.agentId, context) })
