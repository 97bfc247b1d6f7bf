import { sql } from 'kysely'
import { isTheirs } from './chatFilter.ts'
import type { Database } from './openDatabase.ts'
import { propertyCondition } from './propertyConditions.ts'
import type { ChatListQuery } from './Store.ts'

/** Totals are estimates by contract: counting stops here, so that a list never reads a whole archive. */
const maxCounted = 10_000

/** One page of chat ids in the order asked for. Source: spec/behaviour.md section 15. */
export async function listChatIds(
  { queries }: Pick<Database, 'queries'>,
  query: ChatListQuery,
): Promise<{ ids: string[]; total: number; hasNext: boolean; hasPrevious: boolean }> {
  const { licenseId, includeActive, whose, properties = [], order, from, offset = 0, limit } = query
  const backwards = from?.direction === 'previous'
  const descending = (order === 'desc') !== backwards
  const matching = queries
    .selectFrom('chats')
    .where('license_id', '=', licenseId)
    .$if(!includeActive, (some) => some.where('active', '=', 0))
    .where((chat) => isTheirs(chat, whose))
    .where(({ and }) =>
      and(properties.map((filter) => propertyCondition(sql`chats.properties_json`, filter))),
    )

  const page = await matching
    .select('id')
    .$if(from !== null, (some) =>
      some.where(
        descending
          ? sql<boolean>`(last_thread_created_at, id) < (${from?.place.at}, ${from?.place.chatId})`
          : sql<boolean>`(last_thread_created_at, id) > (${from?.place.at}, ${from?.place.chatId})`,
      ),
    )
    .orderBy('last_thread_created_at', descending ? 'desc' : 'asc')
    .orderBy('id', descending ? 'desc' : 'asc')
    .limit(limit + 1)
    .offset(offset)
    .execute()
  const counted = await queries
    .selectFrom(matching.select('id').limit(maxCounted).as('matching'))
    .select((some) => some.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()

  const hasMore = page.length > limit
  const ids = page.slice(0, limit).map((row) => row.id)
  return {
    ids: backwards ? ids.reverse() : ids,
    total: counted.total,
    hasNext: backwards || hasMore,
    hasPrevious: backwards ? hasMore : from !== null || offset > 0,
  }
}
