import type { FormAnswers, FormType } from '../../model/form.ts'
import { assertNever } from '../../model/result.ts'
import type { FormChange } from '../change.ts'

/** Answers while they are given, and how the last try to send them went. */
export type Forms = Readonly<Record<FormType, FormProgress>>

type FormProgress = {
  readonly answers: FormAnswers
  readonly submitting: boolean
  /** Error type of the last try. */
  readonly problem: string | null
}

const untouched: FormProgress = { answers: {}, submitting: false, problem: null }

export const emptyForms: Forms = { prechat: untouched, postchat: untouched }

export function reduceForms(known: Forms, change: FormChange): Forms {
  const before = known[change.form]
  switch (change.type) {
    case 'answerGiven': {
      const answers = { ...before.answers, [change.fieldId]: change.value }
      return { ...known, [change.form]: { ...before, answers } }
    }
    case 'answersRestored':
      return { ...known, [change.form]: { ...before, answers: { ...change.answers, ...before.answers } } }
    case 'formSubmitted':
      return { ...known, [change.form]: { ...before, submitting: true, problem: null } }
    case 'formAccepted':
      return { ...known, [change.form]: { ...before, submitting: false, problem: null } }
    case 'formRefused':
      return { ...known, [change.form]: { ...before, submitting: false, problem: change.problem } }
    default:
      return assertNever(change)
  }
}
