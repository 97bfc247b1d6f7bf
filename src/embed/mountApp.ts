import type { CustomerEngine, CustomerEngineOptions } from '../engine/CustomerEngine.ts'
import { createCustomerEngine } from '../engine/createCustomerEngine.ts'
import type { Facts } from '../engine/readFacts.ts'
import type { CustomerTranslator } from '../engine/translate/CustomerTranslator.ts'
import { createBrowserPlatform } from '../platform/browserPlatform.ts'
import type { App, AppChunk, AppStart, Shell, Visibility } from './app.ts'
import { createOutside } from './createOutside.ts'
import { lookOf } from './lookOf.ts'
import { siteIdentityOf } from './siteIdentityOf.ts'
import { watchFacts } from './watchFacts.ts'
import type { WindowSide } from './window/mountWindow.ts'

/** See {@link AppChunk}. */
export const loadWindow: AppChunk['loadWindow'] = () => import('./window/mountWindow.ts')

const keyEvents = ['keydown', 'keypress', 'keyup'] as const

/**
 * What a widget does behind its launcher: an engine, what the page may know of it, and the window, which is another
 * chunk and comes with the first reason to show more than the launcher. Nothing here draws.
 */
export function mountApp(shell: Shell, start: AppStart): App {
  const { server, settings, frame } = shell
  const { shadow } = frame
  const { license, container } = shell.options
  let platform = createBrowserPlatform(shell.options)
  const siteIdentity = siteIdentityOf(shell.options)
  const outside = createOutside(
    shell,
    // Not the storage itself: another visitor may have another.
    { set: (key, value) => platform.session.set(key, value) },
    start.visibility === 'hidden' ? 'hidden' : 'minimized',
  )

  let engine: CustomerEngine | null = null
  let stopWatching = () => {}
  let window: WindowSide | null = null
  /** null: not asked for, or it did not arrive. Resolves to whether it has. */
  let windowArrives: Promise<boolean> | null = null
  let fetchWindow = loadWindow
  let { visibility } = start
  let connected = start.connect || visibility === 'maximized'
  let autoFocus = start.cause === 'visitor'
  let hasInteracted = false
  let unread = 0
  let shown = shell.options
  let closed = false
  let visitor = 0
  /** 3.2 is in the engine; another version has to come first. */
  let translator: CustomerTranslator | null = null

  const engineOptions = (): CustomerEngineOptions => ({
    platform,
    server,
    license,
    group: shell.options.group,
    customer: shell.options.customer,
    // Whether agents may see it at all; the visitor's own switch is in the window.
    sneakPeek: shell.options.sneakPeek,
    // Where nothing may be kept the storage itself is in memory, and forgets with the page.
    keepIdentity: true,
    ...(siteIdentity && { siteIdentity }),
    onForgotten: () => rememberChanged(true),
    ...(translator && { translator }),
    regions: settings.regions,
    maskPatterns: settings.mask_patterns ?? [],
    ...(settings.limits && {
      limits: { messageBytes: settings.limits.message_bytes, fileBytes: settings.limits.file_bytes },
    }),
  })

  const begin = () => {
    if (closed) return
    const made = createCustomerEngine(engineOptions())
    engine = made
    // It knows nothing of what was asked for before.
    if (hasInteracted) made.interacted()
    made.setVisibility(visibility)
    if (connected) made.connect()
    stopWatching = watchFacts(made, {
      onFacts: takeOver,
      onNewEvent: (event) => shell.emit('new_event', event),
      onMessageStatus: (status) => shell.emit('message_status_changed', status),
    })
    showWindow()
  }

  const end = () => {
    stopWatching()
    engine?.close()
    engine = null
  }

  const takeOver = (facts: Facts) => {
    const { greeting } = facts
    visibility = facts.visibility
    outside.settle(facts)
    if (facts.unread !== unread) {
      unread = facts.unread
      showWindow()
    }
    const isSeen = visibility === 'maximized' || unread > 0 || (greeting?.visible && !greeting.accepted)
    if (isSeen && windowArrives === null) void wantWindow()
  }

  const wantWindow = (): Promise<boolean> => {
    windowArrives ??= fetchWindow().then(
      ({ mountWindow }) => {
        if (closed) return false
        window = mountWindow(shell, windowNeeds())
        showWindow()
        return true
      },
      (error) => {
        console.error('Parley: the window did not load.', error)
        // What it needs of this chunk comes with it once more: browsers remember modules that did not arrive.
        fetchWindow = async () => (await shell.loadApp()).loadWindow()
        if (visibility === 'maximized') setVisibility('minimized')
        return false
      },
    )
    return windowArrives
  }

  const windowNeeds = () => ({
    platform,
    onMinimize: () => {
      outside.returnFocus()
      setVisibility('minimized')
    },
    onButton: (press: Parameters<typeof shell.emit<'rich_message_button_clicked'>>[1]) =>
      shell.emit('rich_message_button_clicked', press),
    greetingHost: {
      onReply: () => void setVisibility('maximized'),
      onDismissed: () => shell.launcher.button.focus(),
    },
  })

  const showWindow = () => {
    if (engine !== null) window?.show({ engine, visitor, autoFocus, unread })
  }

  const interact = () => {
    if (hasInteracted) return
    hasInteracted = true
    outside.interacted()
    engine?.interacted()
  }

  const setVisibility = (next: Visibility): boolean | Promise<boolean> => {
    visibility = next
    autoFocus = true
    const isOpening = next === 'maximized'
    if (isOpening) {
      interact()
      // The page may have been zoomed since.
      frame.show(lookOf(shell.options, settings, shell.language))
      connected = true
      // One that did not arrive before is asked for again.
      if (window === null) windowArrives = null
    }
    showWindow()
    engine?.setVisibility(next)
    if (connected) engine?.connect()
    return isOpening ? wantWindow() : true
  }

  const rememberChanged = (forgotten: boolean) => {
    if (!forgotten) {
      platform.keepInBrowser()
      interact()
      return
    }
    engine?.forget()
    end()
    platform = createBrowserPlatform(shell.options)
    hasInteracted = false
    visitor += 1
    begin()
  }

  // The site's shortcuts are not for what is typed into the widget.
  for (const name of keyEvents) shadow.addEventListener(name, (event) => event.stopPropagation())
  for (const name of ['pointerdown', 'keydown'] as const) shadow.addEventListener(name, interact)
  const { kept } = shell
  if (start.cause === 'visitor' || kept.hasIdentity || kept.visibility !== null) interact()
  if (container !== null || visibility === 'maximized') void wantWindow()
  if (shell.options.apiVersion === '3.1') {
    void loadV31().then((loaded) => {
      translator = loaded
      begin()
    })
  } else begin()

  return {
    ...outside,
    setVisibility,
    rememberChanged,
    windowArrived: async () => windowArrives ?? false,
    toggle: () => void setVisibility(visibility === 'maximized' ? 'minimized' : 'maximized'),
    updateCustomer: (patch) => engine?.updateCustomer(patch),
    hideGreeting: () => {
      const isShown = engine?.store.getState().greetings.kind === 'shown'
      engine?.dismissGreeting()
      return isShown
    },
    optionsChanged: () => {
      const before = shown
      shown = shell.options
      if (shown.sneakPeek !== before.sneakPeek) engine?.offerSneakPeek(shown.sneakPeek)
      // Another group has another form and other agents: the engine is made anew, the window stays.
      if (shown.group !== before.group) {
        end()
        begin()
      } else showWindow()
    },
    close: () => {
      closed = true
      stopWatching()
      window?.close()
      // After the window, whose parts may still say something to it.
      queueMicrotask(end)
    },
  }
}

/** null where it does not arrive: a chat in the newer version is better than none. */
async function loadV31(): Promise<CustomerTranslator | null> {
  try {
    return (await import('../engine/translate/customer_v3_1.ts')).customerV31
  } catch {
    return null
  }
}
