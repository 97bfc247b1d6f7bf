import { Counter, type Registry } from 'prom-client'

/** A counter of what happens with every message. */
export interface Tally {
  /** Adds one to the series with these values of the labels, in the order in which the labels were named. */
  count(...values: readonly string[]): void
}

/**
 * Counts by itself and tells the registry at each scrape: a counter of the library looks at its labels anew each time,
 * which would cost more than the rest of what is done about a push.
 */
export function createTally(
  registry: Registry,
  { name, help, labelNames }: { name: string; help: string; labelNames: readonly string[] },
): Tally {
  const counts = new Map<string, number>()
  new Counter({
    name,
    help,
    labelNames: [...labelNames],
    registers: [registry],
    collect() {
      this.reset()
      for (const [key, count] of counts) this.labels(...key.split(separator)).inc(count)
    },
  })
  return {
    count(...values) {
      const key = values.join(separator)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    },
  }
}

/** Stands in no label: their values come from closed sets of names. */
const separator = ' '
