import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Facts } from '../engine/readFacts.ts'
import { createBrowserStorage } from '../platform/createBrowserStorage.ts'
import { createMemoryStorage } from '../platform/createMemoryStorage.ts'
import type { App, AppChunk, AppStart, Shell } from './app.ts'
import { changeOptions } from './changeOptions.ts'
import { createOutside, type LiveOutside } from './createOutside.ts'
import { createWidget, type Widget } from './createWidget.ts'
import type { PublicSettings } from './fetchSettings.ts'
import { parseOptions, type RawOptions } from './options.ts'

const server = 'https://chat.example.com'
const identityKey = `parley:${server}:1`
const windowKey = `${identityKey}:window`
const settings: PublicSettings = {
  theme: { color: null, scheme: 'system', position: 'right' },
  language: { locale: 'en', direction: 'ltr', launcher_name: 'Open chat' },
  texts: {},
  groups_status: { 0: 'online' },
  greetings: [],
  regions: {},
}

let widget: Widget | null = null
const emitted: string[] = []

beforeEach(async () => {
  await page.viewport(1280, 800)
  localStorage.clear()
  sessionStorage.clear()
  emitted.length = 0
})

afterEach(() => {
  widget?.close()
  widget = null
})

const before: Facts = {
  phase: 'none',
  visibility: 'minimized',
  unread: 0,
  available: null,
  customer: { id: null, name: null, email: null },
  chat: { chatId: null, threadId: null },
  greeting: null,
  connection: { kind: 'idle', reason: null },
  queue: null,
}

