import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { assertNever } from '../domain/result.ts'
import { agentGrantee, groupGrantee } from './rows.ts'
import type { ChatFilter } from './Store.ts'
import type { Tables } from './tables.ts'

/** Whether a chat is among those that somebody may list. */
export function isTheirs(chat: ExpressionBuilder<Tables, 'chats'>, whose: ChatFilter): Expression<SqlBool> {
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
