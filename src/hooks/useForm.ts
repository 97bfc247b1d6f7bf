import { useQuery } from '@tanstack/react-query'
import type { Form, FormAnswers, FormType } from '../model/form.ts'
import { chosenGroup } from '../store/forms/chosenGroup.ts'
import { completeAnswers } from '../store/forms/completeAnswers.ts'
import { type AnswerFault, validateAnswers } from '../store/forms/validateAnswers.ts'
import { currentChat } from '../store/selectors.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'
import { useOnline } from './useOnline.ts'

export type FormView =
  | { readonly kind: 'loading' | 'disabled' }
  | { readonly kind: 'failed'; retry(): void }
  | ReadyForm

export type ReadyForm = {
  readonly kind: 'ready'
  readonly form: Form
  readonly answers: FormAnswers
  /** What is wrong with the answers as they stand, by field id; empty when they can be sent. */
  readonly faults: Readonly<Record<string, AnswerFault>>
  /** The group that the answers choose; null: the form does not ask, or nothing is chosen yet. */
  readonly chosenGroup: number | null
  setAnswer(fieldId: string, value: string | readonly string[]): void
  readonly submitting: boolean
  /** Error type of the last try. */
  readonly problem: string | null
  submit(): void
}

/**
 * A form of this license with the answers given so far, and what is wrong with them. The form after the chat is that
 * of the group which the chat was in at its end; where that has none, of the group that this page was set up for.
 */
export function useForm(type: FormType): FormView {
  const engine = useEngine()
  const chatGroup = useEngineState((state) => currentChat(state)?.groupIds[0])
  const group = (type === 'postchat' ? chatGroup : undefined) ?? engine.group
  const online = useOnline()
  const { answers: given, submitting, problem } = useEngineState((state) => state.forms[type])
  const me = useEngineState((state) => state.session.me)
  const { data, isError, refetch } = useQuery({
    queryKey: ['form', type, group],
    queryFn: async () => {
      const form = await engine.read.form(type, group)
      return form === null && group !== engine.group ? engine.read.form(type, engine.group) : form
    },
    enabled: online,
  })
  if (data === null) return { kind: 'disabled' }
  if (data === undefined)
    return isError ? { kind: 'failed', retry: () => void refetch() } : { kind: 'loading' }
  const answers = completeAnswers(data, given, me)
  return {
    kind: 'ready',
    form: data,
    answers,
    faults: validateAnswers(data, answers),
    chosenGroup: chosenGroup(data, answers),
    submitting,
    problem,
    setAnswer: (fieldId, value) => engine.setAnswer(type, fieldId, value),
    submit: () => engine.submitForm(type, data),
  }
}
