import type { Greeting } from '../model/greeting.ts'
import { greetingBeside, greetingInside } from '../store/greetingPlace.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'

/**
 * The greeting that waits for an answer; null where there is none. The visitor's first message accepts it.
 */
export function useGreeting(): {
  /** For beside the launcher: not met in the window yet. */
  readonly beside: Greeting | null
  /** For the window, as the first message of a chat that is still to come. */
  readonly inside: Greeting | null
  dismiss(): void
} {
  const engine = useEngine()
  const beside = useEngineState(greetingBeside)
  const inside = useEngineState(greetingInside)
  return { beside, inside, dismiss: engine.dismissGreeting }
}
