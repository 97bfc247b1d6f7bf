/** Cells in a row. */
export const gridColumns = 7

/**
 * Where a key leads from a cell, in grids that stand one below the other and are read as one.
 * @param rows how many cells each row has, the last one of a grid maybe fewer than {@link gridColumns}
 * @returns index of the cell over all rows; null: the key means something else, or leads out of the grid
 */
export function gridMove(rows: readonly number[], from: number, key: string, isRtl: boolean): number | null {
  const starts = rows.map((_, row) => rows.slice(0, row).reduce((sum, count) => sum + count, 0))
  const total = rows.reduce((sum, count) => sum + count, 0)
  const row = starts.findLastIndex((start) => start <= from)
  const column = from - (starts[row] ?? 0)
  const inside = (index: number) => (index >= 0 && index < total ? index : null)
  const inRow = (next: number) => {
    const count = rows[next]
    return count === undefined ? null : (starts[next] ?? 0) + Math.min(column, count - 1)
  }
  switch (key) {
    case 'ArrowRight':
      return inside(from + (isRtl ? -1 : 1))
    case 'ArrowLeft':
      return inside(from - (isRtl ? -1 : 1))
    case 'ArrowDown':
      return inRow(row + 1)
    case 'ArrowUp':
      return inRow(row - 1)
    case 'Home':
      return starts[row] ?? null
    case 'End':
      return (starts[row] ?? 0) + (rows[row] ?? 1) - 1
    case 'PageUp':
      return inside(0)
    case 'PageDown':
      return inside(total - 1)
    default:
      return null
  }
}
