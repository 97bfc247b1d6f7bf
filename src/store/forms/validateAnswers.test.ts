import { describe, expect, it } from 'vitest'
import type { Form } from '../../model/form.ts'
import { chosenGroup } from './chosenGroup.ts'
import { validateAnswers } from './validateAnswers.ts'

const options = [{ id: 'a', label: 'A', checked: false }]
const form: Form = {
  id: 'f',
  fields: [
    { type: 'header', id: '0', label: 'Hi' },
    { type: 'name', id: '1', label: 'Name', required: true },
    { type: 'email', id: '2', label: 'E-mail', required: false },
    { type: 'checkbox', id: '3', label: 'Extras', required: true, options },
    { type: 'select', id: '4', label: 'Size', required: true, options },
    {
      type: 'group_chooser',
      id: '5',
      label: 'To',
      required: true,
      options: [{ id: 'g', groupId: 4, label: 'Sales' }],
    },
    { type: 'rating', id: '6', label: 'Rate', commentLabel: null },
  ],
}
const complete = { 1: 'Lena', 3: ['a'], 4: 'a', 5: 'g' }

describe('validateAnswers', () => {
  it('nothing answered: all that is required is missing', () => {
    expect(validateAnswers(form, {})).toEqual({ 1: 'required', 3: 'required', 4: 'required', 5: 'required' })
  })

  it('complete: no faults', () => {
    expect(validateAnswers(form, complete)).toEqual({})
  })

  it('white space and an empty choice are no answers', () => {
    expect(validateAnswers(form, { ...complete, 1: '  ', 3: [] })).toEqual({ 1: 'required', 3: 'required' })
  })

  it.each(['lena', 'lena@', '@shop.example', 'lena@shop', 'le na@shop.example', 'a@b@c.d'])(
    '%s is no e-mail',
    (email) => {
      expect(validateAnswers(form, { ...complete, 2: email })).toEqual({ 2: 'email' })
    },
  )

  it.each(['lena@shop.example', ' lena+tag@shop.co.uk ', 'ü@exämple.de'])('%s is an e-mail', (email) => {
    expect(validateAnswers(form, { ...complete, 2: email })).toEqual({})
  })
})

describe('chosenGroup', () => {
  it.each([
    [{ 5: 'g' }, 4],
    [{ 5: ['g'] }, 4],
    [{ 5: 'other' }, null],
    [{}, null],
  ])('%j', (answers, group) => {
    expect(chosenGroup(form, answers)).toBe(group)
  })
})
