import { fireEvent } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { PrechatForm } from '../chat/PrechatForm.tsx'
import { consentForm, fullForm } from '../fixtures/forms.ts'
import { renderInShadow } from '../testing/renderInShadow.tsx'

const view = {
  answers: {},
  faults: {},
  chosenGroup: null,
  setAnswer: () => undefined,
  submitting: false,
  problem: null,
  submit: () => undefined,
} as const

test('addresses in a header and in the label of a consent can be followed, and tell nobody where from', () => {
  const { getByRole } = renderInShadow(
    <PrechatForm view={{ ...view, form: consentForm }} status="online" starting={false} />,
  )
  for (const url of ['https://shop.example.com/help', 'https://shop.example.com/privacy']) {
    const link = getByRole('link', { name: url })
    expect(link.getAttribute('href')).toBe(url)
    expect(link.getAttribute('rel')).toContain('noopener')
    expect(link.getAttribute('target')).toBe('_blank')
  }
})

test.each(['javascript:alert(1)', 'data:text/html,<b>x</b>', '<img src=x onerror=alert(1)>'])(
  '%s in a label is text',
  (label) => {
    const form = { id: 'f', fields: [{ type: 'question', id: 'q', label, required: false }] } as const
    const { container, queryByRole } = renderInShadow(
      <PrechatForm view={{ ...view, form }} status="online" starting={false} />,
    )
    expect(queryByRole('link')).toBeNull()
    expect(container.querySelector('img, b')).toBeNull()
    expect(container.querySelector('label')?.textContent).toBe(label)
  },
)

test('a consent says itself that it is required, and a form without it is not sent', () => {
  const submit = vi.fn()
  const faults = { consent: 'required' } as const
  const { getByRole, getByText } = renderInShadow(
    <PrechatForm view={{ ...view, form: consentForm, faults, submit }} status="online" starting={false} />,
  )
  const box = getByRole<HTMLInputElement>('checkbox', { name: /^I agree/ })
  expect(box.required).toBe(true)
  fireEvent.click(getByRole('button', { name: 'Start the chat' }))
  expect(submit).not.toHaveBeenCalled()
  expect(box.getAttribute('aria-invalid')).toBe('true')
  expect(getByText('Please tick this to go on.').id).toBe(box.getAttribute('aria-describedby'))
  expect(getByRole('button', { name: 'Privacy' })).toBeTruthy()
})

test('a chosen group where nobody is says so below the choice, and the form leaves a message', () => {
  const shown = (chosenGroup: number | null, status: 'online' | 'offline') => (
    <PrechatForm view={{ ...view, form: fullForm, chosenGroup }} status={status} starting={false} />
  )
  const { getByRole, getByText, queryByText, rerender } = renderInShadow(shown(null, 'online'))
  const words = /^Nobody is available right now\./
  expect(queryByText(words)).toBeNull()

  rerender(shown(1, 'offline'))
  const notice = getByText(words)
  expect(notice.getAttribute('role')).toBe('status')
  expect(notice.parentElement).toBe(getByRole('combobox', { name: 'Department' }).closest('div'))
  expect(getByRole('button', { name: 'Leave a message' })).toBeTruthy()

  rerender(shown(null, 'offline'))
  expect(getByText(words).parentElement).not.toBe(
    getByRole('combobox', { name: 'Department' }).closest('div'),
  )
})
