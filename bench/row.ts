/** One line of the benchmark's table. */
export type Row = {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** Measured in the same run, on the same machine. */
  readonly baseline: { readonly what: string; readonly value: number }
  /** How many times the baseline's cost; 1 is as good as the baseline. */
  readonly ratio: number
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
