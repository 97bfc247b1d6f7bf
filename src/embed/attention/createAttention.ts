import { claimTurn } from './claimTurn.ts'
import { createTitleAlert } from './createTitleAlert.ts'
import { playChime } from './playChime.ts'

/** Tells a visitor who looks elsewhere that something has come. */
export interface Attention {
  /**
   * @param words how many messages wait
   * @param audible whether one of the tabs may be heard
   */
  call(words: string, audible: boolean): void
  /** The visitor is back, or has nothing more to read. */
  end(): void
}

/** However many messages come, there is one sound in this time. */
const soundEveryMs = 3_000

/** @param name tells this chat from others of the same site */
export function createAttention(name: string): Attention {
  const title = createTitleAlert(document)
  const ring = async () => {
    const turn = await claimTurn(`${name}:sound`, soundEveryMs, {
      locks: navigator.locks ?? null,
      openChannel: 'BroadcastChannel' in window ? (channel) => new BroadcastChannel(channel) : null,
      random: Math.random,
    })
    if (turn) await playChime()
  }

  return {
    call: (words, audible) => {
      title.show(words)
      // A sound that cannot be made is no trouble for anybody.
      if (audible) ring().catch(() => undefined)
    },
    end: title.restore,
  }
}
