import { afterEach, beforeEach, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Facts } from '../../engine/readFacts.ts'
import { createBrowserStorage } from '../../platform/createBrowserStorage.ts'
import { createMemoryStorage } from '../../platform/createMemoryStorage.ts'
import type { App, AppChunk, AppStart, Shell } from '../app.ts'
import { createOutside, type LiveOutside, nothingKnown } from '../createOutside.ts'
import { createWidget, type Widget } from '../createWidget.ts'
import { createLeftWindow } from '../leftWindow.ts'
import { parseOptions, type RawOptions } from '../options.ts'
import type { PublicSettings } from '../publicSettings.ts'

export const server = 'https://chat.example.com'
export const identityKey = `parley:${server}:1`
export const windowKey = `${identityKey}:window`
export const settings: PublicSettings = {
  theme: { color: null, scheme: 'system', position: 'right' },
  language: { locale: 'en', direction: 'ltr', launcher_name: 'Open chat' },
  texts: {},
  groups_status: { 0: 'online' },
  may_greet: [],
  regions: {},
}

let widget: Widget | null = null
/** What the page was told. */
export const emitted: string[] = []

/** To be called at the top of a test file: every test begins with a wide page and an empty browser. */
export function startFresh(): void {
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
}

const before: Facts = { ...nothingKnown, phase: 'none', visibility: 'minimized' }

/** A window's side that arrives when it is told to, and writes down what is asked of it. */
export function open(raw: RawOptions = {}, greetings: PublicSettings['may_greet'] = []) {
  const told: string[] = []
  const starts: AppStart[] = []
  let outside: LiveOutside | null = null
  let arrive: (ok: boolean) => void = () => undefined
  const settle = (change: Partial<Facts>) => outside?.settle({ ...before, ...change })
  const mountApp = (shell: Shell, start: AppStart): App => {
    starts.push(start)
    const tab = raw['storage'] === 'none' ? createMemoryStorage() : createBrowserStorage('sessionStorage')
    const live = createOutside(shell, createLeftWindow(shell, () => tab).leave, 'minimized')
    outside = live
    if (start.cause === 'visitor') live.interacted()
    settle({ visibility: start.visibility })
    return {
      ...live,
      toggle: () =>
        settle({ visibility: live.outside().state.visibility === 'maximized' ? 'minimized' : 'maximized' }),
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
        const nothing = () => Promise.reject(new Error('Not here'))
        const parts = { loadEngine: nothing, loadWindow: nothing }
        arrive = (ok) => (ok ? resolve({ mountApp, ...parts }) : reject(new Error('offline')))
      }),
  )
  const preload = vi.fn()
  const standing = createWidget(
    {
      server,
      options: parse(raw),
      loadApp,
      preload,
      emit: (name, payload) => emitted.push(`${name} ${JSON.stringify(payload)}`),
    },
    { ...settings, may_greet: greetings },
  )
  widget = standing
  return {
    widget: standing,
    told,
    starts,
    loadApp,
    preload,
    settle,
    returnFocus: () => outside?.returnFocus(),
    arrive: async (ok = true) => {
      arrive(ok)
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

export function parse(raw: RawOptions) {
  return parseOptions(raw, 1)
}

export const element = () => document.querySelector('parley-widget')
export const launcher = () => element()?.shadowRoot?.querySelector('button') ?? null
