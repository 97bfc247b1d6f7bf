import type { FormField } from '../../model/form.ts'
import { assertNever } from '../../model/result.ts'
import { LinkedText } from '../messages/LinkedText.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { SelectField } from './SelectField.tsx'
import { TextField } from './TextField.tsx'

type FormFieldControlProps = {
  readonly field: Exclude<FormField, { type: 'rating' }>
  readonly controlId: string
  readonly answer: string | readonly string[] | undefined
  readonly error: string | null
  /** What there is to know about the chosen group. */
  readonly notice: string | null
  /** Whether this is where the keyboard goes first. */
  readonly main: boolean
  readonly onAnswer: (value: string | readonly string[]) => void
}

/** The control for each kind of field. */
export function FormFieldControl({ field, answer, notice, ...rest }: FormFieldControlProps) {
  switch (field.type) {
    case 'header':
      return (
        <h3 className="pt-2 text-title font-semibold text-ink wrap-anywhere">
          <bdi>
            <LinkedText text={field.label} />
          </bdi>
        </h3>
      )
    case 'name':
    case 'email':
    case 'question':
    case 'textarea':
      return <TextField {...rest} field={field} value={first(answer)} />
    case 'select':
      return <SelectField {...rest} field={field} value={first(answer)} />
    case 'group_chooser':
      return <SelectField {...rest} field={field} value={first(answer)} notice={notice} />
    case 'radio':
    case 'checkbox':
      return <ChoiceField {...rest} field={field} values={all(answer)} />
    default:
      return assertNever(field)
  }
}

function first(answer: string | readonly string[] | undefined): string {
  return all(answer)[0] ?? ''
}

function all(answer: string | readonly string[] | undefined): readonly string[] {
  if (answer === undefined) return []
  return typeof answer === 'string' ? [answer] : answer
}
