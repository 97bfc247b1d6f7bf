import { fireEvent } from '@testing-library/react'
import { type ComponentProps, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderInShadow } from '../testing/renderInShadow.tsx'
import { ChatWindow } from '../window/ChatWindow.tsx'
import { Composer } from './Composer.tsx'
import { plainRules } from './plainRules.ts'

type HarnessProps = {
  readonly onSend: ((text: string) => void) | null
  readonly onSwitch?: (on: boolean) => void
  readonly rules?: ComponentProps<typeof Composer>['rules']
  readonly files?: ComponentProps<typeof Composer>['files']
}

function Harness({ onSend, onSwitch, rules = plainRules, files = null }: HarnessProps) {
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
      rules={rules}
      files={files}
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
  const letters = '語'.repeat(Math.floor(plainRules.maxBytes / 3))
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

test('a text that is too long for one message may go as several', async () => {
  const onSend = vi.fn()
  const rules = { ...plainRules, maxBytes: 16, countMessages: () => 3 }
  const { getByRole, queryByRole } = renderInShadow(<Harness onSend={onSend} rules={rules} />)
  const input = getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' })
  await userEvent.click(input)
  await userEvent.keyboard('exactly 16 bytes')
  expect(queryByRole('button', { name: /Send as/ })).toBeNull()
  await userEvent.keyboard(', and more')
  expect(getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true)
  await userEvent.click(getByRole('button', { name: 'Send as 3 messages' }))
  expect(onSend.mock.calls).toEqual([['exactly 16 bytes, and more']])
  expect(input.value).toBe('')
})

test('what will be hidden is said before it is sent', async () => {
  const rules = { ...plainRules, isMasked: (text: string) => text.includes('4111') }
  const { getByRole, findByText, queryByText } = renderInShadow(<Harness onSend={vi.fn()} rules={rules} />)
  await userEvent.click(getByRole('textbox', { name: 'Message' }))
  expect(queryByText(/are hidden/)).toBeNull()
  await userEvent.keyboard('4111')
  const words = await findByText('Numbers such as those of payment cards are hidden: only **** is sent.')
  expect(words.getAttribute('role')).toBe('status')
})

function withFiles(attached = false) {
  const attach = vi.fn<(files: readonly File[]) => void>()
  const onSend = vi.fn()
  const files = { maxBytes: 10_485_760, attach, attached, tray: null }
  const view = renderInShadow(
    <ChatWindow open autoFocus={false} inline onMinimize={() => undefined}>
      <Harness onSend={onSend} files={files} />
    </ChatWindow>,
  )
  const names = () => attach.mock.calls.map(([chosen]) => chosen.map(({ name }) => name))
  return { ...view, onSend, names, input: view.getByRole('textbox', { name: 'Message' }) }
}

test('files are chosen with a button that says what may be sent', async () => {
  const { getByRole, container, names } = withFiles()
  const button = getByRole('button', { name: 'Attach a file' })
  button.focus()
  await vi.waitFor(() =>
    expect(button.title).toBe('Up to 10 files of 10 MB each. Programs are not accepted.'),
  )
  const input = container.querySelector('input')
  const asked = vi.fn((event: Event) => event.preventDefault())
  input?.addEventListener('click', asked)
  await userEvent.click(button)
  expect(asked).toHaveBeenCalledOnce()
  if (input === null) throw new Error('There is no field for files')
  await userEvent.upload(input, [new File(['a'], 'a.txt'), new File(['b'], 'b.txt')])
  expect(names()).toEqual([['a.txt', 'b.txt']])
})

function transferOf(...files: readonly File[]) {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  return transfer
}

test('a picture is pasted as a file, words are pasted as words', () => {
  const { input, names } = withFiles()
  const paste = (clipboardData: DataTransfer) => {
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    input.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(paste(transferOf(new File(['x'], 'image.png', { type: 'image/png' })))).toBe(true)
  expect(names()).toEqual([['image.png']])
  const words = new DataTransfer()
  words.setData('text/plain', 'words')
  expect(paste(words)).toBe(false)
})

test('files are dropped anywhere on the window, which says so while they are held over it', async () => {
  const { getByRole, findByText, queryByText, names } = withFiles()
  const window = getByRole('dialog', { name: 'Chat' })
  const drag = (type: string, dataTransfer: DataTransfer) => {
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }
  const held = transferOf(new File(['x'], 'a.pdf'))
  expect(drag('dragover', held)).toBe(true)
  await findByText('Drop files here to attach them.')
  expect(drag('drop', held)).toBe(true)
  expect(names()).toEqual([['a.pdf']])
  await vi.waitFor(() => expect(queryByText('Drop files here to attach them.')).toBeNull())
  const words = new DataTransfer()
  words.setData('text/plain', 'words')
  expect(drag('dragover', words)).toBe(false)
})

test('a file alone can be sent', async () => {
  const { getByRole, onSend } = withFiles(true)
  await userEvent.click(getByRole('button', { name: 'Send' }))
  expect(onSend.mock.calls).toEqual([['']])
})

test('without a place for files there is no button', () => {
  const { queryByRole } = setUp()
  expect(queryByRole('button', { name: 'Attach a file' })).toBeNull()
})
