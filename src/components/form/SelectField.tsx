import type { FormField } from '../../model/form.ts'
import { Field, faultAttributes } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { useMainControl } from '../window/WindowFocus.tsx'

type SelectFieldProps = {
  readonly field: Extract<FormField, { options: unknown }>
  readonly controlId: string
  /** The chosen option's id; empty: none. */
  readonly value: string
  readonly error: string | null
  /** What there is to know about what was chosen. */
  readonly notice?: string | null | undefined
  readonly main: boolean
  readonly onAnswer: (value: string) => void
}

/** The browser's own list, which every phone and screen reader knows. */
export function SelectField(props: SelectFieldProps) {
  const { field, controlId, value, error, notice, main, onAnswer } = props
  const texts = useTexts()
  const mainSelect = useMainControl<HTMLSelectElement>()
  return (
    <Field label={field.label} controlId={controlId} required={field.required} error={error} notice={notice}>
      <span className="relative flex">
        <select
          id={controlId}
          ref={main ? mainSelect : undefined}
          part="field"
          className="field h-11 appearance-none pe-10"
          value={value}
          required={field.required}
          {...faultAttributes(controlId, error)}
          onChange={(event) => onAnswer(event.currentTarget.value)}
        >
          <option value="">{texts.t('form.choose')}</option>
          {field.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          name="chevronDown"
          className="pointer-events-none absolute end-3 top-3 size-5 text-muted forced-colors:hidden"
        />
      </span>
    </Field>
  )
}
