import type { Form, FormAnswers, FormField } from '../../model/form.ts'
import type { User } from '../../model/user.ts'

/**
 * The answers as the form shows and sends them: what was given, else what the form has ticked beforehand and what is
 * known of the visitor, so that nobody is asked twice. Choices that the form does not offer are no answers.
 * @param me null before the first login
 */
export function completeAnswers(
  form: Form,
  given: FormAnswers,
  me: Pick<User, 'name' | 'email'> | null,
): FormAnswers {
  const complete: Record<string, FormAnswers[string]> = {}
  for (const field of form.fields) {
    const answer = given[field.id] ?? known(field, me)
    if (answer !== undefined) complete[field.id] = offered(field, answer)
  }
  return complete
}

function known(field: FormField, me: Pick<User, 'name' | 'email'> | null): FormAnswers[string] | undefined {
  switch (field.type) {
    case 'name':
    case 'email':
      return me?.[field.type] ?? undefined
    case 'radio':
    case 'select':
    case 'checkbox': {
      const ticked = field.options.filter(({ checked }) => checked).map(({ id }) => id)
      return field.type === 'checkbox' ? ticked : ticked[0]
    }
    default:
      return undefined
  }
}

function offered(field: FormField, answer: FormAnswers[string]): FormAnswers[string] {
  if (!('options' in field)) return answer
  const ids: readonly string[] = field.options.map(({ id }) => id)
  if (typeof answer !== 'string') return answer.filter((id) => ids.includes(id))
  return ids.includes(answer) ? answer : ''
}
