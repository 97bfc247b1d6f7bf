import type { App, AppStart, Outside, Shell, Visibility } from './app.ts'
import { createFrame } from './createFrame.ts'
import { isIdentityKept, wipeKeptState } from './keptState.ts'
import { createLauncher } from './launcher.ts'
import { mayGreet } from './mayGreet.ts'
import { type CustomerOption, mergeCustomer, type WidgetOptions } from './options.ts'
import type { PublicSettings } from './publicSettings.ts'
import type { Emit } from './widgetEvents.ts'

export type WidgetNeeds = {
  /** Origin of the server. */
  readonly server: string
  readonly options: WidgetOptions
  /** Brings what connects, when there is a reason to. */
  readonly loadApp: Shell['loadApp']
  /** Fetches the app and its window without starting them: the visitor is about to need both. Never throws. */
  readonly preload: () => void
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

/** Puts a widget on the page. Asks nothing of the network until the visitor needs it. */
export function createWidget(needs: WidgetNeeds, settings: PublicSettings): Widget {
  const { options, preload, emit } = needs
  const { language } = settings
  const end = new AbortController()
  const { element, shadow, show } = createFrame(() => shell, end.signal)
  let app: App | null = null
  let visibility: Visibility = 'minimized'
  /** Whether the window is to be open as soon as its side has arrived. */
  let opening = false

  const launcher = createLauncher(language.launcher_name, () => {
    if (app) app.toggle()
    else setVisibility(opening ? 'minimized' : 'maximized')
  })
  const isReturning = isIdentityKept(needs)
  let cause: AppStart['cause'] = isReturning ? 'left' : 'site'
  const shell: Shell = { ...needs, element, shadow, show, settings, language, launcher, isReturning }
  if (!options.container) shadow.append(launcher)
  show()

  launcher.onpointerover = launcher.onfocus = preload

  const mount = async (connect: boolean): Promise<boolean> => {
    try {
      const arrives = needs.loadApp()
      if (opening) preload()
      const { mountApp } = await arrives
      if (!end.signal.aborted)
        app ??= mountApp(shell, { visibility: opening ? 'maximized' : visibility, cause, connect })
    } catch (error) {
      console.error('Parley: the window did not load.', error)
    }
    if (app && opening) return app.windowArrived()
    opening = false
    return app !== null
  }

  const setVisibility: Widget['setVisibility'] = (next) => {
    if (app) return app.setVisibility(next)
    opening = next === 'maximized'
    cause = opening ? 'visitor' : 'site'
    if (opening) return mount(true)
    if (next !== visibility) {
      visibility = next
      element.hidden = next === 'hidden'
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
    const { isReturning, options } = shell
    const { name = null, email = null, fields: sessionVariables = {} } = options.customer
    return {
      state: {
        availability: settings.groups_status[options.group] === 'offline' ? 'offline' : 'online',
        visibility,
      },
      customer_data: { id: null, name, email, isReturning, status: 'browsing', sessionVariables },
      chat_data: { chatId: null, threadId: null },
    }
  }

  opening = options.container !== null
  const connects = isReturning || options.connect === 'load'
  if (opening || connects) void mount(connects)
  else lookForGreeting()
  // Browsers without this API notice what `pushState` does when they are connected, or on the next load.
  const { navigation = window } = window as { navigation?: EventTarget }
  // What ends it has the `signal` that is read here.
  for (const sign of ['currententrychange', 'popstate'])
    navigation.addEventListener(sign, lookForGreeting, end)

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
      if (keep !== null) shell.options = { ...shell.options, storage: keep ? 'local' : 'none' }
      shell.isReturning = isIdentityKept(shell)
      if (app) app.rememberChanged(!keep)
      else if (shell.isReturning) void mount(true)
      return true
    },
    hideGreeting: () => app?.hideGreeting() ?? false,
    optionsChanged: () => {
      app?.optionsChanged()
      lookForGreeting()
    },
    close: () => {
      app?.close()
      end.abort()
      element.remove()
    },
  }
}
