import type { Static } from '@sinclair/typebox'
import type { ActionInput, ActionOutput } from '../../actions/contract.ts'
import { type Result, success } from '../../domain/result.ts'
import { type agentActions, protocolLimits } from '../../protocol.ts'
import { compact } from '../compact.ts'
import type { Reader } from '../wireContext.ts'
import { readPropertyFilters } from './propertyFilters.ts'
import type { agentSchemas } from './schema.ts'
import { encodeChatWithThread } from './structures.ts'

/** The search over closed chats in Agent 3.0. */

export function readArchives({
  filters = {},
  pagination = {},
}: Static<(typeof agentSchemas)['get_archives']>): Result<ActionInput<'getArchives'>> {
  const properties = readPropertyFilters(filters.properties ?? {}, 'payload.filters.properties')
  if (!properties.ok) return properties
  return success({
    properties: properties.value,
    page: pagination.page ?? 1,
    limit: pagination.limit ?? protocolLimits.archives.default,
    ...compact({
      query: filters.query,
      dateFrom: filters.date_from,
      dateTo: filters.date_to,
      agentIds: filters.agent_ids,
      groupIds: filters.group_ids,
    }),
  })
}

export const encodeArchives = (
  { rows, page, total }: ActionOutput<'getArchives'>,
  reader: Reader,
): agentActions.GetArchivesResponse => ({
  chats: rows.map(({ view, thread }) => ({ chat: encodeChatWithThread(view, thread, reader) })),
  pagination: { page, total },
})
