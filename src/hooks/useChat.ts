import { useEffect, useMemo, useRef } from 'react'
import type { Queue } from '../model/chat.ts'
import type { Agent } from '../model/user.ts'
import { chatPhase } from '../store/chatPhase.ts'
import { chatAgents, currentChat, presentAgents } from '../store/selectors.ts'
import { useEngineState } from './useEngineState.ts'
import { useQueue } from './useQueue.ts'

export type ChatView =
  | { readonly kind: 'loading' | 'none' | 'starting' }
  | { readonly kind: 'active'; readonly queue: Queue | null; readonly agents: readonly Agent[] }
  | { readonly kind: 'closed'; readonly agents: readonly Agent[] }

/** Where the visitor's chat stands. */
export function useChat(): ChatView {
  const kind = useEngineState(chatPhase)
  const users = useEngineState((state) => currentChat(state)?.users)
  const queue = useQueue()

  const agents = useSameList(kind === 'closed' ? chatAgents(users ?? {}) : presentAgents(users ?? {}))

  return useMemo(() => {
    if (kind === 'active') return { kind, queue, agents }
    return kind === 'closed' ? { kind, agents } : { kind }
  }, [kind, queue, agents])
}

/** The list of the last time while it holds the same: users change with every message that is read. */
function useSameList<Item>(list: readonly Item[]): readonly Item[] {
  const known = useRef(list)
  const before = known.current
  const same = before.length === list.length && before.every((item, index) => item === list[index])
  const kept = same ? before : list
  useEffect(() => {
    known.current = kept
  }, [kept])
  return kept
}
