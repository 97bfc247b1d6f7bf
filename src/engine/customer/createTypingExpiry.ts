import type { ChatId, UserId } from '../../model/ids.ts'
import type { Clock, Stop } from '../../platform/ports.ts'
import type { Change } from '../../store/change.ts'
import type { Store } from '../../store/createStore.ts'

/** Who has not been heard of for this long has stopped typing without saying so. */
export const typingExpiryMs = 10_000

/** Ends typing that nobody has ended. */
export interface TypingExpiry {
  watch(change: Change): void
  close(): void
}

export function createTypingExpiry({
  clock,
  store,
}: {
  readonly clock: Clock
  readonly store: Store
}): TypingExpiry {
  const timers = new Map<string, Stop>()

  const stop = (key: string) => {
    timers.get(key)?.()
    timers.delete(key)
  }

  const start = (key: string, chatId: ChatId, userId: UserId) => {
    stop(key)
    timers.set(
      key,
      clock.after(typingExpiryMs, () => {
        timers.delete(key)
        store.apply({ type: 'typingStopped', chatId, userId })
      }),
    )
  }

  return {
    watch: (change) => {
      if (change.type !== 'typingStarted' && change.type !== 'typingStopped') return
      const { chatId, userId } = change
      const key = `${chatId} ${userId}`
      if (change.type === 'typingStarted') start(key, chatId, userId)
      else stop(key)
    },
    close: () => {
      for (const end of timers.values()) end()
      timers.clear()
    },
  }
}
