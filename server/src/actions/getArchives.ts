import type { ChatView, ThreadView } from '../domain/chat.ts'
import { dayOf } from '../domain/days.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import type { ArchiveQuery } from '../store/Store.ts'
import type { Ask, Handler, Needs } from './ask.ts'
import { chatFilterOf } from './chatFilterOf.ts'
import { checkPropertyFilters } from './checkPropertyFilters.ts'
import type { ActionInput, AgentCaller } from './contract.ts'
import { threadViews } from './threadViews.ts'

type ArchiveAsk = Ask<AgentCaller, ActionInput<'getArchives'>>

const maxPage = 1000
const maxLimit = 100
const defaultLimit = 25
const maxQueryChars = 256
const maxQueryWords = 16

/** Threads that the agent may see and that match, the newest first. Source: Agent Chat RTM API 3.0, get_archives. */
export const getArchives: Handler<'getArchives', AgentCaller> = async (needs, ask) => {
  const query = toQuery(ask)
  if (!query.ok) return query
  const { rows, total } = await needs.store.searchThreads(query.value)
  const found = await Promise.all(rows.map((row) => readRow(needs, ask, row)))
  const page = ask.input.page ?? 1
  return success({ value: { rows: found.flatMap((row) => row ?? []), page, total }, publications: [] })
}

function toQuery(ask: ArchiveAsk): Result<ArchiveQuery> {
  const { input, license, caller, reach } = ask
  const { page = 1, limit = defaultLimit, properties = [] } = input
  const whose = chatFilterOf(ask)
  const account = license.agents.find((agent) => agent.id === caller.agentId)
  if (!whose || !account) return refuse('authorization')
  if (!(Number.isInteger(page) && page >= 1 && page <= maxPage)) {
    return refuse('validation', `pagination.page must be a whole number from 1 to ${maxPage}.`)
  }
  if (!(Number.isInteger(limit) && limit >= 0 && limit <= maxLimit)) {
    return refuse('validation', `pagination.limit must be a whole number from 0 to ${maxLimit}.`)
  }
  const words = toWords(input.query ?? '')
  if (!words.ok) return words
  const from = input.dateFrom === undefined ? null : dayOf(input.dateFrom)
  const to = input.dateTo === undefined ? null : dayOf(input.dateTo)
  if ((input.dateFrom !== undefined && !from) || (input.dateTo !== undefined && !to)) {
    return refuse('validation', 'filters.date_from and filters.date_to are days: YYYY-MM-DD.')
  }
  const refused = checkPropertyFilters(properties)
  if (refused) return refused
  return success({
    licenseId: license.id,
    whose,
    reader:
      reach === 'all' ? null : { agentId: account.id, groupIds: [...new Set([0, ...account.groupIds])] },
    words: words.value,
    from: from?.start ?? null,
    until: to?.end ?? null,
    agentIds: input.agentIds ?? null,
    groupIds: input.groupIds ?? null,
    properties,
    offset: (page - 1) * limit,
    limit,
  })
}

/** null: the query says nothing. */
function toWords(query: string): Result<readonly string[] | null> {
  if (query.length > maxQueryChars) {
    return refuse('validation', `filters.query must have at most ${maxQueryChars} characters.`)
  }
  // What is no letter and no digit is nothing to the index, and a quoted word of it would match nothing.
  const words = query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  if (words.length === 0) return success(query.trim() === '' ? null : [query.trim()])
  return words.length > maxQueryWords
    ? refuse('validation', `filters.query must have at most ${maxQueryWords} words.`)
    : success(words)
}

async function readRow(
  needs: Needs,
  ask: ArchiveAsk,
  { chatId, threadId }: { readonly chatId: string; readonly threadId: string },
): Promise<{ readonly view: ChatView; readonly thread: ThreadView } | null> {
  const record = await needs.store.readChat(ask.license.id, chatId)
  if (!record) return null
  const stored = await needs.store.readThreads(chatId, [threadId])
  const [thread] = threadViews(needs, ask, record, stored)
  const [view] = await needs.views.chats(ask.license, [record])
  return thread && view ? { view, thread } : null
}
