import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBrowserPlatform } from './browserPlatform.ts'
import { createBrowserStorage } from './createBrowserStorage.ts'
import { createMemoryStorage } from './createMemoryStorage.ts'
import type { KeyValueStorage } from './ports.ts'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  sessionStorage.clear()
})

/** What every storage keeps to. */
function storageContract(create: () => KeyValueStorage) {
  const storage = create()
  expect(storage.get('a')).toBeNull()
  storage.set('a', '1')
  storage.set('a', '2')
  expect(storage.get('a')).toBe('2')
  storage.remove('a')
  storage.remove('a')
  expect(storage.get('a')).toBeNull()
}

describe('storages', () => {
  it('in memory', () => storageContract(createMemoryStorage))
  it('of the browser', () => storageContract(() => createBrowserStorage('localStorage')))
  it('of the tab', () => storageContract(() => createBrowserStorage('sessionStorage')))

  it('full: remembers for this page', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    storageContract(() => createBrowserStorage('localStorage'))
    expect(localStorage.length).toBe(0)
  })

  it('forbidden: remembers for this page', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    storageContract(() => createBrowserStorage('localStorage'))
  })

  it('[contract] storage none writes nothing down', () => {
    const platform = createBrowserPlatform({ storage: 'none' })
    platform.local.set('a', '1')
    platform.session.set('a', '1')
    expect(platform.local.get('a')).toBe('1')
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
  })
})

describe('what is kept later', () => {
  it('goes from memory to the browser when it is allowed, and from then on', () => {
    const platform = createBrowserPlatform({ storage: 'none' })
    platform.local.set('a', '1')
    platform.session.set('gone', '1')
    platform.session.remove('gone')
    platform.keepInBrowser()
    platform.session.set('b', '2')
    expect({ ...localStorage }).toEqual({ a: '1' })
    expect({ ...sessionStorage }).toEqual({ b: '2' })
    expect(platform.local.get('a')).toBe('1')
  })

  it('tells what another tab takes away, while it is kept', () => {
    const platform = createBrowserPlatform({ storage: 'none' })
    const heard = vi.fn()
    const stop = platform.local.onRemoved('a', heard)
    const remove = (key: string | null, newValue: string | null = null) =>
      window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
    remove('a')
    expect(heard).not.toHaveBeenCalled()
    platform.keepInBrowser()
    remove('b')
    remove('a', 'other')
    expect(heard).not.toHaveBeenCalled()
    remove('a')
    remove(null)
    expect(heard).toHaveBeenCalledTimes(2)
    stop()
    remove('a')
    expect(heard).toHaveBeenCalledTimes(2)
  })
})

describe('the browser', () => {
  const { ids, sockets, page, clock, http } = createBrowserPlatform({ storage: 'none' })

  it('makes ids without a secure context', () => {
    vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
      throw new Error('Not on plain http')
    })
    const made = new Set(Array.from({ length: 1_000 }, () => ids.customId()))
    expect(made.size).toBe(1_000)
    for (const id of made) expect(id).toMatch(/^[0-9a-f]{32}$/)
  })

  it.each(['ftp://chat.example/', 'ws://127.0.0.1:9/'])(
    'a socket to %s closes, once, and never throws',
    async (url) => {
      const onClose = vi.fn()
      const handle = sockets.open(url, { onOpen: vi.fn(), onMessage: vi.fn(), onClose })
      handle.send('dropped')
      await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1))
    },
  )

  it('a socket that was closed by us says nothing more', async () => {
    const onClose = vi.fn()
    sockets.open('ws://127.0.0.1:9/', { onOpen: vi.fn(), onMessage: vi.fn(), onClose }).close()
    sockets.open('ftp://chat.example/', { onOpen: vi.fn(), onMessage: vi.fn(), onClose }).close()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(onClose).not.toHaveBeenCalled()
  })

  it('sees the host’s own navigation, and no longer than it is asked to', async () => {
    const before = location.href
    const onNavigate = vi.fn()
    const stop = page.onNavigate(onNavigate)
    history.pushState({}, '', '#elsewhere')
    await vi.waitFor(() => expect(onNavigate).toHaveBeenCalledTimes(1), { timeout: 3_000 })
    expect(page.url()).toContain('#elsewhere')
    stop()
    history.replaceState({}, '', before)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(onNavigate).toHaveBeenCalledTimes(1)
  })

  it('sees the visitor, and no longer than it is asked to', () => {
    const onActivity = vi.fn()
    const stop = page.onActivity(onActivity)
    document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }))
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    stop()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }))
    expect(onActivity).toHaveBeenCalledTimes(2)
  })

  it('stops a timer', async () => {
    const task = vi.fn()
    clock.after(1, task)()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(task).not.toHaveBeenCalled()
  })

  it('an address that cannot be reached is a value', async () => {
    const asked = {
      method: 'GET',
      url: 'http://127.0.0.1:9/',
      credentials: 'omit',
      timeoutMs: 2_000,
    } as const
    expect(await http.request(asked)).toMatchObject({ ok: false })
  })
})
