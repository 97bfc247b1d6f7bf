import type {
  AgentView,
  ChatSummaryView,
  ChatView,
  Customer,
  Geolocation,
  LastEventView,
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
export function encodeCustomer(customer: Customer, context: WireContext, withFields = true): wire.Customer {
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

/** What is known of it; a member without a word is left out. */
export const encodePlace = (place: Geolocation) =>
  compact({
    country: place.country ?? undefined,
    country_code: place.countryCode ?? undefined,
    region: place.region ?? undefined,
    city: place.city ?? undefined,
    timezone: place.timezone ?? undefined,
  })

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
    geolocation: visit.geolocation === null ? undefined : encodePlace(visit.geolocation),
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

function encodeThread({ thread, events, restricted }: ThreadView, context: WireContext): wire.Thread {
  const { events: encoded, ...common } = encodeSharedThread(thread, events, context)
  const content = restricted ? { restricted_access: true } : { events: encoded }
  return { ...common, tags: [...thread.tags], ...content }
}

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

/** Of a thread that is closed to the agent he learns no more than that there is an event. */
const encodeRestricted = (lastEvents: readonly LastEventView[]) =>
  Object.fromEntries(
    lastEvents
      .filter(({ restricted }) => restricted)
      .map(({ event, thread }) => [
        event.content.type,
        { thread_id: thread.id, thread_order: thread.order, event: { restricted_access: true } as const },
      ]),
  )

export const encodeSummary = (summary: ChatSummaryView, reader: Reader): wire.ChatSummary => ({
  ...encodeChatCommon(summary, reader),
  last_event_per_type: {
    ...encodeLastEvents(summary.lastEventPerType, reader),
    ...encodeRestricted(summary.lastEventPerType),
  },
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
