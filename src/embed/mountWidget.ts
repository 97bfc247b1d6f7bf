import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { CustomerEngine, CustomerEngineOptions } from '../engine/CustomerEngine.ts'
import { matchLanguage } from '../i18n/languages.ts'
import { loadTexts } from '../i18n/loadTexts.ts'
import type { Texts } from '../i18n/translate.ts'
import { createBrowserPlatform } from '../platform/browserPlatform.ts'
import { createWidgetSheet } from '../theme/createWidgetSheet.ts'
import type { App, AppNeeds } from './app.ts'
import { WidgetApp } from './WidgetApp.tsx'

/**
 * The window's side of a widget, in a shadow root that has the launcher already: an engine, and a React root of its
 * own, so that no event or context crosses into the host's.
 */
export function mountWidget(needs: AppNeeds): App {
  const { shadow, server, options, settings } = needs
  const platform = createBrowserPlatform({ storage: options.storage })
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, createWidgetSheet(window)]
  const container = document.createElement('div')
  shadow.append(container)
  const root = createRoot(container)

  let closed = false
  let engine: CustomerEngine | null = null
  let { interacted, visibility, autoFocus } = needs
  let { customer, sneakPeek } = options
  let connected = false
  let texts: Texts | null = null
  let engineOptions: CustomerEngineOptions = {
    platform,
    server,
    license: options.license,
    group: options.group,
    customer,
    sneakPeek,
    keepIdentity: options.storage === 'local',
    regions: settings.regions,
  }

  const render = () => {
    if (closed) return
    root.render(
      createElement(WidgetApp, {
        engineOptions,
        texts,
        autoFocus,
        inline: options.container !== null,
        onEngine: adopt,
        onFacts,
        onNewEvent: needs.onNewEvent,
        onMinimize: needs.onMinimize,
      }),
    )
  }

  const onFacts: AppNeeds['onFacts'] = (facts) => {
    // A new engine knows nothing until it is adopted; what it says before is not news.
    if (engine === null) return
    visibility = facts.visibility
    needs.onFacts(facts)
  }

  /** A new engine knows nothing of what was asked for before. */
  const adopt = (made: CustomerEngine) => {
    engine = made
    if (interacted) made.interacted()
    made.setSneakPeekEnabled(sneakPeek)
    made.setVisibility(visibility)
    if (connected || visibility === 'maximized') connect()
  }

  const connect = () => {
    connected = true
    engine?.connect()
  }

  const setLocale = async (locale: string) => {
    texts = await loadTexts(locale, settings.texts[matchLanguage(locale)])
    render()
  }

  const stopWatchingPage = platform.page.onNavigate(() => {
    engine?.setPage({ url: platform.page.url(), title: platform.page.title() })
  })
  render()
  void setLocale(needs.locale)

  return {
    connect,
    interacted: () => {
      interacted = true
      engine?.interacted()
    },
    setVisibility: (next) => {
      visibility = next
      autoFocus = true
      render()
      engine?.setVisibility(next)
      if (next === 'maximized') connect()
    },
    updateCustomer: (patch) => {
      customer = { ...customer, ...patch, fields: { ...customer.fields, ...patch.fields } }
      engineOptions = { ...engineOptions, customer }
      engine?.updateCustomer(patch)
    },
    setSneakPeek: (on) => {
      sneakPeek = on
      engine?.setSneakPeekEnabled(on)
    },
    setLocale: (locale) => void setLocale(locale),
    setGroup: (group) => {
      engine = null
      engineOptions = { ...engineOptions, group, customer }
      render()
    },
    close: () => {
      closed = true
      stopWatchingPage()
      container.remove()
      // The host's React may be in the middle of its own unmounting, and refuses another one inside it.
      queueMicrotask(() => root.unmount())
    },
  }
}
