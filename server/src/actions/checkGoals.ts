import { replaceSessionFields } from '../domain/customers.ts'
import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { CustomerCaller } from './contract.ts'

/**
 * Looks at a page for a customer without a connection. A license has no goals to reach, so that nothing follows from
 * it. Source: Customer Chat Web API 3.0, check_goals; behaviour.md 8.11.
 */
export const checkGoals: Handler<'checkGoals', CustomerCaller> = async (needs, ask) => {
  const { caller, input, license } = ask
  if (!license.groups.some((group) => group.id === input.groupId)) {
    return refuse('group_not_found', `There is no group ${input.groupId}.`)
  }
  if (!URL.canParse(input.url)) return refuse('validation', 'page_url must be an absolute address.')
  const fields = replaceSessionFields(input.sessionFields)
  if (!fields.ok) return fields
  return needs.visitors.isOnline(caller)
    ? refuse('validation', 'Goals of a customer who is connected are checked by the server itself.')
    : success({ value: null, publications: [] })
}
