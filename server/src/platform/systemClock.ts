import type { Clock } from './ports.ts'

/** Node's timers hold 31 bits of ms; longer delays are slept in pieces, not fired at once. */
const longestTimerMs = 2 ** 31 - 1

/** The machine's clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, task) {
    let handle: NodeJS.Timeout
    const sleep = (leftMs: number): void => {
      const pieceMs = Math.min(Math.max(leftMs, 0), longestTimerMs)
      handle = setTimeout(() => (leftMs > pieceMs ? sleep(leftMs - pieceMs) : task()), pieceMs)
      handle.unref()
    }
    sleep(delayMs)
    return () => clearTimeout(handle)
  },
}
