import type {
  AgentView,
  ChatSummaryView,
  ChatView,
  Customer,
  ThreadView,
  UserView,
} from '../../domain/chat.ts'
import type { Micros } from '../../domain/event.ts'
import type { customerStructuresV31 as wire } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { toSeconds } from '../instants.ts'
import {
  encodeFields,
  encodeLastEvents,
  encodeMember,
  encodeChatCommon as encodeSharedChat,
  encodeThread as encodeSharedThread,
} from '../model_v3_0/structures.ts'
import { encodeLooks, encodeNames, mayCustomerRead } from '../structureParts.ts'
import type { WireContext } from '../wireContext.ts'

/** Structures of Customer 3.1. Source: spec/structures.md, column A, customer view. */

/** Fields vanish once the chat is archived. Source: behaviour.md 4.16. */
export const encodeCustomer = (
  customer: Customer,
  context: WireContext,
  withFields = true,
): wire.Customer => ({
  id: customer.id,
  type: 'customer',
  present: customer.online,
  ...compact({
    ...encodeNames(customer, context),
    fields: withFields ? encodeFields(customer) : undefined,
  }),
})

const encodeAgent = (agent: AgentView, context: WireContext): wire.Agent => ({
  id: agent.agentId,
  type: 'agent',
  name: agent.name,
  ...encodeLooks(agent, context),
  ...encodeMember(agent.member),
})

export function encodeUser(user: UserView, context: WireContext): wire.User {
  if (user.kind === 'agent') return encodeAgent(user, context)
  return { ...encodeCustomer(user.customer, context, user.inActiveChat), ...encodeMember(user.member) }
}

const encodeThread = ({ thread, events }: ThreadView, context: WireContext): wire.Thread =>
  encodeSharedThread(thread, events.filter(mayCustomerRead), context)

/** @param lastInstant when anything last happened in the chat: its `order`. Source: ambiguities.md D27. */
const encodeChatCommon = (view: ChatView, lastInstant: Micros, context: WireContext) => ({
  ...encodeSharedChat(view, (user) => encodeUser(user, context)),
  order: toSeconds(lastInstant),
})

/** @param thread the last thread of the chat */
export const encodeChatWithThread = (
  view: ChatView,
  thread: ThreadView,
  context: WireContext,
): wire.ChatWithThread => ({
  ...encodeChatCommon(view, lastInstantOf(thread), context),
  thread: encodeThread(thread, context),
})

export const encodeChatWithThreads = (
  view: ChatView,
  threads: readonly ThreadView[],
  lastInstant: Micros,
  context: WireContext,
): wire.ChatWithThreads => ({
  ...encodeChatCommon(view, lastInstant, context),
  threads: threads.map((thread) => encodeThread(thread, context)),
})

export const lastInstantOf = ({ thread, events }: ThreadView): Micros =>
  events.at(-1)?.createdAt ?? thread.createdAt

export function encodeSummary(summary: ChatSummaryView, context: WireContext): wire.ChatSummary {
  const { lastThread } = summary
  const lastEvents = summary.lastEventPerType.filter(({ event }) => mayCustomerRead(event))
  const instants = lastEvents.map(({ event }) => event.createdAt)
  const lastInstant = Math.max(summary.chat.createdAt, lastThread?.createdAt ?? 0, ...instants)
  return {
    ...encodeChatCommon(summary, lastInstant, context),
    active: lastThread?.active ?? false,
    last_event_per_type: encodeLastEvents(lastEvents, context),
    ...compact({ last_thread_id: lastThread?.id }),
  }
}
