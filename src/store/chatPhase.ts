import { activeThread, currentChat } from './selectors.ts'
import type { State } from './state.ts'

/**
 * Where the widget's chat stands.
 * - `loading`: not known yet, or known by name only
 * - `none`: none yet, or the visitor starts again
 * - `starting`: a thread is being opened
 */
export type ChatPhase = 'loading' | 'none' | 'starting' | 'active' | 'closed'

export function chatPhase(state: State): ChatPhase {
  const { current } = state.chats
  if (current.kind === 'unknown') return 'loading'
  const chat = currentChat(state)
  if (current.kind === 'none' || chat === null) return 'none'
  if (activeThread(chat) !== null) return 'active'
  if (chat.start.kind === 'starting') return 'starting'
  if (!chat.named || current.startingAgain) return 'none'
  return chat.threads.length === 0 ? 'loading' : 'closed'
}
