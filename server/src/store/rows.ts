import type { Access, Chat, Customer, Member, Thread, Visit } from '../domain/chat.ts'
import type { ThreadRecord } from '../domain/chatRecord.ts'
import type { ChatEvent, EventContent, Properties, Recipients } from '../domain/event.ts'
import type { CustomerGreetings } from '../domain/greeting.ts'
import type { ChatRow, CustomerRow, EventRow, MemberRow, ThreadRow } from './tables.ts'

// The one border where stored text becomes values again: the store alone writes these columns, hence the casts.
const accessOf = (text: string): Access => JSON.parse(text) as Access
const propertiesOf = (text: string): Properties => JSON.parse(text) as Properties
const stringsOf = (text: string): readonly string[] => JSON.parse(text) as readonly string[]
export const contentOf = (text: string): EventContent => JSON.parse(text) as EventContent
// Visits of before there was a geolocation have none.
const visitOf = (text: string): Visit => ({
  geolocation: null,
  ...(JSON.parse(text) as Omit<Visit, 'geolocation'>),
})
const fieldsOf = (text: string): Customer['sessionFields'] => JSON.parse(text) as Customer['sessionFields']
const greetingsOf = (text: string): CustomerGreetings => JSON.parse(text) as CustomerGreetings
const recipientsOf = (text: string): Recipients => (text === 'agents' ? 'agents' : 'all')

export const toChat = (row: ChatRow, members: readonly Member[], followerIds: readonly string[]): Chat => ({
  id: row.id,
  licenseId: row.license_id,
  customerId: row.customer_id,
  createdAt: row.created_at,
  continuous: row.continuous === 1,
  properties: propertiesOf(row.properties_json),
  access: accessOf(row.access_json),
  members,
  followerIds,
})

export const toMember = (row: MemberRow): Member => ({
  kind: row.kind === 'customer' ? 'customer' : 'agent',
  userId: row.user_id,
  present: row.present === 1,
  seenUpTo: row.seen_up_to,
})

export const toThread = (row: ThreadRow): Thread => ({
  id: row.id,
  chatId: row.chat_id,
  order: row.position,
  active: row.active === 1,
  createdAt: row.created_at,
  userIds: stringsOf(row.user_ids_json),
  properties: propertiesOf(row.properties_json),
  access: accessOf(row.access_json),
  tags: stringsOf(row.tags_json),
  previousThreadId: row.previous_thread_id,
  nextThreadId: row.next_thread_id,
})

export const toThreadRecord = (row: ThreadRow): ThreadRecord => ({
  thread: toThread(row),
  eventsCount: row.events_count,
  queuedAt: row.queued_at,
  lastSpokenAt: row.last_spoken_at,
  openedBy: row.opened_by,
  openingEventIds: stringsOf(row.opening_event_ids_json),
})

export const fromThreadRecord = (record: ThreadRecord): ThreadRow => ({
  id: record.thread.id,
  chat_id: record.thread.chatId,
  position: record.thread.order,
  active: record.thread.active ? 1 : 0,
  created_at: record.thread.createdAt,
  user_ids_json: JSON.stringify(record.thread.userIds),
  properties_json: JSON.stringify(record.thread.properties),
  access_json: JSON.stringify(record.thread.access),
  tags_json: JSON.stringify(record.thread.tags),
  previous_thread_id: record.thread.previousThreadId,
  next_thread_id: record.thread.nextThreadId,
  events_count: record.eventsCount,
  queued_at: record.queuedAt,
  last_spoken_at: record.lastSpokenAt,
  opened_by: record.openedBy,
  opening_event_ids_json: JSON.stringify(record.openingEventIds),
})

export const toEvent = (row: EventRow): ChatEvent => ({
  id: `${row.thread_id}_${row.position}`,
  chatId: row.chat_id,
  threadId: row.thread_id,
  customId: row.custom_id,
  createdAt: row.created_at,
  order: row.position,
  authorId: row.author_id,
  recipients: recipientsOf(row.recipients),
  properties: propertiesOf(row.properties_json),
  content: contentOf(row.content_json),
})

/** Where an event of this id stands; nowhere, when it is no id of ours. */
export function eventPlace(eventId: string): { readonly threadId: string; readonly order: number } {
  const cut = eventId.lastIndexOf('_')
  const order = Number(eventId.slice(cut + 1))
  return { threadId: eventId.slice(0, Math.max(cut, 0)), order: Number.isSafeInteger(order) ? order : 0 }
}

/** Who is online is known to presence alone; a stored customer is offline until presence says otherwise. */
export const toCustomer = (row: CustomerRow): Customer => ({
  id: row.id,
  licenseId: row.license_id,
  name: row.name,
  email: row.email,
  avatar: row.avatar,
  sessionFields: fieldsOf(row.session_fields_json),
  createdAt: row.created_at,
  statistics: {
    chatsCount: row.chats_count,
    threadsCount: row.threads_count,
    visitsCount: row.visits_count,
    pageViewsCount: row.page_views_count,
    greetingsShownCount: row.greetings_shown_count,
    greetingsAcceptedCount: row.greetings_accepted_count,
  },
  lastVisit: row.last_visit_json === null ? null : visitOf(row.last_visit_json),
  agentLastEventAt: row.agent_last_event_at,
  customerLastEventAt: row.customer_last_event_at,
  access: accessOf(row.access_json),
  greetings: greetingsOf(row.greetings_json),
  bannedUntil: row.banned_until,
  online: false,
})

export const fromCustomer = (customer: Customer): CustomerRow => ({
  license_id: customer.licenseId,
  id: customer.id,
  name: customer.name,
  email: customer.email,
  avatar: customer.avatar,
  session_fields_json: JSON.stringify(customer.sessionFields),
  created_at: customer.createdAt,
  chats_count: customer.statistics.chatsCount,
  threads_count: customer.statistics.threadsCount,
  visits_count: customer.statistics.visitsCount,
  page_views_count: customer.statistics.pageViewsCount,
  greetings_shown_count: customer.statistics.greetingsShownCount,
  greetings_accepted_count: customer.statistics.greetingsAcceptedCount,
  last_visit_json: customer.lastVisit === null ? null : JSON.stringify(customer.lastVisit),
  agent_last_event_at: customer.agentLastEventAt,
  customer_last_event_at: customer.customerLastEventAt,
  banned_until: customer.bannedUntil,
  access_json: JSON.stringify(customer.access),
  greetings_json: JSON.stringify(customer.greetings),
})

export const granteesOf = (access: Access): readonly string[] => [
  ...access.groupIds.map(groupGrantee),
  ...access.agentIds.map(agentGrantee),
]
export const groupGrantee = (groupId: number): string => `group:${groupId}`
export const agentGrantee = (agentId: string): string => `agent:${agentId}`
