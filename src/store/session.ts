import { assertNever } from '../model/result.ts'
import type { User } from '../model/user.ts'
import type { SessionChange } from './change.ts'

/** Who we are to the server; `me` is null before the first login. */
export type Session = { readonly me: User | null }

type MyChange = Extract<SessionChange, { type: 'loggedIn' | 'customerUpdated' | 'routingStatusChanged' }>

export const noSession: Session = { me: null }

export function reduceSession(known: Session, change: MyChange): Session {
  switch (change.type) {
    case 'loggedIn':
      return { me: change.me }
    case 'customerUpdated': {
      const { me } = known
      if (me === null || me.id !== change.customer.id || me.kind !== 'customer') return known
      const { customer } = change
      return { me: { ...customer, statistics: customer.statistics ?? me.statistics } }
    }
    case 'routingStatusChanged': {
      const { me } = known
      if (me === null || me.id !== change.agentId || me.kind !== 'agent') return known
      return { me: { ...me, routingStatus: change.status } }
    }
    default:
      return assertNever(change)
  }
}
