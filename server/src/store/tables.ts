/** Rows as SQLite holds them. Instants are microseconds, flags 0 or 1, `*_json` is text that the store wrote. */
export type Tables = {
  licenses: { id: number; created_at: number }
  agents: {
    license_id: number
    id: string
    routing_status: string | null
    last_assigned_at: number | null
  }
  customers: CustomerRow
  chats: ChatRow
  chat_access: { chat_id: string; grantee: string }
  chat_members: MemberRow
  chat_followers: { chat_id: string; agent_id: string }
  threads: ThreadRow
  events: EventRow
}

export type CustomerRow = {
  license_id: number
  id: string
  name: string | null
  email: string | null
  avatar: string | null
  session_fields_json: string
  created_at: number
  chats_count: number
  threads_count: number
  visits_count: number
  page_views_count: number
  greetings_shown_count: number
  greetings_accepted_count: number
  last_visit_json: string | null
  agent_last_event_at: number | null
  customer_last_event_at: number | null
  banned_until: number | null
  access_json: string
  greetings_json: string
}

export type ChatRow = {
  id: string
  license_id: number
  customer_id: string | null
  created_at: number
  continuous: number
  properties_json: string
  access_json: string
  active: number
  last_thread_id: string
  last_thread_created_at: number
  last_instant: number
  version: number
}

export type MemberRow = {
  chat_id: string
  user_id: string
  kind: string
  present: number
  seen_up_to: number | null
}

export type ThreadRow = {
  id: string
  chat_id: string
  position: number
  active: number
  created_at: number
  user_ids_json: string
  properties_json: string
  access_json: string
  tags_json: string
  previous_thread_id: string | null
  next_thread_id: string | null
  events_count: number
  queued_at: number | null
  last_spoken_at: number
  opened_by: string | null
  opening_event_ids_json: string
}

export type EventRow = {
  id: number
  thread_id: string
  position: number
  chat_id: string
  created_at: number
  custom_id: string | null
  author_id: string | null
  recipients: string
  type: string
  properties_json: string
  content_json: string
}
