import type { FormField } from '../../model/form.ts'
import { Field, faultAttributes } from '../ui/Field.tsx'
import { useMainControl } from '../window/WindowFocus.tsx'

type TextFormField = Extract<FormField, { type: 'name' | 'email' | 'question' | 'textarea' }>

type TextFieldProps = {
  readonly field: TextFormField
  readonly controlId: string
  readonly value: string
  readonly error: string | null
  readonly main: boolean
  readonly onAnswer: (value: string) => void
}

const inputs = {
  name: { type: 'text', autoComplete: 'name' },
  email: { type: 'email', autoComplete: 'email', inputMode: 'email' },
  question: { type: 'text', autoComplete: 'off' },
} as const

export function TextField({ field, controlId, value, error, main, onAnswer }: TextFieldProps) {
  const mainInput = useMainControl<HTMLInputElement>()
  const mainArea = useMainControl<HTMLTextAreaElement>()
  const shared = {
    id: controlId,
    value,
    required: field.required,
    dir: 'auto',
    ...faultAttributes(controlId, error),
  } as const
  return (
    <Field label={field.label} controlId={controlId} required={field.required} error={error}>
      {field.type === 'textarea' ? (
        <textarea
          {...shared}
          ref={main ? mainArea : undefined}
          part="field"
          className="field min-h-24 resize-none py-2.5"
          rows={3}
          onChange={(event) => onAnswer(event.currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          {...inputs[field.type]}
          ref={main ? mainInput : undefined}
          part="field"
          className="field h-11"
          onChange={(event) => onAnswer(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
