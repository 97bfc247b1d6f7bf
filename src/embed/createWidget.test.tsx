import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { App, AppFacts, AppNeeds } from './app.ts'
import { createWidget, type Widget } from './createWidget.ts'
import type { PublicSettings } from './fetchSettings.ts'
import { parseOptions, type RawOptions } from './options.ts'

const server = 'https://chat.example.com'
const identityKey = `parley:${server}:1`
const windowKey = `${identityKey}:window`
const settings: PublicSettings = {
  theme: { color: null, scheme: 'system', position: 'right' },
  texts: {},
  groupStatuses: { 0: 'online' },
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

/** A window's side that can be made to arrive late, and says what it was told. */
function open(raw: RawOptions = {}) {
  const told: string[] = []
  const apps: AppNeeds[] = []
  let arrive: (ok: boolean) => void = () => undefined
  const facts = (visibility: AppFacts['visibility'], change: Partial<AppFacts> = {}): AppFacts => ({
    visibility,
    unread: 0,
    unreadText: '',
    status: 'browsing',
    available: null,
    customer: { id: null, name: null, email: null },
    chat: { chatId: null, threadId: null },
    ...change,
  })
  const mountWidget = (needs: AppNeeds): App => {
    apps.push(needs)
    needs.onFacts(facts(needs.visibility))
    return {
      connect: () => void told.push('connect'),
      interacted: () => void told.push('interacted'),
      setVisibility: (visibility) => needs.onFacts(facts(visibility)),
      updateCustomer: (patch) => void told.push(`customer ${JSON.stringify(patch)}`),
      setSneakPeek: (on) => void told.push(`sneakPeek ${on}`),
      setLocale: (locale) => void told.push(`locale ${locale}`),
      setColor: (color) => void told.push(`color ${color}`),
      setGroup: (group) => void told.push(`group ${group}`),
      close: () => void told.push('close'),
    }
  }
  const loadApp = vi.fn(
    () =>
      new Promise<{ mountWidget: typeof mountWidget }>((resolve, reject) => {
        arrive = (ok) => (ok ? resolve({ mountWidget }) : reject(new Error('offline')))
      }),
  )
  widget = createWidget({
    server,
    options: parseOptions(raw, 1, () => undefined),
    settings,
    loadApp,
    emit: (name, payload) => emitted.push(`${name} ${JSON.stringify(payload)}`),
  })
  return {
    widget,
    told,
    apps,
    loadApp,
    facts,
    arrive: async (ok = true) => {
      arrive(ok)
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
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
    const { loadApp, apps, arrive } = open()
    launcher()?.dispatchEvent(new PointerEvent('pointerover'))
    await arrive()
    expect(loadApp).toHaveBeenCalledOnce()
    expect(apps).toEqual([])
  })

  it('connect: "load" connects without opening', async () => {
    const { told, apps, arrive } = open({ connect: 'load' })
    await arrive()
    expect(told).toEqual(['connect'])
    expect(apps[0]).toMatchObject({ interacted: false, visibility: 'minimized' })
    expect(sessionStorage.length).toBe(0)
  })
})

describe('the launcher', () => {
  it('opens as soon as the window has arrived', async () => {
    const { apps, arrive } = open()
    launcher()?.click()
    expect(launcher()?.getAttribute('aria-expanded')).toBe('false')
    await arrive()
    expect(apps[0]).toMatchObject({ visibility: 'maximized', interacted: true, autoFocus: true })
    expect(launcher()?.getAttribute('aria-expanded')).toBe('true')
    expect(sessionStorage.getItem(windowKey)).toBe('maximized')
    expect(emitted).toEqual(['visibility_changed {"visibility":"maximized"}'])
  })

  it('a second press while the window is on its way takes the first back', async () => {
    const { apps, arrive } = open()
    launcher()?.click()
    launcher()?.click()
    await arrive()
    expect(apps[0]?.visibility).toBe('minimized')
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
    const { apps, arrive } = open()
    launcher()?.click()
    await arrive()
    apps[0]?.onMinimize()
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

  it('shows the unread count, and says it in its description', async () => {
    const { apps, facts, arrive } = open({ connect: 'load' })
    await arrive()
    apps[0]?.onFacts(facts('minimized', { unread: 3, unreadText: '3 unread messages' }))
    const described = launcher()?.getAttribute('aria-describedby')
    const description = element()?.shadowRoot?.querySelector(`#${described}`)
    expect(description?.textContent).toBe('3 unread messages')
    expect(element()?.shadowRoot?.querySelector('.launcher-badge')?.textContent).toBe('3')
    apps[0]?.onFacts(facts('minimized'))
    expect(launcher()?.hasAttribute('aria-describedby')).toBe(false)
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
    const { apps, arrive } = open()
    await arrive()
    expect(apps[0]).toMatchObject({ visibility: 'maximized', interacted: true, autoFocus: false })
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
    const { widget, told, apps, arrive } = open()
    await arrive()
    expect(told).toEqual(['connect'])
    expect(apps[0]?.visibility).toBe('minimized')
    expect(widget.customerData().isReturning).toBe(true)
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
    for (let removed = 0; removed < 20; removed += 1) {
      element()?.remove()
      await Promise.resolve()
    }
    expect(element()).toBeNull()
  })

  it('keeps what is typed into it from the page', () => {
    open()
    const heard = vi.fn()
    document.addEventListener('keydown', heard)
    launcher()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true, composed: true }))
    document.removeEventListener('keydown', heard)
    expect(heard).not.toHaveBeenCalled()
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
    widget.setOptions(parseOptions(next, 1, () => undefined))
    expect(element()).toBe(before)
    expect(element()?.getAttribute('lang')).toBe('ar')
    expect(element()?.getAttribute('dir')).toBe('rtl')
    const style = getComputedStyle(launcher() ?? document.body)
    expect([style.left, style.bottom, style.colorScheme]).toEqual(['40px', '12px', 'dark'])
  })

  it('holds inline widgets open where the container is', async () => {
    const container = document.createElement('section')
    container.id = 'chat'
    document.body.append(container)
    const { apps, arrive } = open({ container: '#chat' })
    await arrive()
    expect(element()?.parentElement).toBe(container)
    expect(apps[0]).toMatchObject({ visibility: 'maximized', autoFocus: false })
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
    const { widget, apps, facts, arrive } = open({ connect: 'load' })
    expect(widget.state()).toEqual({ availability: 'online', visibility: 'minimized' })
    await arrive()
    apps[0]?.onFacts(facts('minimized', { available: false, status: 'queued' }))
    expect(widget.state().availability).toBe('offline')
    expect(emitted).toEqual([
      'customer_status_changed {"status":"queued"}',
      'availability_changed {"availability":"offline"}',
    ])
  })

  it('what the page says of its visitor reaches the chat, also before there is one', async () => {
    const { widget, told, apps, arrive } = open({ customer: { name: 'Ada' } })
    widget.updateCustomer({ email: 'ada@example.com', fields: { plan: 'gold' } })
    expect(widget.customerData()).toMatchObject({
      name: 'Ada',
      email: 'ada@example.com',
      sessionVariables: { plan: 'gold' },
    })
    widget.setVisibility('maximized')
    await arrive()
    expect(apps[0]?.options.customer).toEqual({
      name: 'Ada',
      email: 'ada@example.com',
      fields: { plan: 'gold' },
    })
    widget.updateCustomer({ fields: { cart: '3' } }, true)
    expect(told).toContain('customer {"fields":{"cart":"3"}}')
    expect(widget.customerData().sessionVariables).toEqual({ cart: '3' })
  })
})
