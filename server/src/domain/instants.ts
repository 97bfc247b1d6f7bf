import type { Micros } from './event.ts'

/** @param ms since the epoch */
export const toMicros = (ms: number): Micros => Math.trunc(ms * 1000)

/**
 * The instant of the next thing in a chat: now, but always later than the last one, also when the clock was set
 * back. Source: ambiguities.md E26.
 */
export const nextInstant = (now: Micros, last: Micros): Micros => Math.max(now, last + 1)
