import { texts } from '../texts.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A stretch of time in one short figure: `now`, `4 min`, `2 h`, `3 d`. */
export function formatSpan(ms: number): string {
  if (ms < minuteMs) return texts.time.now
  if (ms < hourMs) return texts.time.minutes(Math.floor(ms / minuteMs))
  if (ms < dayMs) return texts.time.hours(Math.floor(ms / hourMs))
  return texts.time.days(Math.floor(ms / dayMs))
}

/** How long somebody waits: to the second in the first minute, where it matters. */
export function formatWait(ms: number): string {
  return ms < minuteMs ? texts.time.seconds(Math.max(0, Math.floor(ms / 1000))) : formatSpan(ms)
}
