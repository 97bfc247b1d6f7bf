/** This API counts chat times in seconds; fractions, should there be any, are kept. */
export const secondsToMs = (seconds: number): number => seconds * 1000

/** A read marker of 0 means that nothing has been seen. */
export const readMarker = (seconds: number | undefined): number | null =>
  seconds === undefined || seconds <= 0 ? null : secondsToMs(seconds)

/** RFC 3339 to ms since the epoch; null for what is no date. The customer records of this API use it. */
export function readDate(text: string | undefined): number | null {
  const ms = text === undefined ? Number.NaN : Date.parse(text)
  return Number.isNaN(ms) ? null : ms
}
