import type {
  Access,
  AgentView,
  ChatSummaryView,
  ChatView,
  Customer,
  Member,
  Thread,
  ThreadView,
  UserView,
  Visit,
} from '../../domain/chat.ts'
import type { ChatEvent } from '../../domain/event.ts'
import type { agentStructures as wire } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { encodeContent } from '../content.ts'
import { toRfc3339, toSeconds } from '../instants.ts'
import { hasProperties, wrappedProperties } from '../properties.ts'
import { absoluteAddress, type Reader, type WireContext } from '../wireContext.ts'

/** Structures of Agent 3.0. Source: spec/structures.md, column A, agent view. */

export function encodeEvent(event: ChatEvent, context: WireContext): wire.Event {
  const common = {
    id: event.id,
    order: event.order,
    timestamp: toSeconds(event.createdAt),
    recipients: event.recipients,
    ...compact({
      custom_id: event.customId ?? undefined,
      properties: hasProperties(event.properties) ? wrappedProperties(event.properties) : undefined,
    }),
  }
  const content = encodeContent(event.content, {
    userId: (id) => id,
    address: (url) => absoluteAddress(context, url),
    template: (id) => id,
    groupAnswer: ({ groupId, label }) => ({ group_id: groupId, label }),
  })
  const authorId = event.authorId ?? undefined
  if (content.type === 'system_message') return { ...common, ...compact({ author_id: authorId }), ...content }
  return { ...common, author_id: authorId ?? '', ...content }
}

const encodeAccess = ({ groupIds }: Access): wire.Access => ({ group_ids: [...groupIds] })

const never = 0

const encodeMember = ({ present, seenUpTo }: Member) => ({
  present,
  last_seen_timestamp: seenUpTo === null ? never : toSeconds(seenUpTo),
})

/** Fields vanish once the chat is archived. Source: behaviour.md 4.16. */
function encodeCustomer(customer: Customer, context: WireContext, withFields = true): wire.Customer {
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

export const encodeNames = ({ name, email, avatar }: Customer, context: WireContext) => ({
  name: name ?? undefined,
  email: email ?? undefined,
  avatar: avatar === null ? undefined : absoluteAddress(context, avatar),
})

export const encodeFields = ({ sessionFields }: Customer) =>
  sessionFields.length === 0 ? undefined : Object.fromEntries(sessionFields)

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
  id: thread.id,
  active: thread.active,
  timestamp: toSeconds(thread.createdAt),
  order: thread.order,
  user_ids: [...thread.userIds],
  events: events.map((event) => encodeEvent(event, context)),
  properties: wrappedProperties(thread.properties),
  access: encodeAccess(thread.access),
  tags: [...thread.tags],
})

const encodeChatCommon = ({ chat, users }: ChatView, reader: Reader) => ({
  id: chat.id,
  users: users.map((user) => encodeUser(user, reader)),
  properties: wrappedProperties(chat.properties),
  access: encodeAccess(chat.access),
  is_followed: chat.followerIds.includes(reader.userId),
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
  last_event_per_type: Object.fromEntries(
    summary.lastEventPerType.map(({ event, thread }) => [
      event.content.type,
      { thread_id: thread.id, thread_order: thread.order, event: encodeEvent(event, reader) },
    ]),
  ),
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
