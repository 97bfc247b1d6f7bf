import type { GroupStatus } from '../model/group.ts'

/** What is known of each group, by its id. */
export type Groups = { readonly statuses: Readonly<Record<number, GroupStatus>> }

export const noGroups: Groups = { statuses: {} }
