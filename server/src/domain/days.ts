import type { Micros } from './event.ts'
import { toMicros } from './instants.ts'

const dayMs = 86_400_000

/** The day of a `YYYY-MM-DD`, in UTC, with its end left out; null: there is no such day. Source: contract.md. */
export function dayOf(date: string): { readonly start: Micros; readonly end: Micros } | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  const startMs = Date.parse(`${date}T00:00:00Z`)
  // The 30th of February is read as the 2nd of March.
  if (Number.isNaN(startMs) || !new Date(startMs).toISOString().startsWith(date)) return null
  return { start: toMicros(startMs), end: toMicros(startMs + dayMs) }
}
