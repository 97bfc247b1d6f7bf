import { describe, expect, it, vi } from 'vitest'
import type { ParleyApi } from './api.ts'
import { createPage, createStub } from './testing/createApiPage.ts'

describe('ParleyWidget', () => {
  it('replays subscriptions, then tells ready once, then runs the calls', async () => {
    const stub = createStub()
    const log: string[] = []
    stub.call('maximize')
    stub.on('ready', () => log.push('ready'))
    stub.call('set_customer_name', 'Ada')
    const page = createPage({ ParleyWidget: stub })
    page.api.init()
    await page.finish()
    expect([...log, ...page.log]).toEqual(['ready', 'maximized', 'update {"name":"Ada"}', 'onReady'])
    expect(log).toEqual(['ready'])
  })

  it('tells ready before any other event, and late subscribers at once', async () => {
    const page = createPage()
    const told: string[] = []
    page.api.on('visibility_changed', () => told.push('visibility_changed'))
    page.api.on('ready', () => told.push('ready'))
    page.api.init()
    page.built[0]?.emit('visibility_changed', { visibility: 'maximized' })
    await page.finish()
    page.built[0]?.emit('visibility_changed', { visibility: 'minimized' })
    page.api.on('ready', ({ state }: { state: { availability: string } }) =>
      told.push(`late ${state.availability}`),
    )
    expect(told).toEqual(['ready', 'visibility_changed', 'late online'])
  })

  it('tells once-subscribers once, and those who left not at all', async () => {
    const page = createPage()
    page.api.init()
    await page.finish()
    const once = vi.fn()
    const left = vi.fn()
    page.api.once('visibility_changed', once)
    page.api.on('visibility_changed', left)
    page.api.off('visibility_changed', left)
    page.built[0]?.emit('visibility_changed', { visibility: 'hidden' })
    page.built[0]?.emit('visibility_changed', { visibility: 'minimized' })
    expect(once).toHaveBeenCalledExactlyOnceWith({ visibility: 'hidden' })
    expect(left).not.toHaveBeenCalled()
  })

  it('on and once give back what ends the subscription', async () => {
    const page = createPage()
    page.api.init()
    await page.finish()
    const handler = vi.fn()
    const endOn = page.api.on('unread_changed', handler)
    page.api.once('visibility_changed', handler)()
    page.built[0]?.emit('unread_changed', { unread: 1 })
    endOn()
    page.built[0]?.emit('unread_changed', { unread: 2 })
    page.built[0]?.emit('visibility_changed', { visibility: 'hidden' })
    expect(handler).toHaveBeenCalledExactlyOnceWith({ unread: 1 })
  })

  it('a call resolves to whether it was done, also one that had to wait', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined)
    const page = createPage()
    page.api.init()
    const early = page.api.call('maximize')
    await page.finish()
    const calls = [early, page.api.call('hide_greeting'), page.api.call('fly'), page.api.call('destroy')]
    expect(await Promise.all(calls)).toEqual([true, true, false, true])
    expect(await page.api.call('maximize')).toBe(false)
    warn.mockRestore()
  })

  it('consent is given by true alone; another visitor is another thing than either', async () => {
    const page = createPage()
    page.api.init()
    await page.finish()
    const calls: [string, unknown?][] = [
      ['consent', true],
      ['consent', false],
      ['consent'],
      ['identity_changed'],
    ]
    for (const [name, payload] of calls) expect(await page.api.call(name, payload)).toBe(true)
    expect(page.log.slice(1)).toEqual(['remember true', 'remember false', 'remember false', 'remember null'])
  })

  it('a call that waits for a widget that never comes resolves to false', async () => {
    const page = createPage()
    page.api.init()
    const waiting = page.api.call('maximize')
    page.api.call('destroy')
    expect(await waiting).toBe(false)
  })

  it('a handler that throws keeps nobody else from hearing', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const page = createPage()
    page.api.init()
    await page.finish()
    const heard = vi.fn()
    page.api.on('unread_changed', () => {
      throw new Error('of the site')
    })
    page.api.on('unread_changed', heard)
    page.built[0]?.emit('unread_changed', { unread: 1 })
    expect(heard).toHaveBeenCalledOnce()
    expect(reported).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })

  it('a stub that somebody keeps goes on working, getters included', async () => {
    const stub = createStub()
    const page = createPage({ ParleyWidget: stub })
    page.api.init()
    await page.finish()
    expect(page.host.ParleyWidget).toBe(stub)
    stub.call('hide')
    expect(page.log).toContain('hidden')
    expect(stub.get('state')).toEqual({ availability: 'online', visibility: 'minimized' })
  })

  it('answers as LiveChatWidget too where the page configures LiveChat', () => {
    expect(Object.keys(createPage({ __lc: { license: 1 } }).host)).toEqual([
      '__lc',
      'ParleyWidget',
      'LiveChatWidget',
    ])
    expect(Object.keys(createPage().host)).toEqual(['ParleyWidget'])
  })

  it('getters throw before ready', () => {
    expect(() => createPage().api.get('state')).toThrow('before "ready"')
  })

  it('destroy removes the globals; a kept reference does nothing until init builds a new widget', async () => {
    const page = createPage({ __lc: { license: 1 } })
    page.api.init()
    await page.finish()
    page.api.call('destroy')
    expect(Object.keys(page.host)).toEqual(['__lc'])
    page.log.length = 0
    page.api.call('maximize')
    page.api.call('destroy')
    expect(page.api.get('state')).toBeNull()
    expect(page.log).toEqual([])

    page.api.init()
    expect(page.host.ParleyWidget).toBeDefined()
    await page.finish()
    page.api.call('maximize')
    expect(page.log).toEqual(['onReady', 'maximized'])
  })

  it('destroy that was called before the script had arrived holds, until init', async () => {
    const stub = createStub()
    stub.call('destroy')
    const page = createPage({ ParleyWidget: stub }, false)
    expect(page.built).toEqual([])
    expect(page.host).toEqual({})
    page.api.init()
    await page.finish()
    expect(page.log).toEqual(['onReady'])
  })

  it('a widget that arrives after destroy is closed at once', async () => {
    const page = createPage()
    page.api.init()
    page.api.call('destroy')
    await page.finish()
    expect(page.log).toEqual(['closed'])
  })

  it('a page that builds another widget as soon as the first is ready has the other’s calls done by the other', async () => {
    const page = createPage()
    let lives = 0
    page.api.init()
    page.api.once('ready', () => {
      lives += 1
      page.api.call('destroy')
      page.api.init()
      void page.api.call('maximize')
    })
    await page.finish()
    expect([lives, ...page.log]).toEqual([1, 'closed', 'onReady'])
    await page.finish()
    expect(page.log).toEqual(['closed', 'onReady', 'maximized', 'onReady'])
  })

  it('a page that gets no widget keeps no globals', async () => {
    const page = createPage()
    page.api.init()
    await page.built[0]?.finish(null)
    expect(page.host).toEqual({})
  })

  it('session variables are replaced or merged', async () => {
    const page = createPage()
    page.api.init()
    await page.finish()
    page.api.call('set_session_variables', { plan: 'gold' })
    page.api.call('update_session_variables', { cart: '3' })
    expect(page.log.slice(1)).toEqual([
      'replace {"fields":{"plan":"gold"}}',
      'update {"fields":{"cart":"3"}}',
    ])
  })

  it.each([
    ['set_customer_name', 7],
    ['update_session_variables', { age: 36 }],
    ['fly', undefined],
  ])('%s with %o is warned about by its name', async (method, payload) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined)
    const page = createPage()
    page.api.init()
    await page.finish()
    page.api.call(method, payload)
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`"${method}"`))
    warn.mockRestore()
  })

  it('has the methods of the LiveChat JavaScript API', () => {
    const methods = ['call', 'get', 'init', 'off', 'on', 'once'] satisfies (keyof ParleyApi)[]
    const named = Object.keys(createPage().api).filter((name) => !name.startsWith('_'))
    expect(named.sort()).toEqual(methods)
  })
})
