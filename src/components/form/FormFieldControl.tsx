import type { FormField } from '../../model/form.ts'
import { assertNever } from '../../model/result.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { SelectField } from './SelectField.tsx'
import { TextField } from './TextField.tsx'

type FormFieldControlProps = {
  readonly field: FormField
  readonly controlId: string
  readonly answer: string | readonly string[] | undefined
  readonly error: string | null
  /** Whether this is where the keyboard goes first. */
  readonly main: boolean
  readonly onAnswer: (value: string | readonly string[]) => void
}

/** The control for each kind of field. */
export function FormFieldControl({ field, answer, ...rest }: FormFieldControlProps) {
  switch (field.type) {
    case 'header':
      return (
        <h3 className="pt-2 text-title font-semibold text-ink">
          <bdi>{field.label}</bdi>
        </h3>
      )
    case 'name':
    case 'email':
    case 'question':
    case 'textarea':
      return <TextField {...rest} field={field} value={first(answer)} />
    case 'select':
    case 'group_chooser':
      return <SelectField {...rest} field={field} value={first(answer)} />
    case 'radio':
    case 'checkbox':
      return <ChoiceField {...rest} field={field} values={all(answer)} />
    case 'rating':
      // Belongs to the form after the chat, where the rating has its own part.
      return null
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
