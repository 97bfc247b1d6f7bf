import type { Clock, Ids } from '../platform/ports.ts'
import type { RefreshStore } from './createRefreshStore.ts'
import { createTokenSigner } from './createTokenSigner.ts'
import type { Secrets } from './openSecrets.ts'

/** Whom a refresh token renews: a customer or an agent of one license. */
type RefreshOwner = { readonly licenseId: number; readonly subject: string }

type RenewedToken = { readonly owner: RefreshOwner; readonly token: string }

/** Opaque tokens that are exchanged for a new one at every use. */
export interface RefreshTokens {
  /** The first token of a new family. */
  issue(owner: RefreshOwner): Promise<string>
  /**
   * The owner and the token that takes this one's place; null where it is not good (any more).
   *
   * @param licenseId where given, a token of another license is not good and stays unused
   */
  rotate(token: string, licenseId?: number): Promise<RenewedToken | null>
  /** Ends the family of this token; which one that was, null where the token is not one of ours. */
  revoke(token: string): Promise<string | null>
  /** The family of a token that is good, or was; null: it is not one of ours. */
  familyOf(token: string): string | null
}

export type RefreshTokensNeeds = {
  readonly kind: 'agent' | 'customer'
  readonly ttlMs: number
  readonly secrets: Secrets
  readonly store: RefreshStore
  readonly ids: Ids
  readonly clock: Clock
  /**
   * Whether `issue` writes the family down. Where it does not, the first use does, so that giving a token to a
   * visitor who only looks leaves nothing behind; such a family cannot be revoked before.
   */
  readonly writtenFromTheStart: boolean
}

type Content = {
  readonly f: string
  readonly l: number
  readonly o: string
  readonly g: number
  readonly x: number
}

/** Tokens are signed, not stored: the one that follows a generation is always the same but for its expiry. */
export function createRefreshTokens(needs: RefreshTokensNeeds): RefreshTokens {
  const { kind, ttlMs, secrets, store, ids, clock, writtenFromTheStart } = needs
  const signer = createTokenSigner(secrets.key(`${kind} refresh token`), '')

  const open = (token: string): Content | null => {
    // Only this file signs with the key, so what opens has the shape it gave it.
    const content = signer.open(token) as Content | null
    return content !== null && content.x > clock.now() ? content : null
  }
  const ownerKey = ({ licenseId, subject }: RefreshOwner): string => `${kind} ${licenseId} ${subject}`
  const sign = (familyId: string, owner: RefreshOwner, generation: number, expiresAt: number): string =>
    signer.sign({
      f: familyId,
      l: owner.licenseId,
      o: owner.subject,
      g: generation,
      x: expiresAt,
    } satisfies Content)

  return {
    async issue(owner) {
      const familyId = ids.uuid()
      const expiresAt = clock.now() + ttlMs
      if (writtenFromTheStart) await store.begin(familyId, ownerKey(owner), expiresAt)
      return sign(familyId, owner, 0, expiresAt)
    },
    async rotate(token, licenseId) {
      const content = open(token)
      if (content === null || (licenseId !== undefined && content.l !== licenseId)) return null
      const owner = { licenseId: content.l, subject: content.o }
      const expiresAt = clock.now() + ttlMs
      const use = { familyId: content.f, owner: ownerKey(owner), generation: content.g, expiresAt }
      const newest = await store.use(use, !writtenFromTheStart)
      return newest === null ? null : { owner, token: sign(content.f, owner, newest, expiresAt) }
    },
    async revoke(token) {
      const content = open(token)
      if (content === null) return null
      await store.end(content.f)
      return content.f
    },
    familyOf: (token) => open(token)?.f ?? null,
  }
}
