import { createHmac } from 'node:crypto'
import { jwtVerify } from 'jose'
import type { License } from '../domain/license.ts'
import type { Clock } from '../platform/ports.ts'
import type { Secrets } from './openSecrets.ts'
import { toUuid } from './toUuid.ts'

/** Whom a website says its visitor to be. */
export type SignedIdentity = {
  readonly customerId: string
  readonly name?: string
  readonly email?: string
}

export interface SignedIdentities {
  /** null: the license takes none, or this one does not hold. */
  verify(license: License, jwt: string): Promise<SignedIdentity | null>
}

const maxLifeSeconds = 24 * 60 * 60
const maxClaimLetters = 256

/**
 * Reads signed identities: HS256 with the license's secret, `aud: "parley"`, `license_id`, `sub`, `iat` and an `exp`
 * at most 24 h later. One `sub` is one customer for ever, whom nobody can guess. Source: contract.md, addresses.
 */
export function createSignedIdentities(secrets: Secrets, clock: Pick<Clock, 'now'>): SignedIdentities {
  const key = secrets.key('signed identity')
  return {
    async verify(license, jwt) {
      if (license.identitySecret === null) return null
      const claims = await read(license.identitySecret, jwt, clock.now())
      if (claims === null || claims['license_id'] !== license.id) return null
      const { sub, iat, exp } = claims
      if (typeof sub !== 'string' || sub === '' || sub.length > maxClaimLetters) return null
      if (iat === undefined || exp === undefined || exp - iat > maxLifeSeconds) return null
      const { name, email } = claims
      return {
        customerId: toUuid(createHmac('sha256', key).update(`${license.id} ${sub}`).digest()),
        ...(isClaim(name) && { name }),
        ...(isClaim(email) && { email }),
      }
    },
  }
}

async function read(secret: string, jwt: string, nowMs: number) {
  try {
    const { payload } = await jwtVerify(jwt, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience: 'parley',
      requiredClaims: ['sub', 'iat', 'exp'],
      // A token from the future is as wrong as one from the past; clocks differ a little.
      clockTolerance: 5,
      maxTokenAge: maxLifeSeconds,
      currentDate: new Date(nowMs),
    })
    return payload
  } catch {
    return null
  }
}

const isClaim = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= maxClaimLetters
