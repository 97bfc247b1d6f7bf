import type { Clock, Page, Stop } from '../platform/ports.ts'
import type { Attention } from './attention/createAttention.ts'

/** Another tab of the site may have been looked at: then its read marker arrives in this time. */
const settleMs = 700

export type AttentionNeeds = {
  readonly clock: Clock
  readonly page: Pick<Page, 'visible' | 'onVisibilityChange'>
  /** Brings what makes itself noticed; called when it is needed for the first time. */
  readonly load: () => Promise<Attention>
  readonly isAudible: () => boolean
}

/** Notices what comes while the page is out of sight. */
export interface AttentionWatch {
  /** @param words how many messages are unread; empty for none */
  tell(unread: number, words: string): void
  close(): void
}

export function watchAttention({ clock, page, load, isAudible }: AttentionNeeds): AttentionWatch {
  let unread = 0
  let words = ''
  let attention: Attention | null = null
  let stopTimer: Stop | null = null

  const end = () => {
    stopTimer?.()
    stopTimer = null
    attention?.end()
  }
  const call = async () => {
    stopTimer = null
    try {
      attention ??= await load()
    } catch {
      // Without it the visitor sees the badge when they come back.
      return
    }
    if (unread > 0 && !page.visible()) attention.call(words, isAudible())
  }
  const stopFollowing = page.onVisibilityChange((visible) => {
    if (visible) end()
  })

  return {
    tell: (count, text) => {
      const isMore = count > unread
      unread = count
      words = text
      if (count === 0) end()
      else if (isMore && !page.visible()) stopTimer ??= clock.after(settleMs, () => void call())
    },
    close: () => {
      stopFollowing()
      end()
    },
  }
}
