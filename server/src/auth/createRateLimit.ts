import type { Clock } from '../platform/ports.ts'
import { addressKey } from './addressKey.ts'

/** Counts what an address does within a minute. */
export interface RateLimit {
  /** Takes one; false where the address has none left. */
  take(address: string): boolean
  /** Gives one back: it turned out not to count. */
  giveBack(address: string): void
}

const windowMs = 60_000
/** At the bound the oldest window is forgotten, so memory stays small under an attack from many addresses. */
const maxAddresses = 20_000

/** @param perMinute how many each address may take in any window of a minute that starts with its first one */
export function createRateLimit(perMinute: number, clock: Clock): RateLimit {
  const windows = new Map<string, { readonly startedAt: number; taken: number }>()

  return {
    take(address) {
      const key = addressKey(address)
      const now = clock.now()
      let window = windows.get(key)
      if (window === undefined || now - window.startedAt >= windowMs) {
        windows.delete(key)
        const [oldest] = windows.keys()
        if (windows.size >= maxAddresses && oldest !== undefined) windows.delete(oldest)
        window = { startedAt: now, taken: 0 }
        windows.set(key, window)
      }
      if (window.taken >= perMinute) return false
      window.taken += 1
      return true
    },
    giveBack(address) {
      const window = windows.get(addressKey(address))
      if (window !== undefined && window.taken > 0) window.taken -= 1
    },
  }
}
