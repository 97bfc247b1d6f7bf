import { fireEvent } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderInShadow } from '../testing/renderInShadow.tsx'
import { maxMessageBytes } from './byteLength.ts'
import { Composer } from './Composer.tsx'

type HarnessProps = {
  readonly onSend: ((text: string) => void) | null
  readonly onSwitch?: (on: boolean) => void
}

function Harness({ onSend, onSwitch }: HarnessProps) {
  const [text, setText] = useState('')
  const [enabled, setEnabled] = useState(true)
  function setSneakPeek(on: boolean) {
    setEnabled(on)
    onSwitch?.(on)
  }
  return (
    <Composer
      text={text}
      onText={setText}
      onSend={onSend}
      sendLabel="Send"
      sneakPeek={onSwitch === undefined ? null : { enabled, setEnabled: setSneakPeek }}
    />
  )
}

function setUp(onSend: ((text: string) => void) | null = vi.fn()) {
  const view = renderInShadow(<Harness onSend={onSend} />)
  return { ...view, input: view.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }) }
}

test('Enter sends the text without its outer space and empties the field', async () => {
  const onSend = vi.fn()
  const { input } = setUp(onSend)
  await userEvent.click(input)
  await userEvent.keyboard('  Hello there {Enter}')
  expect(onSend.mock.calls).toEqual([['Hello there']])
  expect(input.value).toBe('')
})

test('Shift and Enter break the line', async () => {
  const onSend = vi.fn()
  const { input } = setUp(onSend)
  await userEvent.click(input)
  await userEvent.keyboard('one{Shift>}{Enter}{/Shift}two')
  expect(input.value).toBe('one\ntwo')
  expect(onSend).not.toHaveBeenCalled()
})

test('Enter that ends a word of an input method does not send', () => {
  const onSend = vi.fn()
  const { input } = setUp(onSend)
  fireEvent.input(input, { target: { value: '今日' } })
  fireEvent.keyDown(input, { key: 'Enter', isComposing: true })
  fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 })
  expect(onSend).not.toHaveBeenCalled()
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(onSend.mock.calls).toEqual([['今日']])
})

test('Send is disabled without a text and while sending is not possible', async () => {
  const { input, getByRole } = setUp()
  const button = getByRole<HTMLButtonElement>('button', { name: 'Send' })
  expect(button.disabled).toBe(true)
  await userEvent.click(input)
  await userEvent.keyboard(' ')
  expect(button.disabled).toBe(true)
  await userEvent.keyboard('x')
  expect(button.disabled).toBe(false)
})

test('what is written stays while sending is not possible', async () => {
  const { input, getByRole } = setUp(null)
  await userEvent.click(input)
  await userEvent.keyboard('kept{Enter}')
  expect(input.value).toBe('kept')
  expect(getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true)
})

test('the button sends and the focus returns to the field', async () => {
  const onSend = vi.fn()
  const { input, shadow, getByRole } = setUp(onSend)
  await userEvent.click(input)
  await userEvent.keyboard('Hello')
  await userEvent.click(getByRole('button', { name: 'Send' }))
  expect(onSend.mock.calls).toEqual([['Hello']])
  expect(shadow.activeElement).toBe(input)
})

test('the field grows from 44 to 140 pixels with its text', () => {
  const { input } = setUp()
  expect(input.clientHeight).toBe(44)
  fireEvent.input(input, { target: { value: 'one\ntwo\nthree' } })
  expect(input.clientHeight).toBe(88)
  fireEvent.input(input, { target: { value: 'line\n'.repeat(40) } })
  expect(input.clientHeight).toBe(140)
  fireEvent.input(input, { target: { value: '' } })
  expect(input.clientHeight).toBe(44)
})

test('the limit is 16 KB in bytes, said when it is near and refused beyond', () => {
  const onSend = vi.fn()
  const { input, getByRole, getByText, queryByText } = setUp(onSend)
  const send = getByRole<HTMLButtonElement>('button', { name: 'Send' })
  // Three bytes each.
  const letters = '語'.repeat(Math.floor(maxMessageBytes / 3))
  fireEvent.input(input, { target: { value: letters.slice(0, 4000) } })
  expect(queryByText(/bytes? left/)).toBeNull()
  fireEvent.input(input, { target: { value: letters } })
  expect(getByText('1 byte left')).toBeTruthy()
  expect(send.disabled).toBe(false)
  fireEvent.input(input, { target: { value: `${letters}é` } })
  expect(getByText('1 byte too long')).toBeTruthy()
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(send.disabled).toBe(true)
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(onSend).not.toHaveBeenCalled()
})

test('the sneak peek is said in words and switched off with a switch', async () => {
  const onSwitch = vi.fn()
  const { getByRole, getByText } = renderInShadow(<Harness onSend={vi.fn()} onSwitch={onSwitch} />)
  expect(getByText('The agent can see what you type')).toBeTruthy()
  const button = getByRole('switch', { name: 'Show what I type' })
  expect(button.getAttribute('aria-checked')).toBe('true')
  await userEvent.click(button)
  expect(onSwitch.mock.calls).toEqual([[false]])
  expect(getByText('The agent sees only what you send')).toBeTruthy()
  expect(button.getAttribute('aria-checked')).toBe('false')
})
