import type { Thread } from '../model/chat.ts'
import type { ThreadId } from '../model/ids.ts'
import type { EventOrder } from './timeline.ts'

/** Orders events by their thread's position, then by their own. A thread not known yet is taken for the newest. */
export function eventOrder(threads: readonly Thread[]): EventOrder {
  const positionOf = (id: ThreadId): number =>
    threads.findLast((thread) => thread.id === id)?.position ?? Number.MAX_VALUE
  return (left, right) => {
    if (left.threadId === right.threadId) return left.position - right.position
    const difference = positionOf(left.threadId) - positionOf(right.threadId)
    return difference !== 0 ? difference : left.threadId < right.threadId ? -1 : 1
  }
}
