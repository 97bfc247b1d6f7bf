import type { ConfiguredGreeting } from './license.ts'

/** Where a newcomer could be greeted, in regular expressions for the page's address, all of which must match. */
export type NewcomerGreeting = Pick<ConfiguredGreeting, 'groupId'> & {
  readonly urlPatterns: readonly string[]
  readonly sessionField?: { readonly name: string; readonly value: string }
}

/**
 * What a page has to know to tell whether a newcomer could be greeted on it, without a connection. Who has been here
 * before is connected anyway, and has more greetings than these. How long the page stands is measured from the login,
 * so that a greeting that waits for it needs the connection at once.
 */
export function newcomerGreetings(greetings: readonly ConfiguredGreeting[]): readonly NewcomerGreeting[] {
  return greetings
    .filter(({ rules }) => (rules.visitsAtLeast ?? 1) < 2)
    .map(({ groupId, rules }) => {
      const { urlContains, urlMatches, pageViewsAtLeast = 1, sessionField } = rules
      // Pages are counted from the first one that the server hears of, which may be any.
      if (pageViewsAtLeast > 1) return { groupId, urlPatterns: [] }
      const contained = urlContains?.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
      const urlPatterns = [contained, urlMatches].filter((pattern) => pattern !== undefined)
      return { groupId, urlPatterns, ...(sessionField && { sessionField }) }
    })
}
