import type { FilledField, FilledFormContent, OptionAnswer } from '../../model/event.ts'
import type { Form, FormAnswers, FormField } from '../../model/form.ts'

type Answer = FormAnswers[string] | undefined

/** What a form says once it is filled in. Source: spec/structures.md section 10.3. */
export function fillForm(form: Form, answers: FormAnswers): FilledFormContent {
  return {
    type: 'filled_form',
    formId: form.id,
    fields: form.fields.flatMap((field) => fillField(field, answers[field.id])),
  }
}

/** Name and e-mail as the answers give them; they become the customer's own. Source: spec/behaviour.md 14.4. */
export function customerOf(
  form: Form,
  answers: FormAnswers,
): { readonly name?: string; readonly email?: string } {
  const textOf = (type: 'name' | 'email'): string => {
    const field = form.fields.find((candidate) => candidate.type === type)
    return field === undefined ? '' : asText(answers[field.id])
  }
  const name = textOf('name')
  const email = textOf('email')
  return { ...(name !== '' && { name }), ...(email !== '' && { email }) }
}

function fillField(field: FormField, answer: Answer): FilledField[] {
  switch (field.type) {
    case 'header':
    case 'rating':
      return []
    case 'name':
    case 'email':
    case 'question':
    case 'textarea': {
      const { type: kind, id, label } = field
      return [{ type: 'text', kind, id, label, answer: asText(answer) }]
    }
    case 'radio':
    case 'select': {
      const { type: kind, id, label } = field
      return [{ type: 'choice', kind, id, label, answer: chosen(field.options, answer)[0] ?? null }]
    }
    case 'checkbox': {
      const { type: kind, id, label } = field
      return [{ type: 'choices', kind, id, label, answers: chosen(field.options, answer) }]
    }
    case 'group_chooser': {
      const { type: kind, id, label } = field
      const option = field.options.find((candidate) => idsIn(answer).includes(candidate.id))
      return [{ type: 'group', kind, id, label, answer: option ?? null }]
    }
  }
}

function chosen(options: readonly OptionAnswer[], answer: Answer): readonly OptionAnswer[] {
  const ids = idsIn(answer)
  return options.filter(({ id }) => ids.includes(id)).map(({ id, label }) => ({ id, label }))
}

function idsIn(answer: Answer): readonly string[] {
  if (answer === undefined) return []
  return typeof answer === 'string' ? [answer] : answer
}

function asText(answer: Answer): string {
  return typeof answer === 'string' ? answer.trim() : ''
}
