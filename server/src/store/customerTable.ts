import type { Customer } from '../domain/chat.ts'
import type { CustomerChange } from '../domain/chatRecord.ts'
import type { Database } from './openDatabase.ts'
import { fromCustomer, toCustomer } from './rows.ts'
import type { CustomerRow } from './tables.ts'

/** Statements on customers; writes expect to run inside a transaction of the caller. */
export type CustomerTable = {
  readonly read: (licenseId: number, id: string) => Customer | null
  /** Leaves a known customer as he is. */
  readonly add: (customer: Customer) => void
  readonly change: (change: CustomerChange) => void
}

const columns = [
  'license_id',
  'id',
  'name',
  'email',
  'avatar',
  'session_fields_json',
  'created_at',
  'chats_count',
  'threads_count',
  'visits_count',
  'page_views_count',
  'greetings_shown_count',
  'greetings_accepted_count',
  'last_visit_json',
  'agent_last_event_at',
  'customer_last_event_at',
  'banned_until',
  'access_json',
  'greetings_json',
] as const satisfies readonly (keyof CustomerRow)[]

export function createCustomerTable({ sqlite }: Pick<Database, 'sqlite'>): CustomerTable {
  const select = sqlite.prepare<[number, string], CustomerRow>(
    'select * from customers where license_id = ? and id = ?',
  )
  const insert = sqlite.prepare<[CustomerRow]>(
    `insert or ignore into customers (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`,
  )
  const update = sqlite.prepare<[{ [name: string]: string | number | null }]>(
    `update customers set
      name = coalesce(@name, name),
      email = coalesce(@email, email),
      avatar = coalesce(@avatar, avatar),
      session_fields_json = coalesce(@session_fields_json, session_fields_json),
      last_visit_json = coalesce(@last_visit_json, last_visit_json),
      agent_last_event_at = coalesce(@agent_last_event_at, agent_last_event_at),
      customer_last_event_at = coalesce(@customer_last_event_at, customer_last_event_at),
      access_json = coalesce(@access_json, access_json),
      greetings_json = coalesce(@greetings_json, greetings_json),
      banned_until = coalesce(@banned_until, banned_until),
      chats_count = chats_count + @chats,
      threads_count = threads_count + @threads,
      visits_count = visits_count + @visits,
      page_views_count = page_views_count + @page_views,
      greetings_shown_count = greetings_shown_count + @greetings_shown,
      greetings_accepted_count = greetings_accepted_count + @greetings_accepted
    where license_id = @license_id and id = @id`,
  )

  // All that most messages change.
  const noteSpoken = sqlite.prepare<[number, number, string]>(
    'update customers set customer_last_event_at = ? where license_id = ? and id = ?',
  )
  const noteAnswered = sqlite.prepare<[number, number, string]>(
    'update customers set agent_last_event_at = ? where license_id = ? and id = ?',
  )

  const changeAnything = (change: CustomerChange): void =>
    void update.run({
      license_id: change.licenseId,
      id: change.id,
      name: change.name ?? null,
      email: change.email ?? null,
      avatar: change.avatar ?? null,
      session_fields_json: change.sessionFields ? JSON.stringify(change.sessionFields) : null,
      last_visit_json: change.lastVisit ? JSON.stringify(change.lastVisit) : null,
      agent_last_event_at: change.agentLastEventAt ?? null,
      customer_last_event_at: change.customerLastEventAt ?? null,
      access_json: change.access ? JSON.stringify(change.access) : null,
      greetings_json: change.greetings ? JSON.stringify(change.greetings) : null,
      banned_until: change.bannedUntil ?? null,
      chats: change.add?.chatsCount ?? 0,
      threads: change.add?.threadsCount ?? 0,
      visits: change.add?.visitsCount ?? 0,
      page_views: change.add?.pageViewsCount ?? 0,
      greetings_shown: change.add?.greetingsShownCount ?? 0,
      greetings_accepted: change.add?.greetingsAcceptedCount ?? 0,
    })

  return {
    read: (licenseId, id) => {
      const row = select.get(licenseId, id)
      return row === undefined ? null : toCustomer(row)
    },
    add: (customer) => void insert.run(fromCustomer(customer)),
    change(change) {
      const { licenseId, id, customerLastEventAt: spokeAt, agentLastEventAt: answeredAt } = change
      const isOneMember = Object.keys(change).length === namingMembers + 1
      if (isOneMember && spokeAt !== undefined) noteSpoken.run(spokeAt, licenseId, id)
      else if (isOneMember && answeredAt !== undefined) noteAnswered.run(answeredAt, licenseId, id)
      else changeAnything(change)
    },
  }
}

/** Of a change: the license's id and the customer's. */
const namingMembers = 2
