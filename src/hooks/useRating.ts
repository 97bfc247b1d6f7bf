import { currentChat } from '../store/selectors.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'

export type Score = 0 | 1

export type RatingView = {
  /** 1: good, 0: bad, null: not rated. */
  readonly score: Score | null
  /** Empty: none. */
  readonly comment: string
  /** Gives a score, or withdraws it where it is given already. Resolves to whether the server took it. */
  press(score: Score): Promise<boolean>
  /** Resolves to whether the server took it. */
  say(comment: string): Promise<boolean>
}

/** The visitor's opinion of the last thread, as its properties have it. */
export function useRating(): RatingView {
  const engine = useEngine()
  const given = useEngineState((state) => currentChat(state)?.threads.at(-1)?.properties['rating'])
  const score = given?.['score'] === 0 || given?.['score'] === 1 ? given['score'] : null
  const comment = given?.['comment']
  return {
    score,
    comment: typeof comment === 'string' ? comment : '',
    press: (pressed) => engine.rate(pressed === score ? null : pressed),
    say: engine.commentRating,
  }
}
