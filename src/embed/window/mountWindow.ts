import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { GreetingHost } from '../../components/greeting/GreetingHost.ts'
import type { CustomerEngine } from '../../engine/CustomerEngine.ts'
import { matchLanguage } from '../../i18n/languages.ts'
import { loadTexts } from '../../i18n/loadTexts.ts'
import type { Texts } from '../../i18n/translate.ts'
import type { Platform } from '../../platform/ports.ts'
import { createLaterSheet } from '../../theme/createLaterSheet.ts'
import { createOpeningSheet } from '../../theme/createOpeningSheet.ts'
import { createThemeSheet } from '../../theme/createThemeSheet.ts'
import { addChevron } from '../addChevron.ts'
import type { Shell } from '../app.ts'
import { createUnreadBadge } from '../createUnreadBadge.ts'
import { watchAttention } from '../watchAttention.ts'
import type { WidgetEvents } from '../widgetEvents.ts'
import { keepThroughReturns } from './keepThroughReturns.ts'
import { WindowApp } from './WindowApp.tsx'

export type WindowNeeds = {
  readonly platform: Pick<Platform, 'clock' | 'page'>
  readonly onMinimize: () => void
  readonly onButton: (press: WidgetEvents['rich_message_button_clicked']) => void
  readonly greetingHost: Omit<GreetingHost, 'onButton'>
}

/** What the window shows. */
export type WindowView = {
  readonly engine: CustomerEngine
  /** Grows with every visitor: nothing of the one before is left on the screen. */
  readonly visitor: number
  readonly autoFocus: boolean
  /** How many messages are unread. */
  readonly unread: number
}

export type MountWindow = typeof mountWindow

/** All that is drawn beside the launcher. */
export interface WindowSide {
  /** Also takes over what has changed in the shell. */
  show(view: WindowView): void
  close(): void
}

/**
 * Draws the window in the shadow root that has the launcher already, with a React root of its own, so that no event or
 * context crosses into the host's.
 */
export function mountWindow(shell: Shell, needs: WindowNeeds): WindowSide {
  const { settings, launcher, element, shadow, server } = shell
  const { license, container } = shell.options
  const colorNow = () => shell.options.color ?? settings.theme.color
  let color = colorNow()
  const theme = createThemeSheet(window, color)
  const later = createLaterSheet(window)
  shadow.adoptedStyleSheets.push(theme.sheet, createOpeningSheet(window), later.sheet)
  const place = document.createElement('div')
  shadow.append(place)
  if (container) element.dataset['layout'] = 'inline'
  const root = createRoot(place)
  addChevron(launcher)
  const showUnread = createUnreadBadge(launcher)
  keepThroughReturns(shell)

  let view: WindowView | null = null
  let locale: string | null = null
  let texts: Texts | null = null
  let wantsRest = false
  let closed = false

  const loadLater = async () => {
    wantsRest = true
    await Promise.all([later.load(), texts?.loadRest()])
  }

  const attention = watchAttention({
    clock: needs.platform.clock,
    page: needs.platform.page,
    load: async () =>
      (await import('../attention/createAttention.ts')).createAttention(`parley:${server}:${license}`),
    isAudible: () => view?.engine.store.getState().view.soundEnabled === true,
  })

  const render = () => {
    if (closed || view === null || texts === null) return
    const { engine, visitor, autoFocus, unread } = view
    const words = unread > 0 ? texts.t('launcher.unread', { count: unread }) : ''
    showUnread(unread, words)
    attention.tell(unread, words)
    const { onMinimize, onButton, greetingHost } = needs
    const inline = container !== null
    root.render(
      createElement(WindowApp, {
        key: visitor,
        ...{ engine, texts, autoFocus, inline, onMinimize, onButton, greetingHost, loadLater },
      }),
    )
  }

  const showLocale = async () => {
    if (shell.language.locale === locale) return
    locale = shell.language.locale
    const asked = locale
    const loaded = await loadTexts(asked, settings.texts[matchLanguage(asked)])
    // What is shown already would have no words. If they do not arrive, those of before stay.
    if (wantsRest) await loaded.loadRest()
    // Another language may have been asked for while this one was on its way.
    if (asked !== locale) return
    texts = loaded
    render()
  }

  return {
    show: (next) => {
      view = next
      element.dataset['position'] = shell.options.position ?? settings.theme.position
      if (color !== colorNow()) {
        color = colorNow()
        theme.setColor(color)
      }
      showLocale().catch(reportError)
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
