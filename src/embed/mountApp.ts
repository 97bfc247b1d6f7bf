import type { CustomerEngine, CustomerEngineOptions } from '../engine/CustomerEngine.ts'
import { connectionViewOf } from '../engine/connectionViewOf.ts'
import {
  type ConnectionListener,
  type CustomerConnection,
  createCustomerConnection,
} from '../engine/createCustomerConnection.ts'
import { readArrival } from '../engine/readArrival.ts'
import type { Facts } from '../engine/readFacts.ts'
import type { CustomerTranslator } from '../engine/translate/CustomerTranslator.ts'
import { createBrowserPlatform } from '../platform/browserPlatform.ts'
import type { App, AppParts, AppStart, Shell, Visibility } from './app.ts'
import { createOutside, nothingKnown } from './createOutside.ts'
import { createParts } from './createParts.ts'
import { createWindowPlace } from './createWindowPlace.ts'
import { engineOptionsOf } from './engineOptionsOf.ts'
import { createLeftWindow } from './leftWindow.ts'
import { loadTranslator } from './loadTranslator.ts'
import { siteIdentityOf } from './siteIdentityOf.ts'
import type { StartEngine } from './startEngine.ts'
import type { WindowNeeds } from './window/mountWindow.ts'

/** See {@link AppParts}. */
export const loadEngine: AppParts['loadEngine'] = () => import('./startEngine.ts')
export const loadWindow: AppParts['loadWindow'] = () => import('./window/mountWindow.ts')

const keyEvents = ['keydown', 'keypress', 'keyup'] as const

/** Pushes that say nothing which an engine would have to know at once. */
const ownPushes = ['customer_disconnected', 'customer_page_updated', 'customer_updated']

/**
 * What a widget does behind its launcher: a connection, and what the page may know of it. The engine is another chunk,
 * which comes with a chat, a greeting or any other news, and the window is one more, which comes with the first reason
 * to show more than the launcher. Nothing here draws.
 */
