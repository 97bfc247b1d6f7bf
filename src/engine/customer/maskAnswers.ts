import type { Form, FormAnswers } from '../../model/form.ts'

/** What the visitor writes. Choices are the form's own words. */
const written: ReadonlySet<string> = new Set(['name', 'email', 'question', 'textarea'])

/** Masks what the visitor has written into a form. */
export function maskAnswers(
  form: Form | null,
  answers: FormAnswers,
  mask: (text: string) => string,
): FormAnswers {
  const masked: { [fieldId: string]: string } = {}
  for (const { type, id } of form?.fields ?? []) {
    const answer = answers[id]
    if (written.has(type) && typeof answer === 'string') masked[id] = mask(answer)
  }
  return { ...answers, ...masked }
}
