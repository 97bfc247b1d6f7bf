import type { ChatId, UserId } from '../../model/ids.ts'
import type { Change } from '../../store/change.ts'
import type { AgentContext } from './context.ts'

/** Ends what others are said to be typing when nothing more is heard of it. */
export interface TypingWatch {
  /** Looks at facts that have just been applied. */
  saw(changes: readonly Change[]): void
  close(): void
}

/** Senders repeat the indicator well within this time. */
const silenceMs = 8_000

/** One timer for each who types; an event or a stop lets it run out without effect. */
export function createTypingWatch({ store, clock }: Pick<AgentContext, 'store' | 'clock'>): TypingWatch {
  const timers = new Map<string, () => void>()

  function watch(chatId: ChatId, userId: UserId) {
    const key = `${chatId} ${userId}`
    timers.get(key)?.()
    timers.set(
      key,
      clock.after(silenceMs, () => {
        timers.delete(key)
        store.apply({ type: 'typingStopped', chatId, userId })
      }),
    )
  }

  return {
    saw: (changes) => {
      for (const change of changes) if (change.type === 'typingStarted') watch(change.chatId, change.userId)
    },
    close: () => {
      for (const cancel of timers.values()) cancel()
      timers.clear()
    },
  }
}
