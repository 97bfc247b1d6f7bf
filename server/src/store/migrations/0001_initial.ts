import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Licenses, agents' routing memory, customers, chats with members and followers, threads, events. */
export const initial: Migration = {
  name: '0001_initial',
  async up(queries) {
    for (const statement of statements) await sql.raw(statement).execute(queries)
  },
}

const statements: readonly string[] = [
  `create table licenses (
    id integer primary key,
    created_at integer not null
  ) strict`,
  `create table agents (
    license_id integer not null,
    id text not null,
    routing_status text,
    last_assigned_at integer,
    primary key (license_id, id)
  ) strict, without rowid`,
  `create table customers (
    license_id integer not null,
    id text not null,
    name text,
    email text,
    avatar text,
    session_fields_json text not null,
    created_at integer not null,
    chats_count integer not null,
    threads_count integer not null,
    visits_count integer not null,
    page_views_count integer not null,
    greetings_shown_count integer not null,
    greetings_accepted_count integer not null,
    last_visit_json text,
    agent_last_event_at integer,
    customer_last_event_at integer,
    banned_until integer,
    primary key (license_id, id)
  ) strict`,
  `create table chats (
    id text primary key,
    license_id integer not null,
    customer_id text,
    created_at integer not null,
    continuous integer not null,
    properties_json text not null,
    access_json text not null,
    active integer not null,
    last_thread_id text not null,
    last_thread_created_at integer not null,
    last_instant integer not null,
    version integer not null
  ) strict`,
  // A customer has one chat per license; chats among agents have no customer.
  `create unique index chats_by_customer on chats (license_id, customer_id) where customer_id is not null`,
  `create index chats_by_last_thread on chats (license_id, last_thread_created_at, id)`,
  `create index chats_active on chats (license_id) where active = 1`,
  `create table chat_access (
    chat_id text not null references chats (id) on delete cascade,
    grantee text not null,
    primary key (chat_id, grantee)
  ) strict, without rowid`,
  `create table chat_members (
    chat_id text not null references chats (id) on delete cascade,
    user_id text not null,
    kind text not null,
    present integer not null,
    seen_up_to integer,
    primary key (chat_id, user_id)
  ) strict`,
  `create table chat_followers (
    chat_id text not null references chats (id) on delete cascade,
    agent_id text not null,
    primary key (chat_id, agent_id)
  ) strict, without rowid`,
  `create table threads (
    id text primary key,
    chat_id text not null references chats (id) on delete cascade,
    position integer not null,
    active integer not null,
    created_at integer not null,
    user_ids_json text not null,
    properties_json text not null,
    access_json text not null,
    tags_json text not null,
    previous_thread_id text,
    next_thread_id text,
    events_count integer not null,
    queued_at integer,
    last_spoken_at integer not null,
    opened_by text,
    opening_event_ids_json text not null,
    unique (chat_id, position)
  ) strict`,
  `create table events (
    thread_id text not null references threads (id) on delete cascade,
    position integer not null,
    chat_id text not null,
    created_at integer not null,
    custom_id text,
    author_id text,
    recipients text not null,
    type text not null,
    properties_json text not null,
    content_json text not null,
    unique (thread_id, position)
  ) strict`,
  `create unique index events_in_order on events (chat_id, created_at)`,
  `create index events_by_custom_id on events (chat_id, author_id, custom_id, created_at)
    where custom_id is not null`,
  `create index events_last_per_type on events (chat_id, type, recipients, created_at)`,
]
