import type { GroupStatus } from '../model/group.ts'
import type { GroupChange } from './change.ts'

/** What is known of each group, by its id. */
export type Groups = { readonly statuses: Readonly<Record<number, GroupStatus>> }

export const noGroups: Groups = { statuses: {} }

export function reduceGroups(known: Groups, change: GroupChange): Groups {
  return { statuses: { ...known.statuses, ...change.statuses } }
}
