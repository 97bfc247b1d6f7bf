import type { Properties, PropertyNames } from '../domain/event.ts'
import type { SystemMessage } from '../domain/systemMessages.ts'

/** What the chat says when its rating is given or changed. Source: behaviour.md 5.9. */
export function ratingGiven(customer: string, changed: Properties): readonly SystemMessage[] {
  const score = changed['rating']?.['score']
  const comment = changed['rating']?.['comment']
  const isScored = score === 0 || score === 1
  const isCommented = typeof comment === 'string' && comment !== ''
  return [
    ...(isScored
      ? [{ type: 'rating.chat_rated', customer, score: score === 1 ? 'good' : 'bad' } as const]
      : []),
    ...(isCommented ? [{ type: 'rating.chat_commented', customer, comment } as const] : []),
  ]
}

/** What it says when the score is taken back. */
export const ratingWithdrawn = (customer: string, deleted: PropertyNames): readonly SystemMessage[] =>
  deleted['rating']?.includes('score') ? [{ type: 'rating.chat_rating_canceled', customer }] : []
