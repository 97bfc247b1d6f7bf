import type { Micros } from '../domain/event.ts'

/** UTC with six decimals and `Z`, so that instants compare as strings. Source: ambiguities.md E21. */
export function toRfc3339(instant: Micros): string {
  const milliseconds = Math.floor(instant / 1000)
  const rest = instant - milliseconds * 1000
  return `${new Date(milliseconds).toISOString().slice(0, -1)}${String(rest).padStart(3, '0')}Z`
}

const rfc3339 = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})$/

/** Any offset and any number of decimals; what lies below a microsecond is cut off. null: not an instant. */
export function parseRfc3339(text: string): Micros | null {
  const parts = rfc3339.exec(text)
  if (parts === null) return null
  const [, date, time, decimals = '', zone = 'Z'] = parts
  const milliseconds = Date.parse(`${date}T${time}${zone.toUpperCase()}`)
  if (Number.isNaN(milliseconds)) return null
  return milliseconds * 1000 + Number(decimals.slice(0, 6).padEnd(6, '0'))
}

export function toSeconds(instant: Micros): number {
  return Math.floor(instant / 1_000_000)
}

/** A marker given in seconds means all of that second. Source: versions.md section 4. */
export function endOfSecond(seconds: number): Micros {
  return Math.floor(seconds) * 1_000_000 + 999_999
}
