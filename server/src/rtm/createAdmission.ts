import type { Caller } from '../actions/contract.ts'
import { bareToken } from '../auth/createAuth.ts'
import { type Revocations, sessionKey } from '../auth/createRevocations.ts'
import type { Auth } from '../auth/ports.ts'
import type { Ending, WireFailure } from '../codecs/surface.ts'
import type { License, Region } from '../domain/license.ts'
import { type Result, success } from '../domain/result.ts'
import type { BlockList } from './createBlockList.ts'
import type { CountLimit } from './createCountLimit.ts'
import type { RateLimit } from './createRateLimit.ts'

export type AdmissionNeeds = {
  readonly auth: Auth
  readonly licenses: ReadonlyMap<number, License>
  readonly region: Region
  readonly customerConnections: CountLimit
  readonly customerRequests: RateLimit
  /** Those who keep asking for one connection too many. */
  readonly blocks: BlockList
  readonly revocations: Pick<Revocations, 'watch'>
}

export type Admitted = {
  readonly caller: Caller
  /** ms since the epoch, UTC */
  readonly expiresAt: number
  /** Gives back the place of the connection. */
  readonly release: () => void
  /** Calls back once, if the token is taken back; the returned function ends that. */
  readonly onRevoked: (end: () => void) => () => void
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
  const { auth, licenses, region, customerConnections, customerRequests, blocks, revocations } = needs
  const watching = (token: string) => (end: () => void) => revocations.watch(bareToken(token), end)
  const watchingSession = (token: string, sessionId: string | null) => (end: () => void) => {
    const stops = [
      watching(token)(end),
      ...(sessionId === null ? [] : [revocations.watch(sessionKey(sessionId), end)]),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  return {
    async admitCustomer(license, token) {
      const grant = await auth.verifyCustomerToken(token)
      if (!grant.ok || grant.value.licenseId !== license.id) return answer({ type: 'authentication' })
      const { customerId, expiresAt } = grant.value
      const key = customerKey(license.id, customerId)
      if (!customerRequests.take(key)) return answer({ type: 'too_many_requests' })
      const blockedFor = blocks.blockedSeconds(key)
      if (blockedFor !== null) return end({ type: 'temporarilyBlocked', seconds: blockedFor })
      // The newest is refused: ending an older one would let one tab after the other push out its siblings.
      const release = customerConnections.take(key)
      if (release === null) {
        blocks.refused(key)
        return end({ type: 'tooManyConnections' })
      }
      const caller: Caller = { kind: 'customer', licenseId: license.id, customerId, origin: null }
      return success({ caller, expiresAt, release, onRevoked: watching(token) })
    },

    async admitAgent(token) {
      const grant = await auth.verifyAgentToken(token)
      if (!grant.ok) return answer({ type: 'authentication' })
      const { licenseId, agentId, scopes, expiresAt, sessionId } = grant.value
      const license = licenses.get(licenseId)
      if (license === undefined) return end({ type: 'licenseNotFound' })
      if (license.region !== region) return end({ type: 'misdirected', region: license.region })
      const caller: Caller = { kind: 'agent', licenseId, agentId, scopes, origin: null }
      return success({
        caller,
        expiresAt,
        release: () => undefined,
        onRevoked: watchingSession(token, sessionId),
      })
    },
  }
}

const answer = (failure: WireFailure): Result<never, Refusal> => ({
  ok: false,
  failure: { type: 'answer', failure },
})

const end = (ending: Ending): Result<never, Refusal> => ({ ok: false, failure: { type: 'end', ending } })
