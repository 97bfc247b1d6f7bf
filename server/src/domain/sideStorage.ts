/** What the client keeps for the server between visits. Source: behaviour.md 8.6. */
export type SideStorage = { readonly [key: string]: string }

const visitsKey = 'customer_visits'
const maxRemembered = 1_000_000

/** Visits that a customer of whom the server knows nothing says he has made. */
export function rememberedVisits(given: SideStorage | undefined): number {
  const value = given && Object.hasOwn(given, visitsKey) ? Number(given[visitsKey]) : 0
  return Number.isSafeInteger(value) && value > 0 ? Math.min(value, maxRemembered) : 0
}

/** The map that the client is to keep from now on; null: it has it already. */
export function nextSideStorage(given: SideStorage | undefined, visitsCount: number): SideStorage | null {
  return rememberedVisits(given) === visitsCount ? null : { [visitsKey]: String(visitsCount) }
}
