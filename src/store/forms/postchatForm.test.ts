import { describe, expect, it } from 'vitest'
import type { Form, FormField } from '../../model/form.ts'
import { hasAnswers, postchatForm } from './postchatForm.ts'

const header: FormField = { type: 'header', id: '0', label: 'One more thing' }
const question: FormField = { type: 'question', id: '1', label: 'What could be better?', required: false }
const rating: FormField = { type: 'rating', id: '2', label: 'Rate us', commentLabel: 'Why?' }
const form = (...fields: readonly FormField[]): Form => ({ id: 'f', fields })
const types = (...fields: readonly FormField[]) =>
  postchatForm(form(...fields), false).fields.map(({ type }) => type)

describe('postchatForm', () => {
  it('a form without fields has the rating', () => {
    expect(types()).toEqual(['rating'])
  })

  it('a form without a rating begins with one', () => {
    expect(types(header, question)).toEqual(['rating', 'header', 'question'])
  })

  it('a rating stays where the form has it, once', () => {
    expect(types(header, rating, question, { ...rating, id: '3' })).toEqual(['header', 'rating', 'question'])
  })

  it('what was answered before is not asked again', () => {
    expect(postchatForm(form(header, question, rating), true).fields).toEqual([rating])
  })
})

describe('hasAnswers', () => {
  it.each([
    [{}, false],
    [{ 1: '  ' }, false],
    [{ 2: 'only the comment' }, false],
    [{ 1: 'Faster' }, true],
  ])('%j', (answers, expected) => {
    expect(hasAnswers(form(header, question, rating), answers)).toBe(expected)
  })
})
