import type * as Wire from '../../../protocol/agent_v3_0/structures.ts'

/** Chats as the wire spells them, for tests. The agent `me` and the customer `customer` are in them. */

export const agentUser = (id: string, present = true): Wire.Agent => ({
  id,
  type: 'agent',
  name: id === 'me' ? 'Agent Smith' : id,
  email: `${id}@shop.example`,
  present,
  last_seen_timestamp: 0,
  routing_status: 'accepting_chats',
})

const customerUser = (name = 'Lena Fischer'): Wire.Customer => ({
  id: 'customer',
  type: 'customer',
  name,
  email: 'lena@shop.example',
  present: true,
  last_seen_timestamp: 0,
})

export const message = (
  order: number,
  text: string,
  author = 'customer',
  timestamp = 1_700_000_000,
): Wire.MessageEvent => ({
  id: `T_${order}`,
  type: 'message',
  text,
  order,
  author_id: author,
  timestamp,
  recipients: 'all',
})

type Members = { readonly agents?: readonly Wire.Agent[]; readonly customer?: Wire.Customer }

const usersOf = ({ agents = [agentUser('me')], customer = customerUser() }: Members) => [customer, ...agents]

/** A row of the chat list; its thread is active or closed as the listing says. */
export const summary = (id: string, members: Members = {}): Wire.ChatSummary => ({
  id,
  users: usersOf(members),
  is_followed: false,
  access: { group_ids: [0] },
  last_event_per_type: {
    message: { thread_id: `${id}-T`, thread_order: 1, event: message(1, `Hello from ${id}`) },
  },
  last_thread_summary: { id: `${id}-T`, order: 1, timestamp: 1_700_000_000, user_ids: ['customer'] },
})

/** A chat with one thread and its events. */
export const fullChat = (
  id: string,
  events: readonly Wire.Event[],
  members: Members & { readonly active?: boolean } = {},
): Wire.ChatWithThreads => ({
  id,
  users: usersOf(members),
  is_followed: false,
  access: { group_ids: [0] },
  threads: [
    {
      id: `${id}-T`,
      active: members.active ?? true,
      order: 1,
      timestamp: 1_700_000_000,
      user_ids: ['customer'],
      events: [...events],
    },
  ],
})

/** The same as a push tells it. */
export const pushedChat = (
  id: string,
  events: readonly Wire.Event[],
  members: Members & { readonly active?: boolean } = {},
): { readonly chat: Wire.ChatWithThread } => {
  const { threads, ...chat } = fullChat(id, events, members)
  const [thread] = threads
  if (thread === undefined) throw new Error('A chat has a thread')
  return { chat: { ...chat, thread } }
}
