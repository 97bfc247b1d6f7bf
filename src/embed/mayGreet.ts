import type { GreetingRules, PublicSettings } from './fetchSettings.ts'
import type { WidgetOptions } from './options.ts'

/**
 * Whether the server could greet a newcomer on this page. It alone decides, but only about visitors who are
 * connected; whoever is known from an earlier visit is connected anyway. How long the page stands is measured from
 * the login, so that a greeting that waits for it needs the connection at once.
 */
export function mayGreet(
  { greetings }: Pick<PublicSettings, 'greetings'>,
  { group, customer }: Pick<WidgetOptions, 'group' | 'customer'>,
): boolean {
  const { href } = location
  const couldHold = ({
    url_contains: part = '',
    url_matches: pattern = '',
    visits_at_least: visits = 1,
    page_views_at_least: views = 1,
    session_field: field,
  }: GreetingRules) =>
    visits < 2 &&
    // The server counts pages from the first one that it hears of.
    (views > 1 ||
      (href.includes(part) &&
        new RegExp(pattern).test(href) &&
        (!field || customer.fields?.[field.name] === field.value)))
  return greetings.some(({ group_id, rules }) => group_id === group && couldHold(rules))
}
