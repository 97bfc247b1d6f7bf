import type { Form, FormAnswers, FormField } from '../../model/form.ts'
import { isBlank } from './validateAnswers.ts'

type RatingField = Extract<FormField, { type: 'rating' }>

/** Where the form has no rating of its own; the empty label leaves the words to whoever shows it. */
const plainRating: RatingField = { type: 'rating', id: 'rating', label: '', commentLabel: null }

export type PostchatForm = Form & { readonly rating: RatingField }

/**
 * The form after a chat with exactly one rating, first unless the form places it.
 * @param answered the other questions were answered before and are not asked again
 */
export function postchatForm(form: Form, answered: boolean): PostchatForm {
  const placed = form.fields.find((field) => field.type === 'rating')
  const rating = placed ?? plainRating
  const all = placed === undefined ? [rating, ...form.fields] : form.fields
  const fields = all.filter((field) => field === rating || !(answered || field.type === 'rating'))
  return { id: form.id, fields, rating }
}

/** Whether a form has answers worth sending; a rating is sent on its own. */
export function hasAnswers(form: Form, answers: FormAnswers): boolean {
  return form.fields.some(({ type, id }) => type !== 'header' && type !== 'rating' && !isBlank(answers[id]))
}
