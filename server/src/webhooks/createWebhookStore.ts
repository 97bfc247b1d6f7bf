import { createGroupCommit } from '../store/createGroupCommit.ts'
import type { Database } from '../store/openDatabase.ts'

/** One thing to tell one webhook. Times are ms since the epoch, UTC. */
export type Delivery = {
  readonly id: number
  readonly webhookId: string
  readonly lane: string
  readonly action: string
  /** JSON, as it goes out. */
  readonly body: string
  readonly createdAt: number
  /** How often it was tried in vain. */
  readonly attempts: number
}

export type NewDelivery = Omit<Delivery, 'id' | 'attempts'>

/** The queue on the disk. What was added is told at least once, also after a restart. */
export interface WebhookStore {
  add(deliveries: readonly NewDelivery[]): Promise<void>
  /** What may go out now: the oldest of each lane, where its time has come; lanes under way are left out. */
  due(now: number, busyLanes: ReadonlySet<string>, limit: number): readonly Delivery[]
  /** When the next delivery is due; null: none waits. */
  nextDueAt(busyLanes: ReadonlySet<string>): number | null
  postpone(id: number, dueAt: number): Promise<void>
  remove(id: number): Promise<void>
  /** Forgets deliveries of webhooks that are configured no more; how many they were. */
  removeOthers(webhookIds: readonly string[]): Promise<number>
  /** How many wait for each webhook. */
  backlog(): ReadonlyMap<string, number>
}

export const laneOf = ({ webhookId, lane }: Pick<Delivery, 'webhookId' | 'lane'>): string =>
  `${webhookId} ${lane}`

type Row = {
  readonly id: number
  readonly webhook_id: string
  readonly lane: string
  readonly action: string
  readonly body: string
  readonly created_at: number
  readonly attempts: number
}

/** Heads of lanes: nothing older waits in the same lane. Whoever is busy is passed as a JSON list. */
const heads = `from webhook_deliveries as head
  where not exists (
    select 1 from webhook_deliveries as older
    where older.webhook_id = head.webhook_id and older.lane = head.lane and older.id < head.id
  ) and webhook_id || ' ' || lane not in (select value from json_each(?))`

export function createWebhookStore(database: Pick<Database, 'sqlite'>): WebhookStore {
  const { sqlite } = database
  const { write } = createGroupCommit(database)
  const insert = sqlite.prepare<[string, string, string, string, number, number]>(
    `insert into webhook_deliveries (webhook_id, lane, action, body, created_at, attempts, due_at)
     values (?, ?, ?, ?, ?, 0, ?)`,
  )
  const selectDue = sqlite.prepare<[string, number, number], Row>(
    `select head.* ${heads} and due_at <= ? order by id limit ?`,
  )
  const selectNext = sqlite.prepare<[string], number | null>(`select min(due_at) ${heads}`).pluck()
  const update = sqlite.prepare<[number, number]>(
    'update webhook_deliveries set attempts = attempts + 1, due_at = ? where id = ?',
  )
  const remove = sqlite.prepare<[number]>('delete from webhook_deliveries where id = ?')
  const removeOthers = sqlite.prepare<[string]>(
    'delete from webhook_deliveries where webhook_id not in (select value from json_each(?))',
  )
  const count = sqlite.prepare<[], { readonly webhook_id: string; readonly waiting: number }>(
    'select webhook_id, count(*) as waiting from webhook_deliveries group by webhook_id',
  )
  const asJson = (names: Iterable<string>): string => JSON.stringify([...names])

  return {
    add: (deliveries) =>
      write(() => {
        for (const { webhookId, lane, action, body, createdAt } of deliveries) {
          insert.run(webhookId, lane, action, body, createdAt, createdAt)
        }
      }),
    due: (now, busyLanes, limit) =>
      selectDue.all(asJson(busyLanes), now, limit).map((row) => ({
        id: row.id,
        webhookId: row.webhook_id,
        lane: row.lane,
        action: row.action,
        body: row.body,
        createdAt: row.created_at,
        attempts: row.attempts,
      })),
    nextDueAt: (busyLanes) => selectNext.get(asJson(busyLanes)) ?? null,
    postpone: (id, dueAt) => write(() => void update.run(dueAt, id)),
    remove: (id) => write(() => void remove.run(id)),
    removeOthers: (webhookIds) => write(() => removeOthers.run(asJson(webhookIds)).changes),
    backlog: () => new Map(count.all().map((row) => [row.webhook_id, row.waiting])),
  }
}
