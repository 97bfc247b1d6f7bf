import type { Page, Stop } from './ports.ts'

/** After these a page may be another one. The visitor's next step at the latest tells. */
const signsOfNavigation = ['popstate', 'hashchange', 'click', 'keyup', 'focus']

/** The parts of the Navigation API that are used; not every browser has it, nor every TypeScript DOM library. */
type NavigationLike = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>

/** The real page. Listeners are passive and captured: the host's own handlers run as if we were not there. */
export function createBrowserPage(): Page {
  return {
    visible: () => document.visibilityState === 'visible',
    onVisibilityChange: (listener) =>
      listen(document, ['visibilitychange'], () => listener(document.visibilityState === 'visible')),
    online: () => navigator.onLine,
    onOnlineChange: (listener) => listen(window, ['online', 'offline'], () => listener(navigator.onLine)),
    onActivity: (listener) => listen(window, ['pointerdown', 'keydown', 'focus'], listener),
    onPutAway: (listener) => {
      const stops = [
        listen(window, ['pagehide'], () => listener(true)),
        listen(window, ['pageshow'], () => listener(false)),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    url: () => location.href,
    title: () => document.title,
    referrer: () => document.referrer,
    onNavigate: watchAddress,
  }
}

function listen(target: EventTarget, names: readonly string[], handler: () => void): Stop {
  for (const name of names) target.addEventListener(name, handler, { capture: true, passive: true })
  return () => {
    for (const name of names) target.removeEventListener(name, handler, { capture: true })
  }
}

/** The host's `history` is never patched: other scripts patch it too, and undoing that in any order is not possible. */
function watchAddress(listener: () => void): Stop {
  let known = location.href
  const look = () => {
    if (location.href === known) return
    known = location.href
    listener()
  }
  const navigation = findNavigation()
  if (navigation !== null) {
    navigation.addEventListener('currententrychange', look)
    return () => navigation.removeEventListener('currententrychange', look)
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const stopListening = listen(window, signsOfNavigation, () => {
    clearTimeout(timer)
    // After the host's own handlers, which come later than captured listeners.
    timer = setTimeout(look)
  })
  return () => {
    stopListening()
    clearTimeout(timer)
  }
}

function findNavigation(): NavigationLike | null {
  // The border to an API that the DOM types may not know: only EventTarget's part is used.
  const { navigation } = window as { navigation?: NavigationLike }
  return navigation ?? null
}
