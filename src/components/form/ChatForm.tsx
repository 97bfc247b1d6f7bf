import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Form, FormAnswers } from '../../model/form.ts'
import { Button } from '../ui/Button.tsx'
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
  /** A line above the fields. */
  readonly greeting: string | null
  /** What the visitor should know before sending, such as that nobody is there. */
  readonly notice: string | null
  /** Why the last try failed, in words. */
  readonly problem: string | null
  readonly submitLabel: string
  readonly submitting: boolean
  /** Whether sending was tried before, so that faults are shown from the start. Default false. */
  readonly tried?: boolean
  readonly onAnswer: (fieldId: string, value: string | readonly string[]) => void
  readonly onSubmit: () => void
}

/** A form of the license: a plain column, checked when sent and from then on while it is corrected. */
export function ChatForm(props: ChatFormProps) {
  const {
    name,
    form,
    answers,
    faults,
    greeting,
    notice,
    problem,
    submitLabel,
    submitting,
    tried = false,
  } = props
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
      <div className="scrollable flex min-h-0 grow flex-col gap-2 px-5 pt-5 pb-2">
        {greeting !== null && <p className="pb-2 text-body text-ink">{greeting}</p>}
        {notice !== null && (
          <p className="mb-2 rounded-field bg-sunken px-4 py-3 text-secondary text-ink">{notice}</p>
        )}
        <ErrorSummary
          ref={summary}
          problem={problem}
          faults={shown.map((field) => ({ controlId: `${id}-${field.id}`, label: field.label }))}
        />
        {form.fields.map((field) => (
          <FormFieldControl
            key={field.id}
            field={field}
            controlId={`${id}-${field.id}`}
            answer={answers[field.id]}
            error={shown.includes(field) ? faultText(texts, field, faults[field.id]) : null}
            main={field === firstInput}
            onAnswer={(value) => props.onAnswer(field.id, value)}
          />
        ))}
      </div>
      <div className="shrink-0 border-t border-line p-4">
        <Button kind="primary" type="submit" wide busy={submitting}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}
