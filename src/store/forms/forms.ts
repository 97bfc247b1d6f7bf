import type { FormAnswers, FormType } from '../../model/form.ts'
import { assertNever } from '../../model/result.ts'
import type { ChatContentChange, FormChange } from '../change.ts'

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

type ThreadClosed = Extract<ChatContentChange, { type: 'threadClosed' }>

export function reduceForms(known: Forms, change: FormChange | ThreadClosed): Forms {
  // The form after a chat is about that thread alone.
  if (change.type === 'threadClosed') return { ...known, postchat: untouched }
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
      // The answers before a chat fill the form in when the next one starts.
      return {
        ...known,
        [change.form]:
          change.form === 'postchat' ? untouched : { ...before, submitting: false, problem: null },
      }
    case 'formRefused':
      return { ...known, [change.form]: { ...before, submitting: false, problem: change.problem } }
    default:
      return assertNever(change)
  }
}
