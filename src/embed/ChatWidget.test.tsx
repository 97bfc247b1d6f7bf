import { cleanup, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ChatWidget, type ChatWidgetProps } from './ChatWidget.tsx'

const answer = {
  theme: { color: null, scheme: 'system', position: 'right' },
  language: { locale: 'en', direction: 'ltr', launcher_name: 'Open chat' },
  texts: {},
  groups_status: { 0: 'online' },
  regions: {},
  may_greet: [],
}

/** The one thing asked of the network before the visitor needs the chat. */
const settings = vi.fn(async (_url: string) => Response.json(answer))

beforeEach(async () => {
  await page.viewport(1280, 800)
  localStorage.clear()
  sessionStorage.clear()
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
  settings.mockClear()
  const before = element()
  rerender(widget({ theme: 'dark', locale: 'de', position: 'left', group: 1 }))
  expect(element()).toBe(before)
  expect(getComputedStyle(standingButton()).left).toBe('20px')
  await until(() => expect(standingButton().getAttribute('aria-label')).toBe('Chat öffnen'))
  expect(settings).not.toHaveBeenCalled()
})

it('shows other looks of an open window', async () => {
  const looks = () => ['dir', 'data-scheme', 'data-position'].map((name) => element()?.getAttribute(name))
  const open = { defaultVisibility: 'maximized', locale: 'en' } as const
  const { rerender } = render(widget({ ...open, theme: 'light' }))
  await until(() => expect(looks()).toEqual(['ltr', 'light', 'right']))
  rerender(widget({ ...open, theme: 'dark', position: 'left', locale: 'ar' }))
  await until(() => expect(looks()).toEqual(['rtl', 'dark', 'left']))
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

describe('a window that was left open in this tab', () => {
  const key = 'parley:https://chat.example.com:1'
  const leaveOpen = () => {
    localStorage.setItem(key, '{"refreshToken":"r","sideStorage":{}}')
    sessionStorage.setItem(`${key}:window`, 'maximized')
  }

  it('comes back on the next page, and takes no focus', async () => {
    leaveOpen()
    render(widget())
    await shown()
    const dialog = () => element()?.shadowRoot?.querySelector('[role="dialog"], dialog')
    await until(() => expect(dialog()?.checkVisibility()).toBe(true))
    expect(standingButton().getAttribute('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(document.body)
  })

  it('a press on the launcher before it is there is not taken for one that closes it', async () => {
    leaveOpen()
    render(widget())
    await shown()
    standingButton().click()
    await until(() => expect(standingButton().getAttribute('aria-expanded')).toBe('true'))
  })

  it('stays closed where the site wants it to', async () => {
    leaveOpen()
    const onVisibilityChanged = vi.fn()
    const onConnectionChanged = vi.fn()
    render(widget({ visibility: 'minimized', onVisibilityChanged, onConnectionChanged }))
    await until(() => expect(onConnectionChanged).toHaveBeenCalled())
    expect(onVisibilityChanged).not.toHaveBeenCalled()
    expect(standingButton().getAttribute('aria-expanded')).toBe('false')
  })
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
