import type { Form, FormAnswers } from '../../model/form.ts'

/** The group that a `group_chooser` answer names, or null where nothing was chosen. */
export function chosenGroup(form: Form, answers: FormAnswers): number | null {
  for (const field of form.fields) {
    if (field.type !== 'group_chooser') continue
    const answer = answers[field.id]
    const optionId = typeof answer === 'string' ? answer : answer?.[0]
    const option = field.options.find((candidate) => candidate.id === optionId)
    if (option !== undefined) return option.groupId
  }
  return null
}
