import type { ChatId } from '../../model/ids.ts'
import { chatById } from '../../store/selectors.ts'
import { newestEvent } from '../../store/timeline.ts'
import { type AgentContext, myId } from './context.ts'

/** Moves our read marker to now, at most once for each state of the chat. */
export function createSeenMarker(context: AgentContext): (chat: ChatId) => void {
  const { api, store } = context
  /** The newest event that a request has been made for, by chat. */
  const told = new Map<ChatId, string>()

  async function tell(chat: ChatId, newest: string) {
    const answer = await api.markSeen(chat)
    const me = myId(context)
    if (answer.ok && me !== null) {
      store.apply({ type: 'eventsSeen', chatId: chat, userId: me, upTo: answer.value })
      return
    }
    if (told.get(chat) === newest) told.delete(chat)
  }

  return (id) => {
    const chat = chatById(store.getState(), id)
    const me = myId(context)
    const newest = chat === null ? null : newestEvent(chat.timeline)
    if (chat === null || me === null || newest === null) return
    const own = chat.users[me]
    // Members alone have a marker.
    if (own?.present !== true || told.get(id) === newest.id) return
    // Both instants are whole seconds in this API: an event of the marker's own second may be newer than the marker.
    if (newest.authorId === me || (own.seenUpTo !== null && newest.createdAt < own.seenUpTo)) return
    told.set(id, newest.id)
    void tell(id, newest.id)
  }
}
