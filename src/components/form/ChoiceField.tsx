import type { FormField } from '../../model/form.ts'
import { LinkedText } from '../messages/LinkedText.tsx'
import { errorId, FieldError, faultAttributes, RequiredMark } from '../ui/Field.tsx'
import { useMainControl } from '../window/WindowFocus.tsx'

type ChoiceFieldProps = {
  readonly field: Exclude<Extract<FormField, { options: unknown }>, { type: 'group_chooser' }>
  readonly controlId: string
  /** Ids of the chosen options. */
  readonly values: readonly string[]
  readonly error: string | null
  readonly main: boolean
  readonly onAnswer: (value: string | readonly string[]) => void
}

/** One of several (`radio`, an id) or any of several (`checkbox`, a list of ids). */
export function ChoiceField({ field, controlId, values, error, main, onAnswer }: ChoiceFieldProps) {
  const mainInput = useMainControl<HTMLInputElement>()
  const single = field.type === 'radio'
  // A box of its own, such as a consent, can say itself that it has to be ticked.
  const alone = !single && field.options.length === 1
  const labelId = `${controlId}-label`
  const group = single
    ? ({ role: 'radiogroup', 'aria-required': field.required, ...faultAttributes(controlId, error) } as const)
    : ({ role: 'group', ...describedBy(controlId, error) } as const)

  function toggle(optionId: string) {
    if (single) onAnswer(optionId)
    // In the order of the form, whatever the order of the clicks.
    else onAnswer(field.options.map(({ id }) => id).filter((id) => values.includes(id) !== (id === optionId)))
  }

  return (
    <fieldset id={controlId} {...group} aria-labelledby={labelId} className="flex min-w-0 flex-col gap-1">
      <span id={labelId} className="text-secondary font-medium text-ink wrap-anywhere">
        <bdi>
          <LinkedText text={field.label} />
        </bdi>
        {field.required && <RequiredMark heard={!single && !alone} />}
      </span>
      <div className="flex flex-col">
        {field.options.map((option, index) => (
          <label
            key={option.id}
            className="flex min-h-9 pointer-coarse:min-h-11 cursor-pointer items-start gap-3 py-1.5 pointer-coarse:py-2.5 text-body text-ink"
          >
            <input
              ref={main && index === 0 ? mainInput : undefined}
              type={field.type}
              name={controlId}
              className="control mt-0.5 size-4.5 shrink-0 accent-accent"
              checked={values.includes(option.id)}
              required={alone && field.required}
              {...(single ? {} : faultAttributes(controlId, error))}
              onChange={() => toggle(option.id)}
            />
            <bdi className="min-w-0 wrap-anywhere">
              <LinkedText text={option.label} />
            </bdi>
          </label>
        ))}
      </div>
      <FieldError id={errorId(controlId)} text={error} />
    </fieldset>
  )
}

/** `aria-invalid` has no meaning on a plain group; its checkboxes carry it. */
function describedBy(controlId: string, error: string | null) {
  return error === null ? {} : { 'aria-describedby': errorId(controlId) }
}
