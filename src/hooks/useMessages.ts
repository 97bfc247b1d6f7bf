import { useMemo } from 'react'
import type { PendingEvent } from '../model/event.ts'
import type { UserId } from '../model/ids.ts'
import { chatId } from '../model/ids.ts'
import type { User } from '../model/user.ts'
import { emptyChat } from '../store/chatState.ts'
import { currentChat, readUpTo } from '../store/selectors.ts'
import type { State } from '../store/state.ts'
import { chunksOf, type MessageChunk } from '../store/timeline.ts'
import { useEngineState } from './useEngineState.ts'
import { useMe } from './useMe.ts'

export type MessagesView = {
  /** Oldest first. A chunk that did not change is the same object as before. */
  readonly chunks: readonly MessageChunk[]
  /** Ours, not yet shown by the server; they stand after the chunks. */
  readonly pending: readonly PendingEvent[]
  readonly me: UserId | null
  readonly users: Readonly<Record<string, User>>
  /** The newest read marker among the agents, ms since the epoch. */
  readonly readUpTo: number | null
}

const nothing = emptyChat(chatId(''), false)
// Out here, so that a drawing does not subscribe to them anew.
const chatOrNothing = (state: State) => currentChat(state) ?? nothing

/** The visitor's chat as a list. */
export function useMessages(): MessagesView {
  const { timeline, pending, users } = useEngineState(chatOrNothing)
  const me = useMe()
  const chunks = useMemo(() => chunksOf(timeline), [timeline])
  const read = useMemo(() => readUpTo(users), [users])
  return useMemo(() => ({ chunks, pending, me, users, readUpTo: read }), [chunks, pending, me, users, read])
}
