import type { Greeting } from '../model/greeting.ts'
import { assertNever } from '../model/result.ts'
import type { GreetingChange } from './change.ts'

/** At most one greeting is shown; a new one takes its place. */
export type Greetings =
  /** `canceled` is the showing that was put away last: the server may not know yet, and name it again. */
  | { readonly kind: 'none'; readonly canceled: string | null }
  | {
      readonly kind: 'shown'
      readonly greeting: Greeting
      readonly accepted: boolean
      /** The visitor has met it in the window: it does not stand beside the launcher again. */
      readonly opened: boolean
    }

export const noGreeting: Greetings = { kind: 'none', canceled: null }

export function reduceGreetings(known: Greetings, change: GreetingChange): Greetings {
  switch (change.type) {
    case 'greetingReceived': {
      const { greeting, accepted } = change
      if (known.kind === 'none' && known.canceled === greeting.uniqueId) return known
      return { kind: 'shown', greeting, accepted, opened: shows(known, greeting.uniqueId) && known.opened }
    }
    case 'greetingAccepted':
      return shows(known, change.uniqueId) ? { ...known, accepted: true } : known
    case 'greetingCanceled':
      return shows(known, change.uniqueId) ? { kind: 'none', canceled: change.uniqueId } : known
    default:
      return assertNever(change)
  }
}

/** The window is opened, or was open: whatever greeting there is has been met in it. */
export function openGreeting(known: Greetings): Greetings {
  return known.kind === 'shown' && !known.opened ? { ...known, opened: true } : known
}

function shows(known: Greetings, uniqueId: string): known is Extract<Greetings, { kind: 'shown' }> {
  return known.kind === 'shown' && known.greeting.uniqueId === uniqueId
}
