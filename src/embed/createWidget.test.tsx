import { describe, expect, it, vi } from 'vitest'
import {
  element,
  emitted,
  identityKey,
  launcher,
  open,
  startFresh,
  windowKey,
} from './testing/createWidgetBed.ts'

startFresh()

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
    const { loadApp, preload, starts } = open()
    launcher()?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
    expect(preload).toHaveBeenCalledOnce()
    expect(loadApp).not.toHaveBeenCalled()
    expect(starts).toEqual([])
  })

  it('connect: "load" connects without opening', async () => {
    const { starts, preload, arrive } = open({ connect: 'load' })
    await arrive()
    expect(preload).not.toHaveBeenCalled()
    expect(starts).toEqual([{ visibility: 'minimized', cause: 'site', connect: true }])
    expect(sessionStorage.length).toBe(0)
  })
})

describe('a greeting that could be due', () => {
  const here = { group_id: 0, urls: [location.pathname] }

  it('connects a newcomer without opening anything, and stores nothing', async () => {
    const { starts, arrive } = open({}, [here])
    await arrive()
    expect(starts).toEqual([{ visibility: 'minimized', cause: 'site', connect: true }])
    expect(localStorage.length + sessionStorage.length).toBe(0)
  })

  it('is looked for again on the next page, and when the site says more of its visitor', async () => {
    const first = open({}, [{ group_id: 0, urls: ['#pricing'] }])
    expect(first.loadApp).not.toHaveBeenCalled()
    location.hash = '#pricing'
    await vi.waitFor(() => expect(first.loadApp).toHaveBeenCalledOnce())
    history.replaceState(null, '', location.pathname + location.search)

    const field = { name: 'plan', value: 'gold' }
    first.widget.close()
    const second = open({}, [{ group_id: 0, urls: [], session_field: field }])
    second.widget.updateCustomer({ fields: { plan: 'iron' } })
    expect(second.loadApp).not.toHaveBeenCalled()
    second.widget.updateCustomer({ fields: { plan: 'gold' } })
    expect(second.loadApp).toHaveBeenCalledOnce()
  })

  it('is looked for without the Navigation API too, when the visitor goes back or to another part', async () => {
    vi.stubGlobal('navigation', undefined)
    const { loadApp } = open({}, [{ group_id: 0, urls: ['#pricing'] }])
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
  it('connects, and leaves it to the app whether the window is as it was left', async () => {
    localStorage.setItem(identityKey, '{}')
    const { starts, arrive } = open()
    await arrive()
    expect(starts).toEqual([{ visibility: 'minimized', cause: 'left', connect: true }])
  })

  it('is as the site wants it, where it has said so', async () => {
    localStorage.setItem(identityKey, '{}')
    const { widget, starts, arrive } = open()
    widget.setVisibility('minimized')
    await arrive()
    expect(starts).toEqual([{ visibility: 'minimized', cause: 'site', connect: true }])
  })

  it('recognises a visitor whose identity is kept, at once', async () => {
    localStorage.setItem(identityKey, '{}')
    const { widget, starts, arrive } = open()
    await arrive()
    expect(starts).toEqual([{ visibility: 'minimized', cause: 'left', connect: true }])
    expect(widget.outside().customer_data.isReturning).toBe(true)
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
