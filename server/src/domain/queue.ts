import { grants } from './access.ts'
import type { Access } from './chat.ts'
import type { Micros } from './event.ts'
import type { AgentAccount } from './license.ts'

/** A chat that waits. */
export type Waiting = { readonly queuedAt: Micros; readonly access: Access }

/** First come, first served: no two chats of a license are queued at the same instant. */
export const inQueueOrder = (one: Waiting, other: Waiting): number => one.queuedAt - other.queuedAt

/**
 * The place of a waiting chat, from 1: it stands behind every earlier chat that some agent could take instead of it.
 *
 * @param queue every waiting chat of the license; the chat itself may be among them
 */
export function queuePosition(
  chat: Waiting,
  queue: readonly Waiting[],
  agents: readonly AgentAccount[],
): number {
  const takers = agents.filter((agent) => grants(chat.access, agent))
  const isAhead = (other: Waiting): boolean =>
    inQueueOrder(other, chat) < 0 && takers.some((agent) => grants(other.access, agent))
  return queue.filter(isAhead).length + 1
}

const defaultSecondsPerPlace = 60
const maxWaitSeconds = 3600

/** How many of the latest assignments the estimate looks at. */
export const measuredAssignments = 20

/**
 * Estimated seconds until a chat at this place gets an agent: the mean pace of the latest assignments, in which the
 * time since the last one counts too, so that a queue at rest promises less and less. A minute per place before
 * anything was measured.
 *
 * @param assignedAtMs the latest assignments out of the queue, oldest first
 */
export function estimateWaitSeconds(
  position: number,
  assignedAtMs: readonly number[],
  nowMs: number,
): number {
  const latest = assignedAtMs.slice(-measuredAssignments)
  const [oldest] = latest
  const secondsPerPlace =
    oldest === undefined || latest.length < 2
      ? defaultSecondsPerPlace
      : Math.max(nowMs - oldest, 0) / 1000 / latest.length
  return Math.min(Math.max(Math.ceil(position * secondsPerPlace), 1), maxWaitSeconds)
}
