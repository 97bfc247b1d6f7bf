import { type FormEvent, Fragment, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Form, FormAnswers } from '../../model/form.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import { useWindowFocus } from '../window/WindowFocus.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { FormFieldControl } from './FormFieldControl.tsx'
import { type AnswerFault, faultText } from './faultText.ts'

type ChatFormProps = {
  /** The form's name for assistive technology. */
  readonly name: string
  readonly form: Form
  readonly answers: FormAnswers
  /** What is wrong with the answers now, by field id; shown once the visitor has tried to send them. */
  readonly faults: { readonly [fieldId: string]: AnswerFault }
  /** What stands above the fields. */
  readonly intro?: ReactNode
  /** What there is to know about the group that is chosen in the form. Default nothing. */
  readonly groupNotice?: string | null
  /** Stands where the form has its rating. Default nothing. */
  readonly rating?: ReactNode
  /** Why the last try failed, in words. */
  readonly problem: string | null
  readonly submitting: boolean
  /** Whether sending was tried before, so that faults are shown from the start. Default false. */
  readonly tried?: boolean
  readonly onAnswer: (fieldId: string, value: string | readonly string[]) => void
  readonly onSubmit: () => void
  /** The buttons below the fields. */
  readonly children: ReactNode
}

/** A form of the license: a plain column, checked when sent and from then on while it is corrected. */
export function ChatForm(props: ChatFormProps) {
  const { name, form, answers, faults, groupNotice = null, problem, submitting, tried = false } = props
  const texts = useTexts()
  const id = useId()
  const focus = useWindowFocus()
  const [attempts, setAttempts] = useState(0)
  const summary = useRef<HTMLDivElement>(null)
  const shown = tried || attempts > 0 ? form.fields.filter((field) => faults[field.id] !== undefined) : []

  // The server's refusal comes after the attempt and is one more thing to read.
  const outcome = attempts === 0 ? null : `${attempts} ${problem ?? ''}`
  useEffect(() => {
    if (outcome !== null) summary.current?.focus()
  }, [outcome])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (submitting) return
    setAttempts((count) => count + 1)
    if (form.fields.some((field) => faults[field.id] !== undefined)) return
    focus.handOver()
    props.onSubmit()
  }

  const firstInput = form.fields.find((field) => field.type !== 'header' && field.type !== 'rating')
  return (
    <form className="flex min-h-0 grow flex-col" aria-label={name} noValidate onSubmit={submit}>
      <div className="scrollable flex min-h-0 grow flex-col gap-3 px-5 pt-5 pb-2">
        {props.intro}
        <ErrorSummary
          ref={summary}
          problem={problem}
          faults={shown.map((field) => ({ controlId: `${id}-${field.id}`, label: field.label }))}
        />
        {form.fields.map((field) =>
          field.type === 'rating' ? (
            <Fragment key={field.id}>{props.rating}</Fragment>
          ) : (
            <FormFieldControl
              key={field.id}
              field={field}
              controlId={`${id}-${field.id}`}
              answer={answers[field.id]}
              error={shown.includes(field) ? faultText(texts, field, faults[field.id]) : null}
              notice={groupNotice}
              main={field === firstInput && props.rating === undefined}
              onAnswer={(value) => props.onAnswer(field.id, value)}
            />
          ),
        )}
      </div>
      <div className="flex shrink-0 flex-wrap gap-2 border-t border-line p-4">{props.children}</div>
    </form>
  )
}
