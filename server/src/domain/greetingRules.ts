import type { ConfiguredGreeting, GreetingRules } from './license.ts'

/** A visitor as greeting rules look at him; what is counted includes the present visit and page. */
export type Visitor = {
  /** null: no page is known */
  readonly url: string | null
  readonly visitsCount: number
  readonly pageViewsCount: number
  readonly sessionFields: readonly (readonly [key: string, value: string])[]
}

/** A pattern of the operator's meets an address of the visitor's: the address is bounded. */
const maxUrlChars = 2048

/** Whether all rules but the time on the page hold. */
export function rulesHold(rules: GreetingRules, visitor: Visitor): boolean {
  const url = visitor.url?.slice(0, maxUrlChars) ?? null
  const { urlContains, urlMatches, visitsAtLeast, pageViewsAtLeast, sessionField } = rules
  return (
    (urlContains === undefined || (url?.includes(urlContains) ?? false)) &&
    (urlMatches === undefined || (url !== null && new RegExp(urlMatches).test(url))) &&
    visitor.visitsCount >= (visitsAtLeast ?? 0) &&
    visitor.pageViewsCount >= (pageViewsAtLeast ?? 0) &&
    (sessionField === undefined ||
      visitor.sessionFields.some(([key, value]) => key === sessionField.name && value === sessionField.value))
  )
}

/**
 * The greetings of a group that are due on this page, each after its time; of several at one time the first in
 * configuration order.
 */
export function dueGreetings(
  greetings: readonly ConfiguredGreeting[],
  groupId: number,
  visitor: Visitor,
): readonly { readonly greeting: ConfiguredGreeting; readonly afterMs: number }[] {
  const due = new Map<number, ConfiguredGreeting>()
  for (const greeting of greetings) {
    const afterMs = greeting.rules.afterMs ?? 0
    if (greeting.groupId !== groupId || due.has(afterMs) || !rulesHold(greeting.rules, visitor)) continue
    due.set(afterMs, greeting)
  }
  return [...due].map(([afterMs, greeting]) => ({ greeting, afterMs }))
}
