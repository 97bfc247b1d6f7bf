import { describe, expect, it } from 'vitest'
import type { Form } from '../../model/form.ts'
import { completeAnswers } from './completeAnswers.ts'

const options = [
  { id: 'a', label: 'A', checked: false },
  { id: 'b', label: 'B', checked: true },
  { id: 'c', label: 'C', checked: true },
]
const form: Form = {
  id: 'f',
  fields: [
    { type: 'name', id: 'name', label: 'Name', required: true },
    { type: 'email', id: 'email', label: 'E-mail', required: true },
    { type: 'question', id: 'question', label: 'Order', required: false },
    { type: 'radio', id: 'radio', label: 'One', required: false, options },
    { type: 'checkbox', id: 'boxes', label: 'Some', required: false, options },
  ],
}
const lena = { name: 'Lena', email: null }

describe('completeAnswers', () => {
  it('nothing given: what is known of the visitor, and what the form has ticked', () => {
    expect(completeAnswers(form, {}, lena)).toEqual({ name: 'Lena', radio: 'b', boxes: ['b', 'c'] })
  })

  it('before the first login nothing is known', () => {
    expect(completeAnswers(form, {}, null)).toEqual({ radio: 'b', boxes: ['b', 'c'] })
  })

  it('what was given wins, also when it was emptied', () => {
    const given = { name: '', question: '7', radio: 'a', boxes: [] }
    expect(completeAnswers(form, given, lena)).toEqual(given)
  })

  it('a choice that the form does not offer any more is no answer', () => {
    expect(completeAnswers(form, { name: 'L', radio: 'gone', boxes: ['gone', 'a'] }, null)).toEqual({
      name: 'L',
      radio: '',
      boxes: ['a'],
    })
  })
})
