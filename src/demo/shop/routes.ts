/** A page of the shop. `missing` is what an unknown address shows. */
export type Route = 'home' | 'coffee' | 'brewing' | 'pricing' | 'theme' | 'missing'

export type KnownRoute = Exclude<Route, 'missing'>

const paths = {
  home: '/',
  coffee: '/coffee',
  brewing: '/brewing',
  pricing: '/pricing',
  theme: '/theme',
} as const satisfies Record<KnownRoute, string>

const titles = {
  home: 'Harrow Lane Coffee Roasters',
  coffee: 'Our coffee · Harrow Lane',
  brewing: 'Brewing guides · Harrow Lane',
  pricing: 'Subscriptions and delivery · Harrow Lane',
  theme: 'Theme builder · Harrow Lane',
  missing: 'Not found · Harrow Lane',
} as const satisfies Record<Route, string>

const routesByPath = new Map<string, KnownRoute>([
  [paths.home, 'home'],
  [paths.coffee, 'coffee'],
  [paths.brewing, 'brewing'],
  [paths.pricing, 'pricing'],
  [paths.theme, 'theme'],
])

export const pathOf = (route: KnownRoute): string => paths[route]

export const titleOf = (route: Route): string => titles[route]

/** The page at an address; a slash at the end does not matter. */
export function routeAt(pathname: string): Route {
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname
  return routesByPath.get(path) ?? 'missing'
}
