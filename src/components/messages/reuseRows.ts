import type { Row } from './groupEvents.ts'

/**
 * Puts the rows of the last drawing in the place of new ones that say the same, so that only what changed is drawn
 * again. Nothing but the end of a chunk changes as a rule: rows are compared by their places.
 */
export function reuseRows(before: readonly Row[], rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => {
    const known = before[index]
    return known !== undefined && isSame(known, row) ? known : row
  })
}

function isSame(one: Row, other: Row): boolean {
  if (one.kind !== other.kind || one.key !== other.key) return false
  if (one.kind === 'system' && other.kind === 'system') return one.event === other.event
  if (one.kind === 'day' && other.kind === 'day') return one.at === other.at
  if (one.kind !== 'group' || other.kind !== 'group') return true
  return (
    one.authorId === other.authorId &&
    one.continuesAbove === other.continuesAbove &&
    one.continuesBelow === other.continuesBelow &&
    one.events.length === other.events.length &&
    one.events.every((event, index) => event === other.events[index])
  )
}
