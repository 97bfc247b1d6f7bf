import type { ChatEvent } from '../domain/event.ts'
import type { ChatRow, EventRow, ThreadRow } from './tables.ts'

/** The columns that a commit writes, and how their values are put. */

export const insertInto = (table: string, columns: readonly string[]): string =>
  `insert into ${table} (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`

export const chatColumns = [
  'id',
  'license_id',
  'customer_id',
  'created_at',
  'continuous',
  'properties_json',
  'access_json',
  'active',
  'last_thread_id',
  'last_thread_created_at',
  'last_instant',
  'version',
] as const satisfies readonly (keyof ChatRow)[]

export const threadColumns = [
  'id',
  'chat_id',
  'position',
  'active',
  'created_at',
  'user_ids_json',
  'properties_json',
  'access_json',
  'tags_json',
  'previous_thread_id',
  'next_thread_id',
  'events_count',
  'queued_at',
  'last_spoken_at',
  'opened_by',
  'opening_event_ids_json',
] as const satisfies readonly (keyof ThreadRow)[]

/** In the order of the columns: looking each one up by its name costs as much as the statement. */
export type EventValues = [
  string,
  number,
  string,
  number,
  string | null,
  string | null,
  string,
  string,
  string,
  string,
]

export const valuesOf = (event: ChatEvent): EventValues => [
  event.threadId,
  event.order,
  event.chatId,
  event.createdAt,
  event.customId,
  event.authorId,
  event.recipients,
  event.content.type,
  JSON.stringify(event.properties),
  JSON.stringify(event.content),
]

export const eventColumns = [
  'thread_id',
  'position',
  'chat_id',
  'created_at',
  'custom_id',
  'author_id',
  'recipients',
  'type',
  'properties_json',
  'content_json',
] as const satisfies readonly (keyof EventRow)[]
