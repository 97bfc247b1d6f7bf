import type {
  AgentCard,
  AgentView,
  ChatSummaryView,
  ChatView,
  Customer,
  Member,
  Queue,
  Thread,
  ThreadView,
  UserView,
} from '../../domain/chat.ts'
import type { ChatEvent } from '../../domain/event.ts'
import type { customerStructures as wire } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { encodeContent } from '../content.ts'
import { encodeAgentCard as encodeAnyAgentCard } from '../customer/encodeParts.ts'
import { toRfc3339 } from '../instants.ts'
import { bareProperties, hasProperties } from '../properties.ts'
import { encodeAccess, encodeLooks, encodeNames, mayCustomerRead } from '../structureParts.ts'
import { absoluteAddress, type WireContext } from '../wireContext.ts'

/** Structures of Customer 3.2. Source: spec/structures.md, column B. */

const customerId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * Customers know themselves by their id and agents by a hash. Whatever is not surely a customer's id is hashed, so
 * that an agent's e-mail cannot slip through.
 */
export const publicUserId = (context: WireContext, userId: string): string =>
  customerId.test(userId) ? userId : context.publicAgentId(userId)

const templates: readonly wire.RichMessageEvent['template_id'][] = ['cards', 'sticker', 'quick_replies']

/**
 * What nearly every event is. Member by member, as this runs for each message that anybody is told of: merging objects
 * costs many times more.
 */
function encodePlainMessage(event: ChatEvent, text: string, context: WireContext): wire.Event {
  const encoded: Extract<wire.Event, { type: 'message' }> = {
    id: event.id,
    created_at: toRfc3339(event.createdAt),
    recipients: event.recipients,
    type: 'message',
    text,
    author_id: event.authorId === null ? '' : publicUserId(context, event.authorId),
  }
  if (event.customId !== null) encoded.custom_id = event.customId
  if (hasProperties(event.properties)) encoded.properties = bareProperties(event.properties)
  return encoded
}

export function encodeEvent(event: ChatEvent, context: WireContext): wire.Event {
  const { content: said } = event
  if (said.type === 'message' && said.postback === undefined)
    return encodePlainMessage(event, said.text, context)
  const common = {
    id: event.id,
    created_at: toRfc3339(event.createdAt),
    recipients: event.recipients,
    ...compact({
      custom_id: event.customId ?? undefined,
      properties: hasProperties(event.properties) ? bareProperties(event.properties) : undefined,
    }),
  }
  const content = encodeContent(event.content, {
    userId: (id) => publicUserId(context, id),
    address: (url) => absoluteAddress(context, url),
    // Agents of earlier versions may name any template; its elements are cards.
    template: (id) => templates.find((template) => template === id) ?? 'cards',
    groupAnswer: ({ id, groupId, label }) => ({ id, group_id: groupId, label }),
  })
  const authorId = event.authorId === null ? undefined : publicUserId(context, event.authorId)
  if (content.type === 'system_message') return { ...common, ...compact({ author_id: authorId }), ...content }
  return { ...common, author_id: authorId ?? '', ...content }
}

export const encodeQueue = (queue: Queue): wire.Queue => ({
  position: queue.position,
  wait_time: queue.waitSeconds,
  queued_at: toRfc3339(queue.queuedAt),
})

const encodeMember = (member: Member) => ({
  present: member.present,
  ...compact({ events_seen_up_to: member.seenUpTo === null ? undefined : toRfc3339(member.seenUpTo) }),
})

export function encodeCustomer(customer: Customer, context: WireContext, withFields = true): wire.Customer {
  const fields = withFields && customer.sessionFields.length > 0 ? customer.sessionFields : undefined
  return {
    id: customer.id,
    type: 'customer',
    ...compact({
      ...encodeNames(customer, context),
      session_fields: fields?.map(([key, value]) => Object.fromEntries([[key, value]])),
    }),
  }
}

export const encodeProfile = (customer: Customer, context: WireContext): wire.CustomerProfile => ({
  ...encodeCustomer(customer, context),
  statistics: {
    chats_count: customer.statistics.chatsCount,
    threads_count: customer.statistics.threadsCount,
    visits_count: customer.statistics.visitsCount,
    page_views_count: customer.statistics.pageViewsCount,
    greetings_shown_count: customer.statistics.greetingsShownCount,
    greetings_accepted_count: customer.statistics.greetingsAcceptedCount,
  },
})

const encodeAgent = (agent: AgentView, context: WireContext): wire.Agent => ({
  id: publicUserId(context, agent.agentId),
  type: 'agent',
  name: agent.name,
  ...encodeLooks(agent, context),
  ...encodeMember(agent.member),
})

export const encodeAgentCard = (card: AgentCard, context: WireContext): wire.AgentCard =>
  encodeAnyAgentCard(card, publicUserId(context, card.agentId), context)

export function encodeUser(user: UserView, context: WireContext): wire.User {
  if (user.kind === 'agent') return encodeAgent(user, context)
  return { ...encodeCustomer(user.customer, context, user.inActiveChat), ...encodeMember(user.member) }
}

export const encodeThread = ({ thread, events, queue }: ThreadView, context: WireContext): wire.Thread => ({
  id: thread.id,
  active: thread.active,
  created_at: toRfc3339(thread.createdAt),
  user_ids: thread.userIds.map((id) => publicUserId(context, id)),
  events: events.filter(mayCustomerRead).map((event) => encodeEvent(event, context)),
  properties: bareProperties(thread.properties),
  access: encodeAccess(thread.access),
  ...compact({
    queue: queue === null ? undefined : encodeQueue(queue),
    previous_thread_id: thread.previousThreadId ?? undefined,
    next_thread_id: thread.nextThreadId ?? undefined,
  }),
})

const encodeChatCommon = ({ chat, users }: ChatView, context: WireContext) => ({
  id: chat.id,
  users: users.map((user) => encodeUser(user, context)),
  properties: bareProperties(chat.properties),
  access: encodeAccess(chat.access),
})

export const encodeChat = (view: ChatView, thread: ThreadView | null, context: WireContext): wire.Chat => ({
  ...encodeChatCommon(view, context),
  ...compact({ thread: thread === null ? undefined : encodeThread(thread, context) }),
})

export const encodeSummary = (summary: ChatSummaryView, context: WireContext): wire.ChatSummary => ({
  ...encodeChatCommon(summary, context),
  active: summary.lastThread?.active ?? false,
  ...encodeLastThread(summary.lastThread),
  last_event_per_type: Object.fromEntries(
    summary.lastEventPerType
      .filter(({ event }) => mayCustomerRead(event))
      .map(({ event, thread }) => [event.content.type, encodeLastEvent(event, thread, context)]),
  ),
})

const encodeLastThread = (thread: Thread | null) =>
  thread === null ? {} : { last_thread_id: thread.id, last_thread_created_at: toRfc3339(thread.createdAt) }

const encodeLastEvent = (event: ChatEvent, thread: Thread, context: WireContext): wire.LastEvent => ({
  thread_id: thread.id,
  thread_created_at: toRfc3339(thread.createdAt),
  thread_order: thread.order,
  event: encodeEvent(event, context),
})
