import { greetingInside } from './greetingPlace.ts'
import { currentChat } from './selectors.ts'
import type { State } from './state.ts'
import { newestEvent } from './timeline.ts'

/** Whether the visitor's chat has nothing to show: nothing was said, nothing is on its way, and nobody greets. */
export function isTalkEmpty(state: State): boolean {
  const chat = currentChat(state)
  if (chat !== null && (newestEvent(chat.timeline) !== null || chat.pending.length > 0)) return false
  return greetingInside(state) === null
}
