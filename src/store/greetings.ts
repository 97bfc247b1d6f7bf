import type { Greeting } from '../model/greeting.ts'

/** At most one greeting is shown; one that the visitor has accepted stays until its chat starts. */
export type Greetings =
  | { readonly kind: 'none' }
  | { readonly kind: 'shown'; readonly greeting: Greeting; readonly accepted: boolean }

export const noGreeting: Greetings = { kind: 'none' }
