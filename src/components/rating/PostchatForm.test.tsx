import { fireEvent } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { FormAnswers } from '../../model/form.ts'
import { bareForm, postForm } from '../fixtures/forms.ts'
import { type PostchatFixture, postchatView } from '../fixtures/postchat.ts'
import { renderInShadow } from '../testing/renderInShadow.tsx'
import { PostchatForm } from './PostchatFoot.tsx'

type HarnessProps = PostchatFixture & {
  readonly taken?: boolean
  readonly onPress?: (score: 0 | 1) => void
  readonly onSubmit?: (answers: FormAnswers) => void
  readonly onStartAgain?: () => void
}

const nothing = () => undefined

function Harness({ taken = true, onPress, onSubmit, onStartAgain = nothing, ...fixture }: HarnessProps) {
  const [answers, setAnswers] = useState<FormAnswers>({})
  const view = postchatView({ ...fixture, answers })
  const press = async (score: 0 | 1) => {
    onPress?.(score)
    return taken
  }
  return (
    <PostchatForm
      view={{ ...view, rating: { ...view.rating, press }, submit: async () => onSubmit?.(answers) }}
      fields={{ faults: {}, setAnswer: (id, value) => setAnswers((now) => ({ ...now, [id]: value })) }}
      onStartAgain={onStartAgain}
    />
  )
}

test('a form without fields of its own is the rating, its comment, and the way to the next chat', () => {
  const { getByRole } = renderInShadow(<Harness form={bareForm} />)
  expect(getByRole('form', { name: 'After the chat' })).toBeTruthy()
  expect(getByRole('group', { name: 'Rate this chat' })).toBeTruthy()
  for (const name of ['Good', 'Bad']) {
    expect(getByRole('button', { name }).getAttribute('aria-pressed')).toBe('false')
  }
  expect(getByRole('textbox', { name: 'Comment' }).tagName).toBe('TEXTAREA')
  expect(getByRole('button', { name: 'Submit' })).toBeTruthy()
  expect(getByRole('button', { name: 'Start a new chat' })).toBeTruthy()
})

test('a site’s own words for the rating are seen and follow ours in its name', () => {
  const own = {
    id: 'f',
    fields: [{ type: 'rating', id: 'r', label: 'How was it?', commentLabel: 'Tell us why' }],
  } as const
  const { getByRole, getByText } = renderInShadow(<Harness form={own} />)
  expect(getByRole('group', { name: 'Rate this chat: How was it?' })).toBeTruthy()
  expect(getByRole('textbox', { name: 'Comment: Tell us why' })).toBeTruthy()
  expect(getByText('Tell us why')).toBeTruthy()
})

test('what is pressed is sent at once, and the score that is given is the pressed one', () => {
  const onPress = vi.fn()
  const { getByRole } = renderInShadow(<Harness form={postForm} score={1} onPress={onPress} />)
  expect(getByRole('button', { name: 'Good' }).getAttribute('aria-pressed')).toBe('true')
  expect(getByRole('button', { name: 'Bad' }).getAttribute('aria-pressed')).toBe('false')
  fireEvent.click(getByRole('button', { name: 'Bad' }))
  fireEvent.click(getByRole('button', { name: 'Good' }))
  expect(onPress.mock.calls).toEqual([[0], [1]])
})

test('a rating that was not taken is said in words', async () => {
  const { getByRole, findByText } = renderInShadow(<Harness form={bareForm} taken={false} />)
  fireEvent.click(getByRole('button', { name: 'Good' }))
  expect(await findByText('Your rating could not be saved. Please try again.')).toBeTruthy()
})

test('"Submit" sends the comment and the other answers', async () => {
  const onSubmit = vi.fn()
  const { getByRole } = renderInShadow(<Harness form={postForm} onSubmit={onSubmit} />)
  await userEvent.fill(getByRole('textbox', { name: 'Comment' }), 'Quick and kind.')
  await userEvent.fill(getByRole('textbox', { name: 'What could we do better?' }), 'Nothing')
  fireEvent.click(getByRole('button', { name: 'Submit' }))
  expect(onSubmit.mock.calls).toEqual([[{ rate: 'Quick and kind.', better: 'Nothing' }]])
})

test('afterwards there are thanks instead of "Submit", and the rating shows what was given', () => {
  const { getByRole, getByText, queryByRole } = renderInShadow(
    <Harness form={postForm} score={1} comment="Quick and kind." progress="done" />,
  )
  expect(getByText('Thank you for your feedback.')).toBeTruthy()
  expect(queryByRole('button', { name: 'Submit' })).toBeNull()
  expect(queryByRole('textbox', { name: 'What could we do better?' })).toBeNull()
  expect(getByRole<HTMLTextAreaElement>('textbox', { name: 'Comment' }).value).toBe('Quick and kind.')
  expect(getByRole('button', { name: 'Good' }).getAttribute('aria-pressed')).toBe('true')
})

test.each([
  ['empty', 'Choose Good or Bad, or write a comment first.'],
  ['failed', 'Not everything could be sent. What you wrote is kept; please try again.'],
] as const)('%s: what happened is said in words', (progress, words) => {
  const { getByRole } = renderInShadow(<Harness form={postForm} progress={progress} />)
  expect(getByRole('alert').textContent).toBe(words)
})

test('what is being sent is not sent again', () => {
  const onSubmit = vi.fn()
  const { getByRole } = renderInShadow(<Harness form={postForm} progress="sending" onSubmit={onSubmit} />)
  fireEvent.click(getByRole('button', { name: 'Submit' }))
  expect(onSubmit).not.toHaveBeenCalled()
})

test('"Start a new chat" needs no rating', () => {
  const onStartAgain = vi.fn()
  const { getByRole } = renderInShadow(<Harness form={postForm} onStartAgain={onStartAgain} />)
  fireEvent.click(getByRole('button', { name: 'Start a new chat' }))
  expect(onStartAgain).toHaveBeenCalledTimes(1)
})
