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

const clockFormat = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const momentFormat = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const dayFormat = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' })
const oldDayFormat = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric' })

/** `14:05` */
export const formatClock = (at: number): string => clockFormat.format(at)

/** `14:05` today, `3 Mar, 14:05` before. */
export function formatMoment(at: number, now: number): string {
  return dayOf(at) === dayOf(now) ? formatClock(at) : momentFormat.format(at)
}

/** `Today`, `Yesterday`, `Monday, March 3`, with the year once it is another one. */
export function formatDay(at: number, now: number): string {
  const daysAgo = Math.round((dayOf(now) - dayOf(at)) / dayMs)
  if (daysAgo === 0) return texts.time.today
  if (daysAgo === 1) return texts.time.yesterday
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return (sameYear ? dayFormat : oldDayFormat).format(at)
}

/** The local midnight before an instant: equal for two instants of one day. */
export function dayOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
