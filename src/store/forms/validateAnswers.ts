import type { Form, FormAnswers, FormField } from '../../model/form.ts'

/** Why an answer cannot be sent. */
export type AnswerFault = 'required' | 'email'

/** One `@` with something on both sides and a dot in the domain: the server and the mail itself decide the rest. */
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/**
 * Checks a form's answers: what is required must be there, an e-mail must look like one.
 * @returns the faults by field id; an empty object when the form can be sent.
 */
export function validateAnswers(form: Form, answers: FormAnswers): Readonly<Record<string, AnswerFault>> {
  const faults: Record<string, AnswerFault> = {}
  for (const field of form.fields) {
    const fault = faultOf(field, answers[field.id])
    if (fault !== null) faults[field.id] = fault
  }
  return faults
}

function faultOf(field: FormField, answer: string | readonly string[] | undefined): AnswerFault | null {
  if (field.type === 'header' || field.type === 'rating') return null
  if (isBlank(answer)) return field.required ? 'required' : null
  if (field.type === 'email' && typeof answer === 'string' && !emailShape.test(answer.trim())) return 'email'
  return null
}

/** Whether nothing was answered. */
export function isBlank(answer: string | readonly string[] | undefined): boolean {
  if (answer === undefined) return true
  return typeof answer === 'string' ? answer.trim() === '' : answer.length === 0
}
