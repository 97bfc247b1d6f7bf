import type { ConfiguredGreeting, GreetingRules } from '../../domain/license.ts'
import type { CustomerCaller, CustomerConnectionInfo } from '../contract.ts'
import { licenseOf, smith } from './fixtures.ts'
import { type Harness, openHarness } from './openHarness.ts'

export const greeting = (id: number, rules: GreetingRules, more: Partial<ConfiguredGreeting> = {}) => ({
  id,
  groupId: 0,
  agentId: smith.id,
  addon: null,
  rules,
  event: { type: 'message', text: `Greeting ${id}` } as const,
  ...more,
})

const arrival = (url: string | null, more: Partial<CustomerConnectionInfo> = {}): CustomerConnectionInfo => ({
  customer: {},
  page: url === null ? null : { url: `https://shop.example${url}`, title: null },
  groupId: 0,
  referrer: null,
  ip: '203.0.113.1',
  userAgent: null,
  ...more,
})

export const open = (...greetings: ConfiguredGreeting[]) =>
  openHarness({ licenses: [licenseOf(1, { greetings })] })

export async function arrive(h: Harness, who: CustomerCaller, url: string | null, more = {}) {
  const value = await h.must(who, 'loginCustomer', arrival(url, more))
  await h.rest()
  return value
}
export const go = async (h: Harness, who: CustomerCaller, url: string) => {
  await h.must(who, 'updateCustomerPage', { url: `https://shop.example${url}`, title: null })
  await h.rest()
}
/** What was shown (`+`), cancelled (`-`), by the configured or the unique id. */
export const told = (h: Harness) =>
  h.published.flatMap(({ fact }) =>
    fact.type === 'greetingShown' ? [`+${fact.greeting.id}`] : fact.type === 'greetingCanceled' ? ['-'] : [],
  )
export const shown = (h: Harness) => {
  const last = h.published
    .flatMap(({ fact }) => (fact.type === 'greetingShown' ? [fact.greeting] : []))
    .at(-1)
  if (!last) throw new Error('no greeting')
  return last
}