/** A window's side that arrives when it is told to, and writes down what is asked of it. */
function open(raw: RawOptions = {}, greetings: PublicSettings['greetings'] = []) {
  const told: string[] = []
  const starts: AppStart[] = []
  let outside: LiveOutside | null = null
  let arrive: (ok: boolean) => void = () => undefined
  const settle = (change: Partial<Facts>) => outside?.settle({ ...before, ...change })
  const mountApp = (shell: Shell, start: AppStart): App => {
    starts.push(start)
    const tab = raw['storage'] === 'none' ? createMemoryStorage() : createBrowserStorage('sessionStorage')
    const live = createOutside(shell, tab, 'minimized')
    outside = live
    if (start.cause === 'visitor') live.interacted()
    settle({ visibility: start.visibility })
    return {
      ...live,
      toggle: () =>
        settle({ visibility: live.state().visibility === 'maximized' ? 'minimized' : 'maximized' }),
      setVisibility: (visibility) => {
        settle({ visibility })
        return true
      },
      windowArrived: async () => true,
      updateCustomer: (patch) => void told.push(`customer ${JSON.stringify(patch)}`),
      hideGreeting: () => told.push('hide greeting') > 0,
      rememberChanged: (forgotten) => void told.push(`forgotten ${forgotten}`),
      optionsChanged: () => void told.push(`group ${shell.options.group}`),
      close: () => void told.push('close'),
    }
  }
  const loadApp = vi.fn(
    () =>
      new Promise<AppChunk>((resolve, reject) => {
        const loadWindow = () => Promise.reject(new Error('No window here'))
        arrive = (ok) => (ok ? resolve({ mountApp, loadWindow }) : reject(new Error('offline')))
      }),
  )
  const preloadWindow = vi.fn()
  const standing = createWidget({
    server,
    options: parse(raw),
    settings: { ...settings, greetings },
    loadApp,
    preloadWindow,
    emit: (name, payload) => emitted.push(`${name} ${JSON.stringify(payload)}`),
  })
  widget = standing
  return {
    widget: standing,
    told,
    starts,
    loadApp,
    preloadWindow,
    settle,
    returnFocus: () => outside?.returnFocus(),
    arrive: async (ok = true) => {
      arrive(ok)
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

function parse(raw: RawOptions) {
  return parseOptions(raw, 1, () => undefined)
}

const element = () => document.querySelector('parley-widget')
const launcher = () => element()?.shadowRoot?.querySelector('button') ?? null

describe('before the visitor interacts', () => {
  it('there is a launcher, and nothing is loaded or stored', () => {
    const { loadApp } = open()
    expect(launcher()?.getAttribute('aria-label')).toBe('Open chat')
    expect(launcher()?.getAttribute('aria-expanded')).toBe('false')
    expect(loadApp).not.toHaveBeenCalled()
    expect(localStorage.length + sessionStorage.length).toBe(0)
    expect(document.cookie).toBe('')
  })

  it('pointing at the launcher loads the window without opening it', async () => {
    const { loadApp, preloadWindow, starts, arrive } = open()
    launcher()?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
    await arrive()
    expect(loadApp).toHaveBeenCalledOnce()
    expect(preloadWindow).toHaveBeenCalledOnce()
    expect(starts).toEqual([])
  })

  it('connect: "load" connects without opening', async () => {
    const { starts, preloadWindow, arrive } = open({ connect: 'load' })
    await arrive()
    expect(preloadWindow).not.toHaveBeenCalled()
    expect(starts).toEqual([{ visibility: 'minimized', cause: 'page', connect: true }])
    expect(sessionStorage.length).toBe(0)
  })
})

describe('a greeting that could be due', () => {
  const here = { group_id: 0, rules: { url_contains: location.pathname } }

  it('connects a newcomer without opening anything, and stores nothing', async () => {
    const { starts, arrive } = open({}, [here])
    await arrive()
    expect(starts).toEqual([{ visibility: 'minimized', cause: 'page', connect: true }])
    expect(localStorage.length + sessionStorage.length).toBe(0)
  })

  it('is looked for again on the next page, and when the site says more of its visitor', async () => {
    const { loadApp } = open({}, [{ group_id: 0, rules: { url_contains: '#pricing' } }])
    expect(loadApp).not.toHaveBeenCalled()
    location.hash = '#pricing'
    await vi.waitFor(() => expect(loadApp).toHaveBeenCalledOnce())
    history.replaceState(null, '', location.pathname + location.search)

    const field = { name: 'plan', value: 'gold' }
    widget?.close()
    const second = open({}, [{ group_id: 0, rules: { session_field: field } }])
    second.widget.updateCustomer({ fields: { plan: 'iron' } })
    expect(second.loadApp).not.toHaveBeenCalled()
    second.widget.updateCustomer({ fields: { plan: 'gold' } })
    expect(second.loadApp).toHaveBeenCalledOnce()
  })

  it('is looked for without the Navigation API too, when the visitor goes back or to another part', async () => {
    vi.stubGlobal('navigation', undefined)
    const { loadApp } = open({}, [{ group_id: 0, rules: { url_contains: '#pricing' } }])
    const { pathname, search } = location
    location.hash = '#pricing'
    await vi.waitFor(() => expect(loadApp).toHaveBeenCalledOnce())
    history.replaceState(null, '', pathname + search)
    vi.unstubAllGlobals()
  })

  it('a visitor who opens the window while it is on its way opens it', async () => {
    const { starts, arrive } = open({}, [here])
    launcher()?.click()
    await arrive()
    expect(starts).toEqual([{ visibility: 'maximized', cause: 'visitor', connect: true }])
  })
})

describe('the launcher', () => {
  it('opens as soon as the window has arrived', async () => {
    const { starts, arrive } = open()
    launcher()?.click()
    expect(launcher()?.getAttribute('aria-expanded')).toBe('false')
    await arrive()
    expect(starts).toEqual([{ visibility: 'maximized', cause: 'visitor', connect: true }])
    expect(launcher()?.getAttribute('aria-expanded')).toBe('true')
    expect(sessionStorage.getItem(windowKey)).toBe('maximized')
    expect(emitted).toEqual(['visibility_changed {"visibility":"maximized"}'])
  })

  it('a second press while the window is on its way takes the first back', async () => {
    const { starts, arrive } = open()
    launcher()?.click()
    launcher()?.click()
    await arrive()
    expect(starts[0]?.visibility).toBe('minimized')
  })

  it('tries again after the window could not be loaded', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue(undefined)
    const { loadApp, arrive } = open()
    launcher()?.click()
    await arrive(false)
    expect(error).toHaveBeenCalledOnce()
    error.mockRestore()
    launcher()?.click()
    await arrive()
    expect(loadApp).toHaveBeenCalledTimes(2)
    expect(launcher()?.getAttribute('aria-expanded')).toBe('true')
  })

  it('gets the focus back when the visitor minimises', async () => {
    const { returnFocus, settle, arrive } = open()
    launcher()?.click()
    await arrive()
    returnFocus()
    settle({ visibility: 'minimized' })
    expect(element()?.shadowRoot?.activeElement).toBe(launcher())
    expect(sessionStorage.getItem(windowKey)).toBe('minimized')
  })

  it('does not take the focus when the page minimises', async () => {
    const { widget, arrive } = open()
    widget.setVisibility('maximized')
    await arrive()
    widget.setVisibility('minimized')
    expect(element()?.shadowRoot?.activeElement).toBeNull()
  })

  it('hide takes everything out of view, minimize brings it back', () => {
    const { widget } = open()
    widget.setVisibility('hidden')
    expect(element()?.checkVisibility()).toBe(false)
    widget.setVisibility('minimized')
    expect(element()?.checkVisibility()).toBe(true)
  })
})

describe('a page that is loaded again', () => {
  it('shows the window as it was left in this tab, and does not move the focus', async () => {
    sessionStorage.setItem(windowKey, 'maximized')
    const { starts, arrive } = open()
    await arrive()
    expect(starts).toEqual([{ visibility: 'maximized', cause: 'page', connect: false }])
  })

  it('is minimised on phones, whatever it was before', async () => {
    await page.viewport(390, 844)
    sessionStorage.setItem(windowKey, 'maximized')
    const { loadApp } = open()
    expect(loadApp).not.toHaveBeenCalled()
    expect(launcher()?.getAttribute('aria-expanded')).toBe('false')
  })

  it('recognises a visitor whose identity is kept, at once', async () => {
    localStorage.setItem(identityKey, '{}')
    const { widget, starts, arrive } = open()
    await arrive()
    expect(starts).toEqual([{ visibility: 'minimized', cause: 'page', connect: true }])
    expect(widget.outside().customerData().isReturning).toBe(true)
  })

  it('storage: "none" neither reads nor writes', async () => {
    sessionStorage.setItem(windowKey, 'maximized')
    localStorage.setItem(identityKey, '{}')
    const { loadApp, arrive } = open({ storage: 'none' })
    expect(loadApp).not.toHaveBeenCalled()
    launcher()?.click()
    await arrive()
    launcher()?.click()
    expect(sessionStorage.getItem(windowKey)).toBe('maximized')
  })
})

describe('on the page', () => {
  it('lies in the top layer, unless the page keeps it out', () => {
    open()
    expect(element()?.matches(':popover-open')).toBe(true)
    widget?.close()
    open({ layer: 'page' })
    expect(element()?.hasAttribute('popover')).toBe(false)
  })

  it('comes back by itself when the page replaces its body', async () => {
    open()
    const before = document.body
    const next = document.createElement('body')
    document.documentElement.replaceChild(next, before)
    await Promise.resolve()
    expect(element()?.parentElement).toBe(next)
    expect(element()?.matches(':popover-open')).toBe(true)
    document.documentElement.replaceChild(before, next)
    await Promise.resolve()
    expect(element()?.parentElement).toBe(before)
  })

  it('gives up where the page removes it again and again', async () => {
    open()
    for (let removed = 0; removed < 2_000; removed += 1) {
      element()?.remove()
      await Promise.resolve()
    }
    expect(element()).toBeNull()
  })

  it('changes its looks while it stands', () => {
    const { widget } = open({ locale: 'en' })
    const before = element()
    const next = {
      locale: 'ar',
      theme: 'dark',
      color: 'rgb(200, 0, 0)',
      position: 'left',
      offset: { x: 40, y: 12 },
    }
    changeOptions(widget, parse(next))
    expect(element()).toBe(before)
    expect(element()?.getAttribute('lang')).toBe('ar')
    expect(element()?.getAttribute('dir')).toBe('rtl')
    expect(element()?.getAttribute('data-scheme')).toBe('dark')
    const button = launcher()
    const { left, bottom, backgroundColor, color } = getComputedStyle(button ?? document.body)
    expect([left, bottom, backgroundColor]).toEqual(['40px', '12px', 'rgb(200, 0, 0)'])
    expect(color).toBe('oklch(1 0 0)')
  })

  it('holds inline widgets open where the container is', async () => {
    const container = document.createElement('section')
    container.id = 'chat'
    document.body.append(container)
    const { starts, arrive } = open({ container: '#chat' })
    await arrive()
    expect(element()?.parentElement).toBe(container)
    expect(starts[0]).toMatchObject({ visibility: 'maximized', cause: 'page' })
    container.remove()
  })

  it('close leaves nothing behind', async () => {
    const { widget, told, arrive } = open()
    launcher()?.click()
    await arrive()
    widget.close()
    await Promise.resolve()
    expect(element()).toBeNull()
    expect(told).toContain('close')
    expect(document.adoptedStyleSheets).toEqual([])
  })
})

describe('what the page is told', () => {
  it('availability comes from the settings until the server has said more', async () => {
    const { widget, settle, arrive } = open({ connect: 'load' })
    expect(widget.outside().state()).toEqual({ availability: 'online', visibility: 'minimized' })
    await arrive()
    settle({ available: false, phase: 'active' })
    expect(widget.outside().state().availability).toBe('offline')
    expect(emitted).toEqual([
      'customer_status_changed {"status":"chatting"}',
      'availability_changed {"availability":"offline"}',
    ])
  })

  it('what the page says of its visitor reaches the chat, also before there is one', async () => {
    const { widget, told, arrive } = open({ customer: { name: 'Ada' } })
    widget.updateCustomer({ email: 'ada@example.com', fields: { plan: 'gold' } })
    expect(widget.outside().customerData()).toMatchObject({
      name: 'Ada',
      email: 'ada@example.com',
      sessionVariables: { plan: 'gold' },
    })
    widget.setVisibility('maximized')
    await arrive()
    expect(widget.shell.options.customer).toEqual({
      name: 'Ada',
      email: 'ada@example.com',
      fields: { plan: 'gold' },
    })
    widget.updateCustomer({ fields: { cart: '3' } }, true)
    expect(told).toContain('customer {"fields":{"cart":"3"}}')
    expect(widget.outside().customerData().sessionVariables).toEqual({ cart: '3' })
  })
})

it('consent that is withdrawn wipes what is kept, also before the window’s side is there', async () => {
  localStorage.setItem(identityKey, '{}')
  sessionStorage.setItem(windowKey, 'minimized')
  localStorage.setItem('of the site', '1')
  const { widget, told, arrive } = open()
  widget.remember(false)
  expect([...Object.keys(localStorage), ...Object.keys(sessionStorage)]).toEqual(['of the site'])
  expect(widget.shell.options.storage).toBe('none')
  expect(widget.outside().customerData().isReturning).toBe(false)
  await arrive()
  widget.remember(true)
  expect(widget.shell.options.storage).toBe('local')
  widget.remember(null)
  expect(widget.shell.options.storage).toBe('local')
  expect(told).toEqual(['forgotten false', 'forgotten true'])
  localStorage.clear()
})

it('consent that is given connects a visitor who was kept before', async () => {
  localStorage.setItem(identityKey, '{}')
  const { widget, starts, arrive } = open({ storage: 'none' })
  await arrive()
  expect(starts).toEqual([])
  widget.remember(true)
  await arrive()
  expect(starts).toMatchObject([{ connect: true, cause: 'page' }])
  localStorage.clear()
})
