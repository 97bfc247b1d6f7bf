import type { FormAnswers, FormType } from '../../model/form.ts'

/** Answers while they are given, and how the last try to send them went. */
export type Forms = Readonly<Record<FormType, FormProgress>>

export type FormProgress = {
  readonly answers: FormAnswers
  readonly submitting: boolean
  /** Error type of the last try. */
  readonly problem: string | null
}

const untouched: FormProgress = { answers: {}, submitting: false, problem: null }

export const emptyForms: Forms = { prechat: untouched, postchat: untouched }
