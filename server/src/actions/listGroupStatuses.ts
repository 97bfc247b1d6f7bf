import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { Caller } from './contract.ts'

/** Statuses of the groups asked for, or of all; unknown ids are left out. Source: behaviour.md 9.2. */
export const listGroupStatuses: Handler<'listGroupStatuses', Caller> = async (needs, { input, license }) => {
  const statuses = needs.router.statuses(license)
  const { groupIds } = input
  const value = groupIds === null ? statuses : statuses.filter(({ groupId }) => groupIds.includes(groupId))
  return success({ value, publications: [] })
}
