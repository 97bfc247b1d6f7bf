import { useEffect, useSyncExternalStore } from 'react'
import { type KnownRoute, pathOf, type Route, routeAt, titleOf } from './routes.ts'

// `pushState` tells nobody, so the shop's own links say it with this event.
const navigated = 'shop:navigated'

/**
 * Goes to a page of the shop, as following its link does.
 * @param hash a fragment with its `#`, or nothing
 */
export function goTo(route: KnownRoute, hash = ''): void {
  window.history.pushState(null, '', pathOf(route) + hash)
  window.dispatchEvent(new Event(navigated))
}

function subscribe(onChange: (event: Event) => void): () => void {
  window.addEventListener('popstate', onChange)
  window.addEventListener(navigated, onChange)
  return () => {
    window.removeEventListener('popstate', onChange)
    window.removeEventListener(navigated, onChange)
  }
}

const pathname = (): string => window.location.pathname

/**
 * The page at the present address. After a change it also does what a browser would do: the title is the page's,
 * the view starts at the top or at the fragment, and focus stands on the page's heading.
 */
export function useRoute(): Route {
  const route = routeAt(useSyncExternalStore(subscribe, pathname))

  useEffect(() => {
    document.title = titleOf(route)
  }, [route])

  useEffect(() => {
    if (window.location.hash) arrive(true)
    return subscribe((event) => {
      // The new page has to be there before there is a heading to stand on.
      requestAnimationFrame(() => arrive(event.type === navigated))
    })
  }, [])

  return route
}

/** @param scroll false on the way back, where the browser restores the position itself */
function arrive(scroll: boolean): void {
  const fragment = document.getElementById(window.location.hash.slice(1))
  if (scroll && fragment) fragment.scrollIntoView()
  else if (scroll) window.scrollTo(0, 0)
  const target = fragment ?? document.querySelector<HTMLElement>('main h1')
  target?.focus({ preventScroll: true })
}
