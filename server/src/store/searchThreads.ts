import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isTheirs } from './chatFilter.ts'
import type { Database } from './openDatabase.ts'
import { propertyCondition } from './propertyConditions.ts'
import type { ArchiveQuery } from './Store.ts'

/** One page of matching threads, the newest first, and how many there are. */
export async function searchThreads(
  { queries }: Pick<Database, 'queries'>,
  query: ArchiveQuery,
): Promise<{ rows: { chatId: string; threadId: string }[]; total: number }> {
  const chats = queries
    .selectFrom('chats')
    .where('license_id', '=', query.licenseId)
    .where((chat) => isTheirs(chat, query.whose))
    .select('id')
  const matching = queries
    .selectFrom('threads')
    .where('chat_id', 'in', chats)
    .where(sql<SqlBool>`(${sql.join(conditions(query), sql` and `)})`)
  const { total } = await matching
    .select((some) => some.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows =
    query.limit === 0
      ? []
      : await matching
          .select(['chat_id as chatId', 'id as threadId'])
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(query.limit)
          .offset(query.offset)
          .execute()
  return { rows, total }
}

function conditions(query: ArchiveQuery): readonly RawBuilder<SqlBool>[] {
  const { words, from, until, agentIds, groupIds, properties, reader } = query
  return [
    sql<SqlBool>`true`,
    ...(words === null ? [] : [says(words)]),
    ...(from === null ? [] : [sql<SqlBool>`threads.created_at >= ${from}`]),
    ...(until === null ? [] : [sql<SqlBool>`threads.created_at < ${until}`]),
    ...(agentIds === null ? [] : [names(sql`threads.user_ids_json`, '$', agentIds)]),
    ...(groupIds === null ? [] : [names(sql`threads.access_json`, '$.groupIds', groupIds)]),
    ...properties.map((filter) => propertyCondition(sql`threads.properties_json`, filter)),
    ...(reader === null
      ? []
      : [
          sql<SqlBool>`(${names(sql`threads.user_ids_json`, '$', [reader.agentId])}
            or ${names(sql`threads.access_json`, '$.groupIds', reader.groupIds)}
            or ${names(sql`threads.access_json`, '$.agentIds', [reader.agentId])})`,
        ]),
  ]
}

/** Whether a JSON list in a column has one of the values. */
const names = (
  column: RawBuilder<unknown>,
  path: string,
  values: readonly (string | number)[],
): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from json_each(${column}, ${path}) as named
    where named.value in (select value from json_each(${JSON.stringify(values)})))`

/** All words must stand in one event, each as the beginning of a word. */
function says(words: readonly string[]): RawBuilder<SqlBool> {
  // Quoted, so that nothing a person types is an operator of the index.
  const match = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ')
  return sql<SqlBool>`threads.id in (select events.thread_id from event_search
    join events on events.id = event_search.rowid where event_search match ${match})`
}
