import { createAuth } from './auth/createAuth.ts'
import { createBrowserIdentity } from './auth/createBrowserIdentity.ts'
import { createRefreshStore } from './auth/createRefreshStore.ts'
import { createRefreshTokens } from './auth/createRefreshTokens.ts'
import { createRevocations } from './auth/createRevocations.ts'
import { createSignedIdentities } from './auth/createSignedIdentities.ts'
import { createSignIn } from './auth/createSignIn.ts'
import type { Secrets } from './auth/openSecrets.ts'
import type { License, Limits, Region } from './domain/license.ts'
import type { Clock, Ids } from './platform/ports.ts'
import type { Database } from './store/openDatabase.ts'
import { agentRefreshMs } from './web/registerAgentSession.ts'

export type AccessNeeds = {
  readonly secrets: Secrets
  readonly database: Database
  readonly licenses: ReadonlyMap<number, License>
  readonly limits: Limits
  readonly region: Region
  readonly clock: Clock
  readonly ids: Ids
}

const customerRefreshMs = 2 * 365 * 24 * 60 * 60 * 1000

/** Everything that decides who somebody is, on one secret in the data folder. */
export function createAccess({ secrets, database, licenses, limits, region, clock, ids }: AccessNeeds) {
  const revocations = createRevocations(database, clock)
  const refreshStore = createRefreshStore(database)
  const refresh = { secrets, store: refreshStore, ids, clock }
  return {
    auth: createAuth({ secrets, licenses, limits, region, clock, revocations }),
    revocations,
    refreshStore,
    browsers: createBrowserIdentity(secrets),
    identities: createSignedIdentities(secrets, clock),
    signIn: createSignIn(licenses),
    customerRefreshTokens: createRefreshTokens({
      ...refresh,
      kind: 'customer',
      ttlMs: customerRefreshMs,
      writtenFromTheStart: false,
    }),
    agentRefreshTokens: createRefreshTokens({
      ...refresh,
      kind: 'agent',
      ttlMs: agentRefreshMs,
      writtenFromTheStart: true,
    }),
  }
}
