import type { ThreadId, UserId } from './ids.ts'
import type { Properties } from './properties.ts'

/** One stretch of a chat. Only the last thread of a chat can be active. */
export type Thread = {
  readonly id: ThreadId
  readonly active: boolean
  /** Orders threads inside their chat: microseconds of `created_at` in 3.2, the `order` counter before. */
  readonly position: number
  /** ms since the epoch, UTC */
  readonly createdAt: number
  readonly userIds: readonly UserId[]
  readonly properties: Properties
  readonly tags: readonly string[]
}

/** Present only while the thread waits for an agent. */
export type Queue = {
  /** From 1. */
  readonly position: number
  /** Estimate in seconds. */
  readonly waitSeconds: number
}
