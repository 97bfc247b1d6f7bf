import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { CustomerEngine, CustomerEngineOptions } from '../engine/CustomerEngine.ts'
import type { CustomerTranslator } from '../engine/translate/CustomerTranslator.ts'
import { matchLanguage } from '../i18n/languages.ts'
import { loadTexts } from '../i18n/loadTexts.ts'
import type { Texts } from '../i18n/translate.ts'
import { createBrowserPlatform } from '../platform/browserPlatform.ts'
import { createThemeSheet } from '../theme/createThemeSheet.ts'
import { createWidgetSheet } from '../theme/createWidgetSheet.ts'
import type { App, AppStart, Shell, Visibility } from './app.ts'
import { createOutside } from './createOutside.ts'
import { lookOf } from './lookOf.ts'
import { siteIdentityOf } from './siteIdentityOf.ts'
import { WidgetApp } from './WidgetApp.tsx'
import { watchAttention } from './watchAttention.ts'
import type { NewEvent, WidgetEvents } from './widgetEvents.ts'

const keyEvents = ['keydown', 'keypress', 'keyup'] as const

/**
 * The window's side of a widget, in the shadow root that has the launcher already: an engine, and a React root of its
 * own, so that no event or context crosses into the host's.
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
  const theme = createThemeSheet(window, lookOf(shell.options, settings, shell.language).color)
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, theme.sheet, createWidgetSheet(window)]
  const place = document.createElement('div')
  shadow.append(place)
  const root = createRoot(place)

  let engine: CustomerEngine | null = null
  let { visibility } = start
  let connected = start.connect || visibility === 'maximized'
  let autoFocus = start.cause === 'visitor'
  let hasInteracted = false
  let shown = shell.options
  let locale: string | null = null
  let texts: Texts | null = null
  let closed = false
  /** Grows with every visitor: nothing of the one before is left on the screen. */
  let visitor = 0

  /** 3.2 is in the engine; another version has to come first. */
  let translator: CustomerTranslator | 'loading' | null = null

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
    ...(translator !== null && translator !== 'loading' && { translator }),
    regions: settings.regions,
    maskPatterns: settings.mask_patterns ?? [],
    ...(settings.limits && {
      limits: { messageBytes: settings.limits.message_bytes, fileBytes: settings.limits.file_bytes },
    }),
  })

  // The same functions at every rendering, so that nothing is done again for them.
  const tellEvent = (event: NewEvent) => shell.emit('new_event', event)
  const tellStatus = (status: WidgetEvents['message_status_changed']) =>
    shell.emit('message_status_changed', status)
  const tellButton = (press: WidgetEvents['rich_message_button_clicked']) =>
    shell.emit('rich_message_button_clicked', press)
  const greetingHost = {
    onReply: () => setVisibility('maximized'),
    onDismissed: () => shell.launcher.button.focus(),
  }

  const attention = watchAttention({
    clock: platform.clock,
    page: platform.page,
    load: async () =>
      (await import('./attention/createAttention.ts')).createAttention(`parley:${server}:${license}`),
    isAudible: () => engine?.store.getState().view.soundEnabled === true,
  })

  const render = () => {
    if (closed || translator === 'loading') return
    root.render(
      createElement(WidgetApp, {
        key: visitor,
        engineOptions: engineOptions(),
        texts,
        autoFocus,
        inline: container !== null,
        onEngine: adopt,
        onMinimize: minimize,
        onNewEvent: tellEvent,
        onMessageStatus: tellStatus,
        onButton: tellButton,
        greetingHost,
        onFacts: (facts) => {
          // A new engine knows nothing until it is adopted; what it says before is not news.
          if (engine === null) return
          visibility = facts.visibility
          outside.settle(facts)
          attention.tell(facts.unread, facts.unreadText)
        },
      }),
    )
  }

  /** A new engine knows nothing of what was asked for before. */
  const adopt = (made: CustomerEngine) => {
    engine = made
    if (hasInteracted) made.interacted()
    made.setVisibility(visibility)
    if (connected) made.connect()
  }

  const interact = () => {
    if (hasInteracted) return
    hasInteracted = true
    outside.interacted()
    engine?.interacted()
  }

  const setVisibility = (next: Visibility) => {
    if (next === 'maximized') {
      interact()
      // The page may have been zoomed since.
      frame.show(lookOf(shell.options, settings, shell.language))
      connected = true
    }
    visibility = next
    autoFocus = true
    render()
    engine?.setVisibility(next)
    if (connected) engine?.connect()
  }

  const rememberChanged = (forgotten: boolean) => {
    if (forgotten) {
      engine?.forget()
      engine = null
      platform = createBrowserPlatform(shell.options)
      hasInteracted = false
      visitor += 1
      render()
    } else {
      platform.keepInBrowser()
      interact()
    }
  }

  const minimize = () => {
    outside.returnFocus()
    setVisibility('minimized')
  }

  const showLocale = async () => {
    if (shell.language.locale === locale) return
    locale = shell.language.locale
    const asked = locale
    const loaded = await loadTexts(asked, settings.texts[matchLanguage(asked)])
    // Another language may have been asked for while this one was on its way.
    if (asked !== locale) return
    texts = loaded
    render()
  }

  // The site's shortcuts are not for what is typed into the widget.
  for (const name of keyEvents) shadow.addEventListener(name, (event) => event.stopPropagation())
  for (const name of ['pointerdown', 'keydown'] as const) shadow.addEventListener(name, interact)
  const { kept } = shell
  if (start.cause === 'visitor' || kept.hasIdentity || kept.visibility !== null) interact()
  if (shell.options.apiVersion === '3.1') {
    translator = 'loading'
    void loadV31().then((loaded) => {
      translator = loaded
      render()
    })
  }
  render()
  void showLocale()

  return {
    ...outside,
    setVisibility,
    rememberChanged,
    toggle: () => setVisibility(visibility === 'maximized' ? 'minimized' : 'maximized'),
    updateCustomer: (patch) => engine?.updateCustomer(patch),
    hideGreeting: () => {
      const isShown = engine?.store.getState().greetings.kind === 'shown'
      engine?.dismissGreeting()
      return isShown
    },
    optionsChanged: () => {
      const before = shown
      shown = shell.options
      theme.setColor(lookOf(shown, settings, shell.language).color)
      void showLocale()
      if (shown.sneakPeek !== before.sneakPeek) engine?.offerSneakPeek(shown.sneakPeek)
      // Another group has another form and other agents: the engine is made anew, the window stays.
      if (shown.group !== before.group) engine = null
      render()
    },
    close: () => {
      closed = true
      attention.close()
      place.remove()
      // The host's React may be in the middle of its own unmounting, and refuses another one inside it.
      queueMicrotask(() => root.unmount())
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
