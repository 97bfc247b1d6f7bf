import type { App, AppChunk, AppStart, Outside, Shell, Visibility } from './app.ts'
import { createFrame } from './createFrame.ts'
import type { PublicSettings } from './fetchSettings.ts'
import { readKeptState, wipeKeptState } from './keptState.ts'
import { createLauncher } from './launcher.ts'
import { mayGreet } from './mayGreet.ts'
import { type CustomerOption, mergeCustomer, type WidgetOptions } from './options.ts'
import type { Emit } from './widgetEvents.ts'

export type WidgetNeeds = {
  /** Origin of the server. */
  readonly server: string
  readonly options: WidgetOptions
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

/** CSS pixels: a screen that is narrower is a phone's. */
const widerThanPhones = 480

/** Puts a widget on the page. Asks nothing of the network until the visitor needs it. */
export function createWidget(needs: WidgetNeeds, settings: PublicSettings): Widget {
  const { server, options, preloadWindow, emit } = needs
  const { language } = settings
  const frame = createFrame(() => shell)
  let app: App | null = null
  let chunk: Promise<AppChunk | undefined> | null = null
  let lost = false
  let visibility: Visibility = 'minimized'
  /** Whether the window is to be open as soon as its side has arrived. */
  let opening = false
  let cause: AppStart['cause'] = 'page'

  const launcher = createLauncher(language.launcher_name, () => {
    if (app) app.toggle()
    // A window that comes back by itself is not there yet: whoever presses wants it.
    else setVisibility(opening && cause === 'visitor' ? 'minimized' : 'maximized')
  })
  const kept = readKeptState(server, options.license, options.storage)
  const shell: Shell = { ...needs, settings, language, frame, launcher, kept }
  if (!options.container) frame.shadow.append(launcher)
  frame.show()

  const lose = (error: unknown): undefined => {
    lost = true
    chunk = null
    console.error('Parley: the window did not load.', error)
  }
  const load = () => {
    chunk ??= needs.loadApp(lost).catch(lose)
    return chunk
  }
  launcher.onpointerover = launcher.onfocus = () => {
    load()
    preloadWindow()
  }

  const mount = async (connect: boolean): Promise<boolean> => {
    const arrives = load()
    if (opening) preloadWindow()
    const bringToLife = (parts: AppChunk | undefined) => {
      if (parts && !frame.gone.aborted)
        app ??= parts.mountApp(shell, { visibility: opening ? 'maximized' : visibility, cause, connect })
    }
    await arrives.then(bringToLife).catch(lose)
    if (app && opening) return app.windowArrived()
    opening = false
    return app !== null
  }

  const setVisibility: Widget['setVisibility'] = (next) => {
    if (app) return app.setVisibility(next)
    opening = next === 'maximized'
    if (opening) {
      cause = 'visitor'
      return mount(true)
    }
    if (next !== visibility) {
      visibility = next
      frame.element.hidden = next === 'hidden'
      emit('visibility_changed', { visibility })
    }
    return true
  }

  /** A greeting is a reason to be connected before the visitor has come. */
  const lookForGreeting = () => {
    if (!app && mayGreet(settings, shell.options)) void mount(true)
  }

  const outside = (): Outside => {
    if (app) return app.outside()
    const { customer, group } = shell.options
    const { name = null, email = null, fields: sessionVariables = {} } = customer
    const { hasIdentity: isReturning } = shell.kept
    return {
      state: {
        availability: settings.groups_status[group] === 'offline' ? 'offline' : 'online',
        visibility,
      },
      customer_data: { id: null, name, email, isReturning, status: 'browsing', sessionVariables },
      chat_data: { chatId: null, threadId: null },
    }
  }

  const wasOpen = kept.visibility === 'maximized' && innerWidth >= widerThanPhones
  opening = wasOpen || options.container !== null
  const connects = kept.hasIdentity || options.connect === 'load'
  if (opening || connects) void mount(connects)
  else lookForGreeting()
  // Browsers without this API notice what `pushState` does when they are connected, or on the next load.
  const { navigation = window } = window as { navigation?: EventTarget }
  for (const sign of ['currententrychange', 'popstate'])
    navigation.addEventListener(sign, lookForGreeting, { signal: frame.gone })

  return {
    shell,
    outside,
    app: () => app,
    setVisibility,
    updateCustomer: (patch, replaceFields) => {
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
      if (app) app.rememberChanged(!keep)
      else if (shell.kept.hasIdentity) void mount(true)
      return true
    },
    hideGreeting: () => app?.hideGreeting() ?? false,
    optionsChanged: () => {
      app?.optionsChanged()
      lookForGreeting()
    },
    close: () => {
      app?.close()
      frame.close()
    },
  }
}
