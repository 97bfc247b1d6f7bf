import { createApi } from './api.ts'
import type { HostWindow } from './hostWindow.ts'
import { openWidget } from './openWidget.ts'
import { readOrigin, readWholeNumber } from './optionReaders.ts'
import { parseOptions } from './options.ts'
import { readRawOptions } from './readRawOptions.ts'
import { refuse, warn } from './refuse.ts'

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
function start(host: HostWindow, script: Tag | null): void {
  const raw = readRawOptions(host, script)
  const license = readWholeNumber(raw['license'])
  const server = readOrigin(raw['server']) ?? readOrigin(publicUrl) ?? readOrigin(script?.src)
  if (!license || !server) {
    refuse(`no valid data-${license ? 'server' : 'license'}`, server, license)
    return
  }
  const tags = ([...document.scripts] as Tag[]).filter(({ src }) => src === script?.src)
  if (script) script.parleyRan = true
  // Async scripts run in any order, but the first in the document wins: the license of one that is still to run.
  const first = tags.find((tag) => tag === script || !tag.parleyRan)
  const standing = host.ParleyWidget?._license ?? (first !== script && first?.dataset['license'])
  if (standing) {
    const fault = `license ${standing} is on this page`
    if (Number(standing) !== license) refuse(fault, server, license)
    // A tag that has taken its own place, as with Turbo, which runs it again on every page, is nothing to be said.
    else if (tags[1]) warn(fault)
    tellLiveChatAdapters(host)
    return
  }

  const options = parseOptions(raw, license)
  /** Where the chunks are found at this attempt. */
  let folder = `${server}/assets/`
  let lost = false
  const bring = (file: string) =>
    import(/* @vite-ignore */ folder + file).catch((error) => {
      lost = true
      throw error
    })
  createApi({
    host,
    options,
    build: (emit) =>
      openWidget({
        server,
        options,
        loadApp: (again = lost) => {
          // Browsers remember modules that did not arrive: another attempt needs another address, also for what a
          // module imports. Below `again-<number>` the server has all of them once more.
          if (again) {
            folder = `${server}/assets/again-${Date.now()}/`
            lost = false
          }
          return bring(__PARLEY_APP_FILE__)
        },
        preload: () => {
          // What does not arrive is asked for again, and spoken of, when it is wanted.
          for (const file of [__PARLEY_APP_FILE__, __PARLEY_ENGINE_FILE__, __PARLEY_WINDOW_FILE__])
            bring(file).catch(() => undefined)
        },
        emit,
      }),
    onReady: () => tellLiveChatAdapters(host),
  })
}

/** A script tag of ours, and whether its script has run. */
type Tag = HTMLScriptElement & { parleyRan?: boolean }

/** LiveChat's framework adapters wait for this call, also when the widget was there before them. */
function tellLiveChatAdapters(host: HostWindow): void {
  if (host.__lc) host.LC_API?.on_after_load?.()
}

// The border to the page's globals: each is checked where it is read. Nobody loads this from inside a drawing.
start(window as unknown as HostWindow, document.currentScript as Tag | null)
