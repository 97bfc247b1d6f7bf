import type { FormAnswers, FormType } from '../../model/form.ts'
import type { KeyValueStorage } from '../../platform/ports.ts'
import type { Store } from '../../store/createStore.ts'

/** Answers of forms that were not sent yet; they outlive a reload once the visitor has interacted. */
export interface Answers {
  give(form: FormType, fieldId: string, value: string | readonly string[]): void
  /** From here on answers may be written down. */
  keep(): void
}

export type AnswersNeeds = {
  readonly session: KeyValueStorage
  readonly key: string
  readonly store: Store
}

export function createAnswers({ session, key, store }: AnswersNeeds): Answers {
  let mayKeep = false
  const keyOf = (form: FormType) => `${key}:${form}`
  const write = (form: FormType) => {
    if (mayKeep) session.set(keyOf(form), JSON.stringify(store.getState().forms[form].answers))
  }

  for (const form of ['prechat', 'postchat'] as const) {
    const answers = readAnswers(session.get(keyOf(form)))
    if (answers !== null) store.apply({ type: 'answersRestored', form, answers })
  }

  return {
    give: (form, fieldId, value) => {
      store.apply({ type: 'answerGiven', form, fieldId, value })
      write(form)
    },
    keep: () => {
      mayKeep = true
    },
  }
}

function readAnswers(text: string | null): FormAnswers | null {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    return Object.fromEntries(Object.entries(value).filter(isAnswer))
  } catch {
    return null
  }
}

function isAnswer(pair: [string, unknown]): pair is [string, string | string[]] {
  const value = pair[1]
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  )
}