export function mountApp(shell: Shell, start: AppStart): App {
  const { container } = shell.options
  let platform = createBrowserPlatform(shell.options)
  const siteIdentity = siteIdentityOf(shell.options)
  const left = createLeftWindow(shell, () => platform.session)
  const outside = createOutside(shell, left.leave, start.visibility === 'hidden' ? 'hidden' : 'minimized')

  const parts = createParts({ loadEngine, loadWindow }, shell.loadApp)
  let line: CustomerConnection | null = null
  let engine: CustomerEngine | null = null
  let stopWatching = () => {}
  /** null: it is not there. */
  let startEngine: StartEngine | null = null
  /** null: not asked for, or it did not arrive. */
  let engineArrives: Promise<void> | null = null
  let { visibility } = start
  if (start.cause === 'left' && left.comesBack()) visibility = 'maximized'
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
    ...engineOptionsOf(shell),
    platform,
    ...(siteIdentity && { siteIdentity }),
    onForgotten: () => rememberChanged(true),
    ...(translator && { translator }),
  })

  /** Hears the connection while there is no engine. */
  const watcher: ConnectionListener = {
    isMissed: () => false,
    onState: (state) => outside.settle({ connection: connectionViewOf(state) }),
    onLogin: (payload) => {
      const customer = readArrival(payload)
      if (customer === null || line?.hasUnsent()) expectEngine()
      else outside.settle({ customer, phase: 'none' })
    },
    onPush: (action) => {
      if (!ownPushes.includes(action)) expectEngine()
    },
  }

  const begin = () => {
    if (closed) return
    outside.settle(nothingKnown)
    line = createCustomerConnection(engineOptions(), watcher)
    // It knows nothing of what was asked for before.
    if (hasInteracted) line.interacted()
    if (connected) line.connect()
    if (startEngine !== null) run(startEngine)
    // Only the engine understands another version than its own.
    else if (translator !== null) expectEngine()
  }

  const run = (start: StartEngine) => {
    if (line === null) return
    const running = start(engineOptions(), line, {
      onFacts: takeOver,
      onNewEvent: (event) => shell.emit('new_event', event),
      onMessageStatus: (status) => shell.emit('message_status_changed', status),
    })
    ;({ engine, stopWatching } = running)
    if (hasInteracted) engine.interacted()
    engine.setVisibility(visibility)
    window.show()
  }

  const end = () => {
    stopWatching()
    const standing = engine ?? line
    standing?.close()
    engine = line = null
  }

  const wantEngine = (): Promise<void> => {
    engineArrives ??= parts.loadEngine().then((part) => {
      startEngine = part.startEngine
      if (!closed && engine === null) run(startEngine)
    })
    return engineArrives
  }

  const expectEngine = () => void wantEngine().catch(lose)

  const lose = (error: unknown) => {
    parts.lose(error)
    if (startEngine === null) engineArrives = null
  }

  const takeOver = (facts: Facts) => {
    const { greeting } = facts
    visibility = facts.visibility
    outside.settle(facts)
    if (facts.unread !== unread) {
      unread = facts.unread
      window.show()
    }
    const isSeen = visibility === 'maximized' || unread > 0 || (greeting?.visible && !greeting.accepted)
    if (isSeen) void window.want()
  }

  const windowNeeds = (): WindowNeeds => ({
    platform,
    onMinimize: () => {
      outside.returnFocus()
      setVisibility('minimized')
    },
    onButton: (press) => shell.emit('rich_message_button_clicked', press),
    greetingHost: {
      onReply: () => void setVisibility('maximized'),
      onDismissed: () => shell.launcher.focus(),
    },
  })

  const window = createWindowPlace({
    open: async () => {
      const [{ mountWindow }] = await Promise.all([parts.loadWindow(), wantEngine()])
      return closed ? null : mountWindow(shell, windowNeeds())
    },
    view: () => engine && { engine, visitor, autoFocus, unread },
    onLost: (error) => {
      lose(error)
      if (visibility === 'maximized') setVisibility('minimized')
    },
  })

  const interact = () => {
    if (hasInteracted) return
    hasInteracted = true
    outside.interacted()
    const standing = engine ?? line
    standing?.interacted()
  }

  const setVisibility = (next: Visibility): boolean | Promise<boolean> => {
    visibility = next
    autoFocus = true
    const isOpening = next === 'maximized'
    if (isOpening) {
      interact()
      // The page may have been zoomed since.
      shell.show()
      connected = true
    }
    window.show()
    if (engine === null) outside.settle({ visibility })
    else engine.setVisibility(next)
    if (connected) line?.connect()
    return isOpening ? window.want(true) : true
  }

  const rememberChanged = (forgotten: boolean) => {
    if (!forgotten) {
      platform.keepInBrowser()
      interact()
      return
    }
    const standing = engine ?? line
    standing?.forget()
    end()
    platform = createBrowserPlatform(shell.options)
    hasInteracted = false
    visitor += 1
    begin()
  }

  // The site's shortcuts are not for what is typed into the widget.
  for (const name of keyEvents) shell.shadow.addEventListener(name, (event) => event.stopPropagation())
  for (const name of ['pointerdown', 'keydown'] as const) shell.shadow.addEventListener(name, interact)
  if (start.cause === 'visitor' || shell.isReturning) interact()
  if (container !== null || visibility === 'maximized') void window.want()
  if (shell.options.apiVersion === '3.1') {
    void loadTranslator().then((loaded) => {
      translator = loaded
      begin()
    })
  } else begin()

  return {
    ...outside,
    setVisibility,
    rememberChanged,
    windowArrived: window.arrived,
    toggle: () => {
      // A window that comes back by itself is not there yet: whoever presses wants it.
      const isSeen = visibility === 'maximized' && (window.isThere() || autoFocus)
      void setVisibility(isSeen ? 'minimized' : 'maximized')
    },
    updateCustomer: (patch) => line?.visitor.update(patch),
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
      } else window.show()
    },
    close: () => {
      closed = true
      stopWatching()
      window.close()
      // After the window, whose parts may still say something to it.
      queueMicrotask(end)
    },
  }
}
