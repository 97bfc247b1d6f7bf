import type { FormAnswers, FormType } from '../../model/form.ts'
import type { KeyValueStorage } from '../../platform/ports.ts'
import { writeJson } from '../../platform/writeJson.ts'
import type { Store } from '../../store/createStore.ts'

/** Writes down answers of forms as they stand in the store; they outlive a reload once the visitor has interacted. */
export interface Answers {
  /** From here on answers may be written down. */
  keep(): void
  /** From here on they may not. */
  stop(): void
  close(): void
}

export type AnswersNeeds = {
  readonly session: KeyValueStorage
  readonly key: string
  readonly store: Store
}

const formTypes = ['prechat', 'postchat'] as const satisfies readonly FormType[]

export function createAnswers({ session, key, store }: AnswersNeeds): Answers {
  let mayKeep = false
  const keyOf = (form: FormType) => `${key}:${form}`
  const write = (form: FormType, answers: FormAnswers) => {
    if (Object.keys(answers).length === 0) session.remove(keyOf(form))
    else if (mayKeep) session.set(keyOf(form), writeJson(answers))
  }

  for (const form of formTypes) {
    const answers = readAnswers(session.get(keyOf(form)))
    if (answers !== null) store.apply({ type: 'answersRestored', form, answers })
  }

  const close = store.subscribe(({ forms }, { forms: before }) => {
    for (const form of formTypes) {
      const { answers } = forms[form]
      if (answers !== before[form].answers) write(form, answers)
    }
  })

  return {
    close,
    keep: () => {
      mayKeep = true
    },
    stop: () => {
      mayKeep = false
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
