import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { assertNever } from '../domain/result.ts'
import type { Database } from './openDatabase.ts'
import { agentGrantee, groupGrantee } from './rows.ts'
import type { ChatListQuery } from './Store.ts'
import type { Tables } from './tables.ts'

/** Totals are estimates by contract: counting stops here, so that a list never reads a whole archive. */
const maxCounted = 10_000

/** One page of chat ids in the order asked for. Source: spec/behaviour.md section 15. */
export async function listChatIds(
  { queries }: Pick<Database, 'queries'>,
  query: ChatListQuery,
): Promise<{ ids: string[]; total: number; hasNext: boolean; hasPrevious: boolean }> {
  const { licenseId, includeActive, whose, order, from, offset = 0, limit } = query
  const backwards = from?.direction === 'previous'
  const descending = (order === 'desc') !== backwards
  const matching = queries
    .selectFrom('chats')
    .where('license_id', '=', licenseId)
    .$if(!includeActive, (some) => some.where('active', '=', 0))
    .where((chat) => isTheirs(chat, whose))

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

function isTheirs(
  chat: ExpressionBuilder<Tables, 'chats'>,
  whose: ChatListQuery['whose'],
): Expression<SqlBool> {
  const presentAs = (agentId: string): Expression<SqlBool> =>
    chat.exists(
      chat
        .selectFrom('chat_members')
        .whereRef('chat_members.chat_id', '=', 'chats.id')
        .where('chat_members.user_id', '=', agentId)
        .where('chat_members.present', '=', 1)
        .select('chat_members.user_id'),
    )
  switch (whose.kind) {
    case 'customer':
      return chat('customer_id', '=', whose.customerId)
    case 'everyone':
      return chat.lit(true)
    case 'present':
      return presentAs(whose.agentId)
    case 'access': {
      const grantees = [...whose.groupIds.map(groupGrantee), agentGrantee(whose.agentId)]
      const granted = chat.exists(
        chat
          .selectFrom('chat_access')
          .whereRef('chat_access.chat_id', '=', 'chats.id')
          .where('chat_access.grantee', 'in', grantees)
          .select('chat_access.grantee'),
      )
      return chat.or([granted, presentAs(whose.agentId)])
    }
    default:
      return assertNever(whose)
  }
}
