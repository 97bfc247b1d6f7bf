import type { Greeting } from '../model/greeting.ts'
import { chatPhase } from './chatPhase.ts'
import { currentChat } from './selectors.ts'
import type { State } from './state.ts'

/** The greeting that stands beside the launcher; null for none. */
export function greetingBeside(state: State): Greeting | null {
  const { greetings, view } = state
  if (greetings.kind !== 'shown' || greetings.accepted || greetings.opened) return null
  const phase = chatPhase(state)
  const isFree = phase === 'none' || phase === 'closed'
  return isFree && view.visibility === 'minimized' ? greetings.greeting : null
}

/**
 * The greeting that stands in the window as the first message of a chat that is still to come. Once it is answered
 * in a chat that the server knows, the server's own thread begins with it.
 */
export function greetingInside(state: State): Greeting | null {
  const { greetings } = state
  if (greetings.kind !== 'shown') return null
  if (greetings.accepted && currentChat(state)?.named) return null
  const phase = chatPhase(state)
  return phase === 'none' || phase === 'starting' ? greetings.greeting : null
}
