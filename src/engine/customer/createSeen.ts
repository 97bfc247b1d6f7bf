import type { ChatEvent } from '../../model/event.ts'
import type { ChatId } from '../../model/ids.ts'
import type { Page } from '../../platform/ports.ts'
import { isConnected } from '../../store/connection.ts'
import type { Store } from '../../store/createStore.ts'
import { currentChat, unreadCount } from '../../store/selectors.ts'
import { newestEvent } from '../../store/timeline.ts'

/** The visitor's read marker. */
export interface Seen {
  /** Moves the marker to the newest event, if the window is open, the page visible and something unread. */
  mark(): void
  /** Says again what could not be said. */
  flush(): void
}

export type SeenNeeds = {
  readonly store: Store
  readonly page: Pick<Page, 'visible'>
  /** Resolves to whether the server knows now. */
  readonly send: (chat: ChatId, event: ChatEvent) => Promise<boolean>
}

/** At most one marker is under way and one waits; a newer one replaces the one that waits. */
export function createSeen({ store, page, send }: SeenNeeds): Seen {
  let unsent: { readonly chatId: ChatId; readonly event: ChatEvent } | null = null
  let sending = false

  const flush = async () => {
    while (unsent !== null && !sending && isConnected(store.getState().connection)) {
      const { chatId, event } = unsent
      sending = true
      const known = await send(chatId, event)
      sending = false
      if (unsent?.event === event) {
        if (!known) return
        unsent = null
      }
    }
  }

  return {
    mark: () => {
      const state = store.getState()
      const { me } = state.session
      const chat = currentChat(state)
      if (state.view.visibility !== 'maximized' || !page.visible()) return
      if (me === null || chat === null || unreadCount(chat, me) === 0) return
      const event = newestEvent(chat.timeline)
      if (event === null) return
      store.apply({ type: 'eventsSeen', chatId: chat.id, userId: me.id, upTo: event.createdAt })
      unsent = { chatId: chat.id, event }
      void flush()
    },
    flush: () => void flush(),
  }
}
