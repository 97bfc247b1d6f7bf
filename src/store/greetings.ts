import type { Greeting } from '../model/greeting.ts'
import { assertNever } from '../model/result.ts'
import type { GreetingChange } from './change.ts'

/** At most one greeting is shown; a new one takes its place. */
export type Greetings =
  | { readonly kind: 'none' }
  | { readonly kind: 'shown'; readonly greeting: Greeting; readonly accepted: boolean }

export const noGreeting: Greetings = { kind: 'none' }

export function reduceGreetings(known: Greetings, change: GreetingChange): Greetings {
  switch (change.type) {
    case 'greetingReceived':
      return { kind: 'shown', greeting: change.greeting, accepted: change.accepted }
    case 'greetingAccepted':
      return shows(known, change.uniqueId) ? { ...known, accepted: true } : known
    case 'greetingCanceled':
      return shows(known, change.uniqueId) ? noGreeting : known
    default:
      return assertNever(change)
  }
}

function shows(known: Greetings, uniqueId: string): known is Extract<Greetings, { kind: 'shown' }> {
  return known.kind === 'shown' && known.greeting.uniqueId === uniqueId
}
