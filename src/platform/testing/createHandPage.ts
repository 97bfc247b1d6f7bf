import type { Page, Stop } from '../ports.ts'

/** A page whose visitor is moved by hand. */
export interface HandPage extends Page {
  setVisible(visible: boolean): void
  setOnline(online: boolean): void
  act(): void
  /** Into the back-forward cache, or out of it. */
  putAway(away: boolean): void
  navigate(url: string, title?: string): void
  /** How many listeners there are. */
  listeners(): number
}

export function createHandPage(startsAt = 'https://shop.example/?q=1'): HandPage {
  const visibility = new Set<(visible: boolean) => void>()
  const network = new Set<(online: boolean) => void>()
  const activity = new Set<() => void>()
  const navigation = new Set<() => void>()
  const journeys = new Set<(away: boolean) => void>()
  let visible = true
  let online = true
  let url = startsAt
  let title = 'Shop'

  const listen = <Listener>(to: Set<Listener>, listener: Listener): Stop => {
    to.add(listener)
    return () => void to.delete(listener)
  }

  return {
    visible: () => visible,
    online: () => online,
    url: () => url,
    title: () => title,
    referrer: () => '',
    onVisibilityChange: (listener) => listen(visibility, listener),
    onOnlineChange: (listener) => listen(network, listener),
    onActivity: (listener) => listen(activity, listener),
    onNavigate: (listener) => listen(navigation, listener),
    onPutAway: (listener) => listen(journeys, listener),
    setVisible: (next) => {
      visible = next
      for (const listener of [...visibility]) listener(next)
    },
    setOnline: (next) => {
      online = next
      for (const listener of [...network]) listener(next)
    },
    act: () => {
      for (const listener of [...activity]) listener()
    },
    putAway: (away) => {
      for (const listener of [...journeys]) listener(away)
    },
    navigate: (nextUrl, nextTitle = title) => {
      url = nextUrl
      title = nextTitle
      for (const listener of [...navigation]) listener()
    },
    listeners: () => visibility.size + network.size + activity.size + navigation.size + journeys.size,
  }
}
