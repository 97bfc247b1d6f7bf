import type { ChatId } from '../../model/ids.ts'
import type { KeyValueStorage } from '../../platform/ports.ts'

/** What was written and not sent; it outlives a reload once the visitor has interacted. */
export interface Drafts {
  /** @param chat null: none has begun yet */
  read(chat: ChatId | null): string
  write(chat: ChatId | null, text: string): void
  /** From here on a draft may be written down. */
  keep(): void
  /** From here on nothing is. */
  stop(): void
}

/** @param key where it stands: one place for one visitor, named by the chat that it was written in */
export function createDrafts(session: KeyValueStorage, key: string): Drafts {
  let mayKeep = false
  const nameOf = (chat: ChatId | null) => `${chat ?? ''}\n`
  return {
    read: (chat) => {
      const kept = session.get(key)
      return kept?.startsWith(nameOf(chat)) ? kept.slice(nameOf(chat).length) : ''
    },
    write: (chat, text) => {
      if (text !== '') {
        if (mayKeep) session.set(key, nameOf(chat) + text)
        return
      }
      // Right after a reload nobody knows yet which chat it is: what was written in it waits for its name.
      if (session.get(key)?.startsWith(nameOf(chat))) session.remove(key)
    },
    keep: () => {
      mayKeep = true
    },
    stop: () => {
      mayKeep = false
    },
  }
}
