/** This version counts in whole seconds. */
export function secondsToMs(seconds: number): number {
  return seconds * 1000
}

/**
 * A read marker means the end of its second, because everything in that second may have been seen; 0 means never.
 * Source: spec/structures.md section 3.2; contract.md on markers in seconds.
 */
export function readMarker(seconds: number | null): number | null {
  return seconds === null || seconds <= 0 ? null : secondsToMs(seconds) + 999.999
}

/** The marker that covers an instant in ms: its whole second. */
export function writeMarker(ms: number): number {
  return Math.floor(ms / 1000)
}
