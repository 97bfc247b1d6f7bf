import type { App, AppChunk, AppStart, Outside, Shell, Visibility } from './app.ts'
import { createFrame } from './createFrame.ts'
import type { PublicSettings } from './fetchSettings.ts'
import { readKeptState, wipeKeptState } from './keptState.ts'
import { createLauncher } from './launcher.ts'
import { lookOf } from './lookOf.ts'
import { mayGreet } from './mayGreet.ts'
import { type CustomerOption, mergeCustomer, type WidgetOptions } from './options.ts'
import type { Emit } from './widgetEvents.ts'

export type WidgetNeeds = {
  /** Origin of the server. */
  readonly server: string
  readonly options: WidgetOptions
  readonly settings: PublicSettings
  /** Brings what connects. Called when there is a reason to, again after it has failed. */
  readonly loadApp: Shell['loadApp']
  /**
   * Fetches the window that belongs to the app loaded last, without starting it: the visitor is about to need both.
   * Never rejects.
   */
  readonly preloadWindow: () => void
  readonly emit: Emit
}

/** A widget on the page: the launcher at once, the window when it is wanted. */
export interface Widget {
  readonly shell: Shell
  /** What the site may know of it. */
  outside(): Outside
  /** null until the visitor has needed it. */
  app(): App | null
  /**
   * Opens, closes or hides; loads the window's side where it is not there yet.
   * @returns whether that is done
   */
  setVisibility(visibility: Visibility): boolean | Promise<boolean>
  /**
   * Merged into what is known of the visitor.
   * @param replaceFields whether the patch's fields take the place of those that were given before
   */
  updateCustomer(patch: CustomerOption, replaceFields?: boolean): void
  /**
   * @param keep whether the browser may keep the visitor from here on. false: everything that is kept is wiped, and
   *   another visitor begins, in memory. null: the same, but what may be kept stays as it was
   * @returns true: it is done
   */
  remember(keep: boolean | null): true
  /** @returns whether there was one to put away */
  hideGreeting(): boolean
  /** The shell has other options than before. */
  optionsChanged(): void
  /** Leaves nothing behind. */
  close(): void
}

const phone = '(width < 480px)'

/** Puts a widget on the page. Asks nothing of the network until the visitor needs it. */
export function createWidget(needs: WidgetNeeds): Widget {
  const { server, options, settings, loadApp, preloadWindow, emit } = needs
  const { language } = settings
  const kept = readKeptState(server, options.license, options.storage)
  const frame = createFrame(options, lookOf(options, settings, language))
  let app: App | null = null
  const gone = new AbortController()
  let chunk: Promise<AppChunk> | null = null
  let lost = false
  let visibility: Visibility = 'minimized'
  /** Whether the window is to be open as soon as its side has arrived. */
  let opening = false
  let cause: AppStart['cause'] = 'page'

  const launcher = createLauncher(language.launcher_name, () => {
    if (app === null) setVisibility(opening ? 'minimized' : 'maximized')
    else app.toggle()
  })
  if (options.container === null) frame.shadow.append(launcher.button)
  const shell: Shell = { server, settings, frame, launcher, kept, emit, loadApp, options, language }

  const load = () => {
    chunk ??= loadApp(lost)
    // Whoever waits for it says what went wrong; here it may be no more than a guess that it will be needed.
    chunk.catch(() => {
      lost = true
      chunk = null
    })
    return chunk
  }
  const expectVisitor = () => {
    load()
    preloadWindow()
  }
  for (const sign of ['pointerover', 'focus'])
    launcher.button.addEventListener(sign, expectVisitor, { once: true })

  const mount = async (connect: boolean): Promise<boolean> => {
    const arrives = load()
    if (opening) preloadWindow()
    try {
      const { mountApp } = await arrives
      if (!gone.signal.aborted)
        app ??= mountApp(shell, { visibility: opening ? 'maximized' : visibility, cause, connect })
    } catch (error) {
      opening = false
      console.error('Parley: the window did not load.', error)
    }
    return opening ? (app?.windowArrived() ?? false) : app !== null
  }

  const setVisibility: Widget['setVisibility'] = (next) => {
    if (app !== null) return app.setVisibility(next)
    opening = next === 'maximized'
    if (opening) {
      cause = 'visitor'
      return mount(true)
    }
    if (next !== visibility) {
      visibility = next
      frame.setHidden(next === 'hidden')
      emit('visibility_changed', { visibility })
    }
    return true
  }

  /** A greeting is a reason to be connected before the visitor has come. */
  const lookForGreeting = () => {
    if (app === null && mayGreet(settings, shell.options)) void mount(true)
  }

  /** What is known before the window's side has said anything. */
  const beforeApp: Outside = {
    state: () => ({
      availability: settings.groups_status[shell.options.group] === 'offline' ? 'offline' : 'online',
      visibility,
    }),
    customerData: () => {
      const { name = null, email = null, fields = {} } = shell.options.customer
      const isReturning = shell.kept.hasIdentity
      return { id: null, name, email, isReturning, status: 'browsing', sessionVariables: fields }
    },
    chatData: () => ({ chatId: null, threadId: null }),
  }

  const wasOpen = kept.visibility === 'maximized' && !matchMedia(phone).matches
  opening = wasOpen || options.container !== null
  const connects = kept.hasIdentity || options.connect === 'load'
  if (opening || connects) void mount(connects)
  else lookForGreeting()
  // Browsers without this API notice what `pushState` does when they are connected, or on the next load.
  const { navigation = window } = window as { navigation?: EventTarget }
  for (const sign of ['currententrychange', 'popstate'])
    navigation.addEventListener(sign, lookForGreeting, { signal: gone.signal })

  return {
    shell,
    outside: () => app ?? beforeApp,
    app: () => app,
    setVisibility,
    updateCustomer: (patch, replaceFields = false) => {
      const customer = mergeCustomer(shell.options.customer, patch, replaceFields)
      shell.options = { ...shell.options, customer }
      app?.updateCustomer(patch)
      lookForGreeting()
    },
    remember: (keep) => {
      if (!keep) wipeKeptState()
      const storage = keep === null ? shell.options.storage : keep ? 'local' : 'none'
      shell.options = { ...shell.options, storage }
      shell.kept = readKeptState(server, options.license, storage)
      if (app !== null) app.rememberChanged(!keep)
      else if (shell.kept.hasIdentity) void mount(true)
      return true
    },
    hideGreeting: () => app?.hideGreeting() ?? false,
    optionsChanged: () => {
      app?.optionsChanged()
      lookForGreeting()
    },
    close: () => {
      gone.abort()
      app?.close()
      frame.close()
    },
  }
}
