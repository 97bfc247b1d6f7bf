import type { Caller } from '../actions/contract.ts'
import type { Auth } from '../auth/ports.ts'
import type { Ending, WireFailure } from '../codecs/surface.ts'
import type { License, Region } from '../domain/license.ts'
import { type Result, success } from '../domain/result.ts'
import type { CountLimit } from './createCountLimit.ts'
import type { RateLimit } from './createRateLimit.ts'

export type AdmissionNeeds = {
  readonly auth: Auth
  readonly licenses: ReadonlyMap<number, License>
  readonly region: Region
  readonly customerConnections: CountLimit
  readonly customerRequests: RateLimit
}

export type Admitted = {
  readonly caller: Caller
  /** ms since the epoch, UTC */
  readonly expiresAt: number
  /** Gives back the place of the connection. */
  readonly release: () => void
}

/** Either an answer after which the client may try again, or the end of the connection. */
type Refusal =
  | { readonly type: 'answer'; readonly failure: WireFailure }
  | { readonly type: 'end'; readonly ending: Ending }

export interface Admission {
  /** @param license the license that the customer's address names */
  admitCustomer(license: License, token: string): Promise<Result<Admitted, Refusal>>
  admitAgent(token: string): Promise<Result<Admitted, Refusal>>
}

/** Names a customer among all licenses, for limits. */
export const customerKey = (licenseId: number, customerId: string): string => `${licenseId} ${customerId}`

/** Judges the token of a login, and whether its owner may have one more connection. */
export function createAdmission(needs: AdmissionNeeds): Admission {
  const { auth, licenses, region, customerConnections, customerRequests } = needs

  return {
    async admitCustomer(license, token) {
      const grant = await auth.verifyCustomerToken(token)
      if (!grant.ok || grant.value.licenseId !== license.id) return answer({ type: 'authentication' })
      const { customerId, expiresAt } = grant.value
      const key = customerKey(license.id, customerId)
      if (!customerRequests.take(key)) return answer({ type: 'too_many_requests' })
      // The newest is refused: ending an older one would let one tab after the other push out its siblings.
      const release = customerConnections.take(key)
      if (release === null) return end({ type: 'tooManyConnections' })
      const caller: Caller = { kind: 'customer', licenseId: license.id, customerId, origin: null }
      return success({ caller, expiresAt, release })
    },

    async admitAgent(token) {
      const grant = await auth.verifyAgentToken(token)
      if (!grant.ok) return answer({ type: 'authentication' })
      const { licenseId, agentId, scopes, expiresAt } = grant.value
      const license = licenses.get(licenseId)
      if (license === undefined) return end({ type: 'licenseNotFound' })
      if (license.region !== region) return end({ type: 'misdirected', region: license.region })
      const caller: Caller = { kind: 'agent', licenseId, agentId, scopes, origin: null }
      return success({ caller, expiresAt, release: () => undefined })
    },
  }
}

const answer = (failure: WireFailure): Result<never, Refusal> => ({
  ok: false,
  failure: { type: 'answer', failure },
})

const end = (ending: Ending): Result<never, Refusal> => ({ ok: false, failure: { type: 'end', ending } })
