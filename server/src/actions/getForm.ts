import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { Caller } from './contract.ts'

/** The form of a group as the configuration has it; null where none is enabled. Source: behaviour.md 14.1. */
export const getForm: Handler<'getForm', Caller> = async (_needs, { input, license }) => {
  if (!license.groups.some((group) => group.id === input.groupId)) {
    return refuse('group_not_found', `There is no group ${input.groupId}.`)
  }
  const form = license.forms.find(({ type, groupId }) => type === input.type && groupId === input.groupId)
  return success({ value: form?.enabled ? form : null, publications: [] })
}
