import type { Refusal } from '../client/verdict.ts'
import { failed, type Result, success } from '../model/result.ts'
import type { Platform } from '../platform/ports.ts'
import { identityKey, type KeptIdentity, noteVisit, readIdentity, writeIdentity } from './keptIdentity.ts'
import type { SiteIdentity } from './siteIdentity.ts'
import { readToken, type Token, writeTokenRequest } from './translate/customer_v3_2/readToken.ts'

export type CustomerTokenNeeds = {
  readonly platform: Pick<Platform, 'clock' | 'http' | 'local' | 'page'>
  readonly server: string
  readonly license: number
  /** Whether anything may be written down at all. */
  readonly keepIdentity: boolean
  /** Who answers for visitors that the website knows; without one, or where it knows nobody, they are anonymous. */
  readonly siteIdentity?: SiteIdentity
}

/** The visitor's identity on one server: an access token that is renewed, and what is kept of it between visits. */
export interface CustomerToken {
  /** A token that is good for a while, fetched when there is none. Callers at the same time share one request. */
  get(): Promise<Result<Token, Refusal>>
  /** The token that `get` gave is not accepted: the next one is fetched. */
  drop(): void
  /**
   * The visitor has interacted: from here on the identity is the same after a renewal, and may be kept.
   * @returns `other` when another tab has kept one meanwhile, which is ours from the next `get` on.
   */
  keep(): 'same' | 'other'
  sideStorage(): KeptIdentity['sideStorage']
  setSideStorage(values: KeptIdentity['sideStorage']): void
}

/** A token is renewed this long before its end, or after half its life if that is shorter. */
const renewBeforeMs = 600_000
const tokenTimeoutMs = 10_000
/** How often a refused refresh token is compared with the stored one; another tab may have renewed it meanwhile. */
const maxRefreshTries = 3

/** Faults that pass. Every other one is final. Source: spec/auth.md section 2.1. */
const passingFaults: readonly string[] = ['server_error', 'temporarily_unavailable']

type Fetched =
  | { readonly kind: 'token'; readonly token: Token }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unreachable' }

/**
 * Before the first interaction the visitor is transient: a token in memory, nothing on either side is written down.
 * Afterwards the refresh token carries the identity on. It changes with every use; the server accepts the one before
 * until the new one was used, and what another tab has stored is tried before an identity is given up.
 */
export function createCustomerToken(needs: CustomerTokenNeeds): CustomerToken {
  const { platform, server, license } = needs
  const { clock, http, local, page } = platform
  const key = identityKey(server, license)
  const kept = needs.keepIdentity ? readIdentity(local, key) : null
  let refreshToken = kept?.refreshToken ?? null
  let sideStorage = kept?.sideStorage ?? {}
  let lasting = kept !== null
  let current: { readonly token: Token; readonly renewAt: number } | null = null
  let underWay: Promise<Result<Token, Refusal>> | null = null
  /** Whether the website answers for the visitor. */
  let known = false
  let refused = false

  const store = () => {
    if (lasting && needs.keepIdentity && known) noteVisit(local, key)
    else if (lasting && needs.keepIdentity && refreshToken !== null) {
      writeIdentity(local, key, { refreshToken, sideStorage })
    }
  }

  const stored = (): string | null =>
    (needs.keepIdentity ? readIdentity(local, key)?.refreshToken : null) ?? refreshToken

  const fetchToken = async (refresh: string | null, identity?: string): Promise<Fetched> => {
    const outcome = await http.request({
      method: 'POST',
      url: `${server}/customer/token`,
      // The type that browsers send without asking the server first. Source: spec/auth.md section 2.1.
      headers: { 'Content-Type': 'text/plain' },
      body: writeTokenRequest({
        license,
        redirectUri: withoutQuery(page.url()),
        refreshToken: refresh,
        ...(identity !== undefined && { identity }),
      }),
      credentials: 'omit',
      timeoutMs: tokenTimeoutMs,
    })
    if (!outcome.ok) return { kind: 'unreachable' }
    const answer = readToken(outcome.body)
    if (answer.kind === 'token') return answer
    if (answer.kind === 'unreadable' || passingFaults.includes(answer.code)) return { kind: 'unreachable' }
    return { kind: 'refused', code: answer.code }
  }

  /** null: nobody whom the website knows. */
  const askSite = async (): Promise<Fetched | null> => {
    const answer = await needs.siteIdentity?.ask(refused)
    known = answer !== undefined && answer.kind !== 'nobody'
    switch (answer?.kind) {
      case 'token':
        return answer
      case 'jwt':
        return fetchToken(null, answer.jwt)
      case 'failed':
        return { kind: 'unreachable' }
      default:
        return null
    }
  }

  const renew = async (): Promise<Fetched> => {
    const ofSite = await askSite()
    if (ofSite !== null) return ofSite
    for (let tries = 0; lasting && tries < maxRefreshTries; tries += 1) {
      const used = stored()
      if (used === null) break
      const fetched = await fetchToken(used)
      if (fetched.kind !== 'refused') return fetched
      if (stored() === used) {
        forget()
        break
      }
    }
    return fetchToken(null)
  }

  /** The server does not know the visitor any more: whoever comes next is a new one. */
  const forget = () => {
    refreshToken = null
    sideStorage = {}
    if (needs.keepIdentity) local.remove(key)
  }

  const request = async (): Promise<Result<Token, Refusal>> => {
    const fetched = await renew()
    switch (fetched.kind) {
      case 'token': {
        const { token } = fetched
        const before = Math.min(renewBeforeMs, token.expiresInMs / 2)
        current = { token, renewAt: clock.now() + token.expiresInMs - before }
        refused = false
        refreshToken = token.refreshToken ?? refreshToken
        store()
        return success(token)
      }
      case 'refused':
        return failed({ verdict: { kind: 'stop', mayResume: false }, reason: fetched.code })
      case 'unreachable':
        return failed({ verdict: { kind: 'retry' }, reason: 'service_unavailable' })
    }
  }

  return {
    get: () => {
      if (current !== null && clock.now() < current.renewAt) return Promise.resolve(success(current.token))
      underWay ??= request().finally(() => {
        underWay = null
      })
      return underWay
    },
    drop: () => {
      refused = true
      current = null
    },
    keep: () => {
      if (lasting) return 'same'
      lasting = true
      const others = needs.keepIdentity && !known ? readIdentity(local, key) : null
      if (others === null) {
        store()
        return 'same'
      }
      refreshToken = others.refreshToken
      sideStorage = others.sideStorage
      current = null
      return 'other'
    },
    sideStorage: () => sideStorage,
    setSideStorage: (values) => {
      sideStorage = values
      store()
    },
  }
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '')
}
