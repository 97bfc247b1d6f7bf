import { useMemo } from 'react'
import type { PendingEvent } from '../model/event.ts'
import type { UserId } from '../model/ids.ts'
import { chatId } from '../model/ids.ts'
import type { User } from '../model/user.ts'
import { emptyChat } from '../store/chatState.ts'
import { currentChat, readUpTo } from '../store/selectors.ts'
import { chunksOf, type MessageChunk } from '../store/timeline.ts'
import { useEngineState } from './useEngineState.ts'

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

/** The visitor's chat as a list. */
export function useMessages(): MessagesView {
  const timeline = useEngineState((state) => (currentChat(state) ?? nothing).timeline)
  const pending = useEngineState((state) => (currentChat(state) ?? nothing).pending)
  const users = useEngineState((state) => (currentChat(state) ?? nothing).users)
  const me = useEngineState((state) => state.session.me?.id ?? null)
  const chunks = useMemo(() => chunksOf(timeline), [timeline])
  const read = useMemo(() => readUpTo(users), [users])
  return useMemo(() => ({ chunks, pending, me, users, readUpTo: read }), [chunks, pending, me, users, read])
}
