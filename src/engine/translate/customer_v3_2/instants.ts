/** Instants of 3.2: RFC 3339 with six decimals, UTC. Microseconds since the epoch fit into a number until 2255. */

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/i

/** Microseconds since the epoch, or null for what is no instant. */
export function readMicros(value: unknown): number | null {
  const match = typeof value === 'string' ? shape.exec(value) : null
  if (match === null) return null
  const [, seconds, fraction = '', zone] = match
  const wholeMs = Date.parse(`${seconds}${zone}`)
  return Number.isNaN(wholeMs) ? null : wholeMs * 1000 + Number(fraction.slice(0, 6).padEnd(6, '0'))
}

/** The model's instants: ms, with microseconds as the fraction. */
export function readInstant(value: unknown): number | null {
  const micros = readMicros(value)
  return micros === null ? null : micros / 1000
}

export function writeMicros(micros: number): string {
  const wholeMs = Math.floor(micros / 1_000_000) * 1000
  const fraction = String(micros - wholeMs * 1000).padStart(6, '0')
  return `${new Date(wholeMs).toISOString().slice(0, 19)}.${fraction}Z`
}
