import { cleanup, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ChatWidget, type ChatWidgetProps } from './ChatWidget.tsx'

const answer = {
  theme: { color: null, scheme: 'system', position: 'right' },
  language: { locale: 'en', direction: 'ltr', launcher_name: 'Open chat' },
  texts: {},
  groups_status: { 0: 'online' },
  regions: {},
  greetings: [],
}

/** The one thing asked of the network before the visitor needs the chat. */
const settings = vi.fn(async (url: string) => {
  const german = { locale: 'de', direction: 'ltr', launcher_name: 'Chat öffnen' }
  return Response.json(url.endsWith('locale=de') ? { ...answer, language: german } : answer)
})

beforeEach(() => {
  settings.mockClear()
  vi.stubGlobal('fetch', settings)
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** The window comes from a server that may have to build it first. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000 })
const element = () => document.querySelector('parley-widget')
const standingButton = () => {
  const button = element()?.shadowRoot?.querySelector('button')
  if (!button) throw new Error('no launcher')
  return button
}
const shown = () => until(() => expect(element()).not.toBeNull())

function widget(props: Partial<ChatWidgetProps> = {}) {
  return (
    <StrictMode>
      <main>
        <ChatWidget server="https://chat.example.com" license={1} {...props} />
      </main>
    </StrictMode>
  )
}

it('renders nothing in place, and one widget beside the host, also in strict mode', async () => {
  const { container } = render(widget())
  await shown()
  expect(container.querySelector('main')?.innerHTML).toBe('')
  expect(document.querySelectorAll('parley-widget')).toHaveLength(1)
  expect(element()?.parentElement).toBe(document.body)
})

it('goes with its component', async () => {
  const { unmount } = render(widget())
  await shown()
  unmount()
  expect(element()).toBeNull()
})

it('leaves nothing when its component goes before the server has answered', async () => {
  const { unmount } = render(widget())
  unmount()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(element()).toBeNull()
})

it('shows other looks without being built anew', async () => {
  const { rerender } = render(widget({ theme: 'light', locale: 'en' }))
  await shown()
  const before = element()
  rerender(widget({ theme: 'dark', locale: 'de', position: 'left', group: 1 }))
  expect(element()).toBe(before)
  expect(before?.getAttribute('data-scheme')).toBe('dark')
  expect(before?.getAttribute('data-position')).toBe('left')
  await until(() => expect(standingButton().getAttribute('aria-label')).toBe('Chat öffnen'))
})

it('another license is another widget', async () => {
  const { rerender } = render(widget())
  await shown()
  const before = element()
  rerender(widget({ license: 2 }))
  await until(() => expect(element()).not.toBe(before))
  await shown()
  expect(settings).toHaveBeenLastCalledWith(
    'https://chat.example.com/settings?license_id=2&locale=en',
    expect.objectContaining({ credentials: 'omit' }),
  )
})

it('tells when it is ready, and what changes', async () => {
  const onReady = vi.fn()
  const onVisibilityChanged = vi.fn()
  const { rerender } = render(widget({ onReady, onVisibilityChanged }))
  await shown()
  expect(onReady).toHaveBeenCalledExactlyOnceWith({
    state: { availability: 'online', visibility: 'minimized' },
    customerData: expect.objectContaining({ id: null, status: 'browsing' }),
  })
  rerender(widget({ onReady, onVisibilityChanged, visibility: 'hidden' }))
  expect(onVisibilityChanged).toHaveBeenCalledExactlyOnceWith({ visibility: 'hidden' })
  expect(element()?.checkVisibility()).toBe(false)
})

it('controlled: the window is as the prop says, whatever the visitor does, until the prop follows', async () => {
  const onVisibilityChanged = vi.fn()
  const { rerender } = render(widget({ visibility: 'minimized', onVisibilityChanged }))
  await shown()
  standingButton().click()
  await until(() => expect(onVisibilityChanged).toHaveBeenCalledWith({ visibility: 'maximized' }))
  await until(() => expect(onVisibilityChanged).toHaveBeenLastCalledWith({ visibility: 'minimized' }))
  await until(() => expect(standingButton().getAttribute('aria-expanded')).toBe('false'))
  rerender(widget({ visibility: 'maximized', onVisibilityChanged }))
  await until(() => expect(standingButton().getAttribute('aria-expanded')).toBe('true'))
})

it('uncontrolled: the window begins as it is told, and then the visitor decides', async () => {
  render(widget({ defaultVisibility: 'maximized' }))
  await shown()
  await until(() => expect(standingButton().getAttribute('aria-expanded')).toBe('true'))
  standingButton().click()
  await until(() => expect(standingButton().getAttribute('aria-expanded')).toBe('false'))
})

it('consent that is withdrawn wipes what is kept', async () => {
  const key = 'parley:https://chat.example.com:1'
  localStorage.setItem(key, '{}')
  const { rerender } = render(widget({ consent: true }))
  await shown()
  expect(localStorage.getItem(key)).toBe('{}')
  rerender(widget({ consent: false }))
  await until(() => expect(localStorage.getItem(key)).toBeNull())
})

it('says in the console why a page gets no widget', async () => {
  const error = vi.spyOn(console, 'error').mockReturnValue(undefined)
  settings.mockImplementation(async () =>
    Response.json({ error: { message: 'There is no license 1' } }, { status: 404 }),
  )
  render(<ChatWidget server="https://chat.example.com" license={1} />)
  await until(() =>
    expect(error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('There is no license 1')),
  )
  expect(element()).toBeNull()
  error.mockRestore()
  settings.mockImplementation(async () => Response.json(answer))
})
