import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { renderInShadow } from '../testing/renderInShadow.tsx'
import { ChatWindow } from './ChatWindow.tsx'
import { useMainControl } from './WindowFocus.tsx'

function Main({ name }: { readonly name: string }) {
  const control = useMainControl<HTMLInputElement>()
  return <input ref={control} aria-label={name} />
}

type Props = {
  readonly open?: boolean
  readonly autoFocus?: boolean
  readonly onMinimize?: () => void
  readonly main?: string | null
}

function chatWindow({
  open = true,
  autoFocus = false,
  onMinimize = () => undefined,
  main = 'first',
}: Props = {}) {
  return (
    <ChatWindow open={open} autoFocus={autoFocus} inline={false} onMinimize={onMinimize}>
      <button type="button">End chat</button>
      {main !== null && <Main key={main} name={main} />}
    </ChatWindow>
  )
}

function setUp(props: Props = {}) {
  const view = renderInShadow(chatWindow(props))
  view.host.removeAttribute('data-layout')
  const dialog = view.container.querySelector('dialog')
  if (dialog === null) throw new Error('no window')
  return { ...view, dialog }
}

test('the window is a dialog "Chat", not modal on large screens', async () => {
  await page.viewport(1280, 800)
  const { getByRole, dialog } = setUp()
  expect(getByRole('dialog', { name: 'Chat' })).toBe(dialog)
  expect(dialog.open).toBe(true)
  expect(dialog.matches(':modal')).toBe(false)
})

test('on phones it is modal, fills the screen, and keeps the focus across a turn of the device', async () => {
  await page.viewport(390, 844)
  const { dialog, getByRole, shadow } = setUp()
  expect(dialog.matches(':modal')).toBe(true)
  await vi.waitFor(() => {
    expect(dialog.getBoundingClientRect()).toMatchObject({ x: 0, y: 0, width: 390, height: 844 })
  })
  getByRole('textbox').focus()
  await page.viewport(844, 390)
  await vi.waitFor(() => expect(dialog.matches(':modal')).toBe(false))
  expect(shadow.activeElement).toBe(getByRole('textbox'))
  await page.viewport(1280, 800)
})

test('a window that opens by itself leaves the focus alone', async () => {
  await page.viewport(1280, 800)
  const { shadow } = setUp({ autoFocus: false })
  expect(shadow.activeElement).toBeNull()
})

test('a window that the visitor opens takes the focus to its main control', async () => {
  const { shadow, getByRole } = setUp({ autoFocus: true })
  expect(shadow.activeElement).toBe(getByRole('textbox'))
})

test('a main control that comes later gets the focus that waits for it, one after that does not', () => {
  const { shadow, dialog, rerender, getByRole } = setUp({ autoFocus: true, main: null })
  expect(shadow.activeElement).toBe(dialog)
  rerender(chatWindow({ autoFocus: true, main: 'later' }))
  expect(shadow.activeElement).toBe(getByRole('textbox', { name: 'later' }))
  getByRole('button').focus()
  rerender(chatWindow({ autoFocus: true, main: 'even later' }))
  expect(shadow.activeElement).toBe(getByRole('button'))
})

test('when the focused main control goes away, the next one follows', () => {
  const { shadow, rerender, getByRole } = setUp({ autoFocus: true, main: 'first' })
  rerender(chatWindow({ autoFocus: true, main: 'second' }))
  expect(shadow.activeElement).toBe(getByRole('textbox', { name: 'second' }))
})

test('Escape minimises, also on phones, and leaves closing to the owner', async () => {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    await page.viewport(width, height)
    const onMinimize = vi.fn()
    const { dialog, rerender, unmount } = setUp({ autoFocus: true, onMinimize })
    await userEvent.keyboard('{Escape}')
    expect(onMinimize).toHaveBeenCalledTimes(1)
    expect(dialog.open).toBe(true)
    rerender(chatWindow({ open: false, onMinimize }))
    expect(dialog.open).toBe(false)
    unmount()
  }
  await page.viewport(1280, 800)
})

test('a minimised window keeps what is in it', () => {
  const { rerender, container } = setUp()
  const input = container.querySelector('input')
  if (input !== null) input.value = 'draft'
  rerender(chatWindow({ open: false }))
  rerender(chatWindow({ open: true }))
  expect(container.querySelector('input')?.value).toBe('draft')
})
