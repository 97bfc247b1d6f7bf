import type {
  AgentView,
  ChatSummaryView,
  ChatView,
  Customer,
  Thread,
  ThreadView,
  UserView,
  Visit,
} from '../../domain/chat.ts'
import type { agentStructures as wire } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { toRfc3339, toSeconds } from '../instants.ts'
import {
  encodeFields,
  encodeLastEvents,
  encodeMember,
  encodeChatCommon as encodeSharedChat,
  encodeThread as encodeSharedThread,
} from '../model_v3_0/structures.ts'
import { wrappedProperties } from '../properties.ts'
import { encodeNames } from '../structureParts.ts'
import { absoluteAddress, type Reader, type WireContext } from '../wireContext.ts'

/** Structures of Agent 3.0. Source: spec/structures.md, column A, agent view. */

/** Fields vanish once the chat is archived. Source: behaviour.md 4.16. */
export function encodeCustomer(
  customer: Customer,
  context: WireContext,
  withFields = true,
): wire.Customer {
  const { statistics } = customer
  return {
    id: customer.id,
    type: 'customer',
    statistics: {
      chats_count: statistics.chatsCount,
      threads_count: statistics.threadsCount,
      visits_count: statistics.visitsCount,
    },
    created_at: toRfc3339(customer.createdAt),
    ...compact({
      ...encodeNames(customer, context),
      fields: withFields ? encodeFields(customer) : undefined,
      last_visit: customer.lastVisit === null ? undefined : encodeVisit(customer.lastVisit),
      agent_last_event_created_at: encodeInstant(customer.agentLastEventAt),
      customer_last_event_created_at: encodeInstant(customer.customerLastEventAt),
    }),
  }
}

const encodeInstant = (instant: number | null) => (instant === null ? undefined : toRfc3339(instant))

const encodeVisit = (visit: Visit): wire.LastVisit => ({
  started_at: toRfc3339(visit.startedAt),
  ip: visit.ip,
  last_pages: visit.pages.map(({ url, title, openedAt }) => ({
    opened_at: toRfc3339(openedAt),
    url,
    ...compact({ title: title ?? undefined }),
  })),
  ...compact({
    referrer: visit.referrer ?? undefined,
    user_agent: visit.userAgent ?? undefined,
  }),
})

const encodeAgent = (agent: AgentView, context: WireContext): wire.Agent => ({
  id: agent.agentId,
  type: 'agent',
  name: agent.name,
  email: agent.agentId,
  ...encodeMember(agent.member),
  ...compact({
    avatar: agent.avatar === null ? undefined : absoluteAddress(context, agent.avatar),
    routing_status: agent.routingStatus ?? undefined,
  }),
})

export function encodeUser(user: UserView, context: WireContext): wire.User {
  if (user.kind === 'agent') return encodeAgent(user, context)
  return { ...encodeCustomer(user.customer, context, user.inActiveChat), ...encodeMember(user.member) }
}

const encodeThread = ({ thread, events }: ThreadView, context: WireContext): wire.Thread => ({
  ...encodeSharedThread(thread, events, context),
  tags: [...thread.tags],
})

const encodeChatCommon = (view: ChatView, reader: Reader) => ({
  ...encodeSharedChat(view, (user) => encodeUser(user, reader)),
  is_followed: view.chat.followerIds.includes(reader.userId),
})

export const encodeChatWithThread = (
  view: ChatView,
  thread: ThreadView,
  reader: Reader,
): wire.ChatWithThread => ({ ...encodeChatCommon(view, reader), thread: encodeThread(thread, reader) })

export const encodeChatWithThreads = (
  view: ChatView,
  threads: readonly ThreadView[],
  reader: Reader,
): wire.ChatWithThreads => ({
  ...encodeChatCommon(view, reader),
  threads: threads.map((thread) => encodeThread(thread, reader)),
})

export const encodeSummary = (summary: ChatSummaryView, reader: Reader): wire.ChatSummary => ({
  ...encodeChatCommon(summary, reader),
  last_event_per_type: encodeLastEvents(summary.lastEventPerType, reader),
  ...compact({
    last_thread_summary: summary.lastThread === null ? undefined : encodeThreadSummary(summary.lastThread),
  }),
})

const encodeThreadSummary = (thread: Thread): wire.ThreadSummary => ({
  id: thread.id,
  order: thread.order,
  timestamp: toSeconds(thread.createdAt),
  user_ids: [...thread.userIds],
  properties: wrappedProperties(thread.properties),
  tags: [...thread.tags],
})
