import { useMemo } from 'react'
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

  return useMemo(() => {
    if (kind === 'active') return { kind, queue, agents: presentAgents(users ?? {}) }
    return kind === 'closed' ? { kind, agents: chatAgents(users ?? {}) } : { kind }
  }, [kind, queue, users])
}
