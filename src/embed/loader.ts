import { createApi } from './api.ts'
import type { AppChunk } from './app.ts'
import { createGlobals } from './createGlobals.ts'
import type { HostWindow } from './hostWindow.ts'
import { openWidget } from './openWidget.ts'
import { readOrigin } from './optionReaders.ts'
import { parseOptions, readLicense } from './options.ts'
import { readRawOptions } from './readRawOptions.ts'
import { refuse } from './refuse.ts'

/** Names in the server's `assets`, written in by the build: what connects, what understands, and the window. */
declare const __PARLEY_APP_FILE__: string
declare const __PARLEY_ENGINE_FILE__: string
declare const __PARLEY_WINDOW_FILE__: string

/** The server writes `PARLEY_PUBLIC_URL` in when it serves this file; otherwise this is no address. */
const publicUrl = '__PARLEY_PUBLIC_URL__'

/**
 * The script tag. It draws the launcher and nothing more; the chat itself is one dynamic import, made when the
 * visitor is about to need it.
 */
function start(host: HostWindow, script: HTMLScriptElement | null): void {
  const raw = readRawOptions(host, script)
  const license = readLicense(raw['license'])
  const server = readOrigin(raw['server']) ?? readOrigin(publicUrl) ?? readOrigin(script?.src)
  if (license === undefined || server === undefined) {
    const missing = license === undefined ? 'license="<number>"' : 'server="<origin>"'
    refuse(`the tag needs data-${missing}`, server, license)
    return
  }
  const standing = host.ParleyWidget?._license ?? findEarlierTag(script)
  if (standing !== undefined) {
    meet(host, script, standing, license)
    return
  }

  const options = parseOptions(raw, license, (line) => console.warn(line))
  createApi({
    ...createGlobals(host, license),
    asyncInit: options.asyncInit,
    build: (emit) =>
      openWidget({
        server,
        options,
        loadApp: (again) => loadApp(server, again),
        preloadWindow,
        emit,
      }),
    onReady: () => tellLiveChatAdapters(host),
  })
}

/** Tags of this page whose script has run. */
type Tag = HTMLScriptElement & { parleyRan?: boolean }

/** Async scripts run in any order, but the first in the document wins: the license of one that is still to run. */
function findEarlierTag(script: Tag | null): string | undefined {
  if (script === null) return undefined
  script.parleyRan = true
  for (const tag of document.querySelectorAll<Tag>('script[data-license]')) {
    if (tag === script) break
    if (tag.src === script.src && !tag.parleyRan) return tag.dataset['license']
  }
  return undefined
}

/**
 * There is a widget already, or a tag before this one. The first one stays. A tag that has taken its own place, as
 * with Turbo, which runs it again on every page, is nothing to be said.
 */
function meet(
  host: HostWindow,
  script: HTMLScriptElement | null,
  standing: number | string,
  license: number,
): void {
  const line = `Parley: license ${standing} is on this page; ${license} was not loaded.`
  const isOurs = `${standing}` === `${license}`
  const tags = [...document.scripts].filter(({ src }) => src === script?.src)
  if (!isOurs || tags[1]) console[isOurs ? 'warn' : 'error'](line)
  tellLiveChatAdapters(host)
}

/** Where the chunks are found at this attempt. */
let folder = ''
let attempts = 0

/**
 * Browsers remember modules that did not arrive: another attempt needs another address, also for what a module
 * imports. Below `again-<number>` the server has all of them once more.
 */
function loadApp(server: string, again?: boolean): Promise<AppChunk> {
  if (again) attempts += 1
  folder = `${server}/assets/${attempts ? `again-${attempts}/` : ''}`
  return import(/* @vite-ignore */ folder + __PARLEY_APP_FILE__)
}

/** What does not arrive is asked for again, and spoken of, when the window is wanted. */
function preloadWindow(): void {
  for (const file of [__PARLEY_ENGINE_FILE__, __PARLEY_WINDOW_FILE__])
    import(/* @vite-ignore */ folder + file).catch(() => undefined)
}

/** LiveChat's framework adapters wait for this call, also when the widget was there before them. */
function tellLiveChatAdapters(host: HostWindow): void {
  const { on_after_load } = host.LC_API ?? {}
  if (host.__lc && typeof on_after_load === 'function') on_after_load()
}

const { currentScript } = document
// The border to the page's globals: each is checked where it is read.
start(window as unknown as HostWindow, currentScript instanceof HTMLScriptElement ? currentScript : null)
