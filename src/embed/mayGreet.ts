import type { WidgetOptions } from './options.ts'
import type { PublicSettings } from './publicSettings.ts'

/**
 * Whether the server could greet a newcomer on this page. It alone decides, but only about visitors who are
 * connected; whoever is known from an earlier visit is connected anyway.
 */
export function mayGreet(
  { may_greet }: Pick<PublicSettings, 'may_greet'>,
  { group, customer }: Pick<WidgetOptions, 'group' | 'customer'>,
): boolean {
  return may_greet.some(
    ({ group_id, urls, session_field: field }) =>
      group_id === group &&
      urls.every((pattern) => new RegExp(pattern).test(location.href)) &&
      (!field || customer.fields?.[field.name] === field.value),
  )
}
