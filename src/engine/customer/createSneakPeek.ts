import type { ChatId } from '../../model/ids.ts'
import type { Clock, Stop } from '../../platform/ports.ts'
import { isConnected } from '../../store/connection.ts'
import type { Store } from '../../store/createStore.ts'
import { activeThread, currentChat } from '../../store/selectors.ts'

/** Between two sneak peeks at least this long. */
export const sneakPeekIntervalMs = 500

/** Lets agents see what the visitor types. */
export interface SneakPeek {
  /** What stands in the composer now. */
  write(text: string): void
  /** The text was sent, or is nobody's business any more. */
  clear(): void
  close(): void
}

export type SneakPeekNeeds = {
  readonly clock: Clock
  readonly store: Store
  readonly mask: (text: string) => string
  readonly send: (chat: ChatId, text: string) => void
}

/** Sends the newest text at most every {@link sneakPeekIntervalMs}, and only while a thread is active. */
export function createSneakPeek({ clock, store, mask, send }: SneakPeekNeeds): SneakPeek {
  let sent = ''
  let wanted = ''
  let stopTimer: Stop | null = null

  const flush = () => {
    const state = store.getState()
    const chat = currentChat(state)
    if (wanted === sent || chat === null || activeThread(chat) === null) return
    if (!isConnected(state.connection)) return
    sent = wanted
    send(chat.id, wanted)
    stopTimer = clock.after(sneakPeekIntervalMs, () => {
      stopTimer = null
      flush()
    })
  }

  return {
    write: (text) => {
      const { sneakPeekOffered, sneakPeekEnabled } = store.getState().view
      if (!sneakPeekOffered || !sneakPeekEnabled) return
      wanted = mask(text)
      if (stopTimer === null) flush()
    },
    clear: () => {
      wanted = ''
      stopTimer?.()
      stopTimer = null
      flush()
    },
    close: () => {
      stopTimer?.()
      stopTimer = null
    },
  }
}
