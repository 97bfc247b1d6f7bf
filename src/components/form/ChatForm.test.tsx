import { fireEvent } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { FormAnswers } from '../../model/form.ts'
import { fullForm } from '../fixtures/forms.ts'
import { renderInShadow } from '../testing/renderInShadow.tsx'
import { Button } from '../ui/Button.tsx'
import { ChatForm } from './ChatForm.tsx'
import type { AnswerFault } from './faultText.ts'

type HarnessProps = {
  readonly onSubmit: (answers: FormAnswers) => void
  readonly problem?: string | null
  readonly submitting?: boolean
  readonly start?: FormAnswers
}

function Harness({ onSubmit, problem = null, submitting = false, start = {} }: HarnessProps) {
  const [answers, setAnswers] = useState<FormAnswers>(start)
  return (
    <ChatForm
      name="Before we start"
      form={fullForm}
      answers={answers}
      faults={faultsOf(answers)}
      problem={problem}
      submitting={submitting}
      onAnswer={(id, value) => setAnswers((now) => ({ ...now, [id]: value }))}
      onSubmit={() => onSubmit(answers)}
    >
      <Button type="submit" busy={submitting}>
        Start the chat
      </Button>
    </ChatForm>
  )
}

/** The rules themselves are the store's; here they only have to be plausible. */
function faultsOf(answers: FormAnswers): { readonly [id: string]: AnswerFault } {
  const faults: Record<string, AnswerFault> = {}
  for (const field of fullForm.fields) {
    const answer = answers[field.id] ?? ''
    const blank = typeof answer === 'string' ? answer.trim() === '' : answer.length === 0
    if ('required' in field && field.required && blank) faults[field.id] = 'required'
    else if (field.type === 'email' && !/@.+\..+/.test(`${answer}`)) faults[field.id] = 'email'
  }
  return faults
}

const good: FormAnswers = {
  name: 'Visitor',
  email: 'visitor@example.com',
  select: 'order',
  group: 'g1',
  radio: 'else',
  checkbox: ['order', 'delivery'],
  text: 'Hello',
}

function setUp(props: Partial<HarnessProps> = {}) {
  const onSubmit = vi.fn()
  const view = renderInShadow(<Harness onSubmit={onSubmit} {...props} />)
  const submit = () => fireEvent.click(view.getByRole('button', { name: 'Start the chat' }))
  return { ...view, onSubmit, submit }
}

/** The text that is tied to a control as its error. */
function errorOf(control: Element): string | null {
  const id = control.getAttribute('aria-describedby')
  const root = control.getRootNode()
  return id === null || !(root instanceof ShadowRoot) ? null : (root.getElementById(id)?.textContent ?? null)
}

test('every field is a control of its own kind, named by its label', () => {
  const { getByRole, getByLabelText } = setUp()
  expect(getByRole('form', { name: 'Before we start' })).toBeTruthy()
  expect(getByRole('heading', { name: 'About you' })).toBeTruthy()
  for (const [name, tag] of [
    ['Name', 'INPUT'],
    ['E-mail', 'INPUT'],
    ['Order number', 'INPUT'],
    ['How can we help?', 'TEXTAREA'],
  ] as const) {
    expect(getByRole('textbox', { name }).tagName).toBe(tag)
  }
  expect(getByRole('combobox', { name: 'Country' }).tagName).toBe('SELECT')
  expect(getByRole('combobox', { name: 'Department' }).tagName).toBe('SELECT')
  expect(getByRole('radiogroup', { name: 'Are you a customer?' })).toBeTruthy()
  expect(getByRole('group', { name: /^What is it about\?\s*\*$/ })).toBeTruthy()
  expect(getByLabelText(/^Name/).getAttribute('autocomplete')).toBe('name')
  expect(getByLabelText(/^E-mail/).getAttribute('type')).toBe('email')
})

test('what is given in each kind of field is what is sent', async () => {
  const { getByRole, getAllByRole, onSubmit, submit } = setUp()
  await userEvent.fill(getByRole('textbox', { name: 'Name' }), 'Visitor')
  await userEvent.fill(getByRole('textbox', { name: 'E-mail' }), 'visitor@example.com')
  await userEvent.fill(getByRole('textbox', { name: 'How can we help?' }), 'Two\nlines')
  await userEvent.selectOptions(getByRole('combobox', { name: 'Country' }), 'delivery')
  await userEvent.selectOptions(getByRole('combobox', { name: 'Department' }), 'g1')
  await userEvent.click(getByRole('radio', { name: 'Something else' }))
  const [first, , third] = getAllByRole('checkbox')
  for (const box of [third, first]) if (box !== undefined) await userEvent.click(box)
  submit()
  expect(onSubmit.mock.calls).toEqual([
    [
      {
        name: 'Visitor',
        email: 'visitor@example.com',
        text: 'Two\nlines',
        select: 'delivery',
        group: 'g1',
        radio: 'else',
        checkbox: ['order', 'else'],
      },
    ],
  ])
})

