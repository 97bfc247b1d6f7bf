import type { FormAnswers } from '../model/form.ts'
import { useMessageRules } from './useMessageRules.ts'

/** Whether something that the visitor has written into a form, such as a card number, would be hidden. */
export function useIsMasked(answers: FormAnswers): boolean {
  const { isMasked } = useMessageRules()
  return Object.values(answers).some((answer) => typeof answer === 'string' && isMasked(answer))
}