test('a checkbox that is pressed again takes its answer back', async () => {
  const { getByRole, onSubmit, submit } = setUp({ start: good })
  await userEvent.click(getByRole('checkbox', { name: 'My order' }))
  submit()
  expect(onSubmit.mock.calls[0]?.[0].checkbox).toEqual(['delivery'])
})

test('nothing is complained about before the first try', () => {
  const { queryByRole, container } = setUp()
  expect(queryByRole('alert')).toBeNull()
  expect(container.querySelector('[aria-invalid]')).toBeNull()
})

test.each([
  ['name', 'textbox', 'Name', 'Please fill this in.', ''],
  ['name', 'textbox', 'Name', 'Please fill this in.', '   '],
  ['email', 'textbox', 'E-mail', 'Please fill this in.', ''],
  ['email', 'textbox', 'E-mail', 'Enter an e-mail address such as name@example.com.', 'visitor@'],
  ['email', 'textbox', 'E-mail', 'Enter an e-mail address such as name@example.com.', 'visitor@example'],
  ['text', 'textbox', 'How can we help?', 'Please fill this in.', '\n'],
  ['select', 'combobox', 'Country', 'Please choose one.', ''],
  ['group', 'combobox', 'Department', 'Please choose one.', ''],
  ['radio', 'radiogroup', 'Are you a customer?', 'Please choose one.', ''],
])(
  'a bad answer in "%s" stops the form and is explained at the control (%#)',
  (id, role, name, words, answer) => {
    const { getByRole, onSubmit, submit } = setUp({ start: { ...good, [id]: answer } })
    submit()
    expect(onSubmit).not.toHaveBeenCalled()
    const control = getByRole(role, { name })
    expect(control.getAttribute('aria-invalid')).toBe('true')
    expect(errorOf(control)).toBe(words)
  },
)

test('a required group of checkboxes without an answer is explained at the group and its boxes', () => {
  const { getByRole, onSubmit, submit } = setUp({ start: { ...good, checkbox: [] } })
  submit()
  expect(onSubmit).not.toHaveBeenCalled()
  expect(errorOf(getByRole('group', { name: /^What is it about\?\s*\*$/ }))).toBe('Please choose one.')
  expect(getByRole('checkbox', { name: 'Delivery' }).getAttribute('aria-invalid')).toBe('true')
})

test('a failed try puts the focus on a summary that leads to each fault', async () => {
  const { getByRole, shadow, submit } = setUp({ start: { ...good, name: '', radio: '' } })
  submit()
  const summary = getByRole('alert')
  expect(summary.textContent).toContain('2 answers need another look:')
  expect(shadow.activeElement).toBe(summary)
  await userEvent.click(getByRole('button', { name: 'Are you a customer?' }))
  expect(shadow.activeElement).toBe(getByRole('radio', { name: 'My order' }))
  await userEvent.click(getByRole('button', { name: 'Name' }))
  expect(shadow.activeElement).toBe(getByRole('textbox', { name: 'Name' }))
})

test('a corrected answer is no longer complained about, and nothing jumps', async () => {
  const { getByRole, queryByRole, submit } = setUp({ start: { ...good, email: 'nobody' } })
  const below = getByRole('textbox', { name: 'Order number' })
  const input = getByRole('textbox', { name: 'E-mail' })
  const before = below.getBoundingClientRect().top - input.getBoundingClientRect().top
  submit()
  expect(below.getBoundingClientRect().top - input.getBoundingClientRect().top).toBeLessThan(before + 19)
  await userEvent.fill(input, 'visitor@example.com')
  expect(input.hasAttribute('aria-invalid')).toBe(false)
  expect(queryByRole('alert')).toBeNull()
})

test('the server’s refusal is said in words, takes the focus, and the answers stay', () => {
  const onSubmit = vi.fn()
  const { getByRole, rerender, shadow } = renderInShadow(<Harness onSubmit={onSubmit} start={good} />)
  fireEvent.click(getByRole('button', { name: 'Start the chat' }))
  expect(onSubmit).toHaveBeenCalledTimes(1)
  rerender(<Harness onSubmit={onSubmit} start={good} problem="It did not work." />)
  expect(getByRole('alert').textContent).toBe('It did not work.')
  expect(shadow.activeElement).toBe(getByRole('alert'))
  expect(getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Visitor')
})

test('a form that is being sent is not sent again', () => {
  const { onSubmit, submit } = setUp({ start: good, submitting: true })
  submit()
  expect(onSubmit).not.toHaveBeenCalled()
})

test('the keyboard reaches every control in order', async () => {
  const { getByRole, shadow } = setUp()
  getByRole('textbox', { name: 'Name' }).focus()
  const reached: (string | undefined)[] = []
  for (let step = 0; step < 5; step += 1) {
    await userEvent.tab()
    reached.push(shadow.activeElement?.tagName)
  }
  expect(reached).toEqual(['INPUT', 'INPUT', 'SELECT', 'SELECT', 'INPUT'])
  await userEvent.keyboard(' ')
  expect(getByRole<HTMLInputElement>('radio', { name: 'My order' }).checked).toBe(true)
})
