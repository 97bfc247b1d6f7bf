import { isWire, readNumber, readText } from './wire.ts'

/** A customer access token. Source: spec/auth.md section 2.1; contract.md for `refreshToken`. */
export type Token = {
  /** Type and value, as `login` wants them. */
  readonly bearer: string
  readonly entityId: string
  readonly expiresInMs: number
  readonly refreshToken: string | null
}

export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: Token }
  /** `code` is an OAuth or identity fault. */
  | { readonly kind: 'fault'; readonly code: string }
  | { readonly kind: 'unreadable' }

/** Reads the body whatever the status was, as the protocol's own clients do. */
export function readToken(body: unknown): TokenAnswer {
  if (!isWire(body)) return { kind: 'unreadable' }
  const code = readText(body, 'oauth_exception') ?? readText(body, 'identity_exception')
  if (code !== null) return { kind: 'fault', code }
  const value = readText(body, 'access_token')
  const entityId = readText(body, 'entity_id')
  const seconds = readNumber(body, 'expires_in')
  if (value === null || entityId === null || seconds === null) return { kind: 'unreadable' }
  return {
    kind: 'token',
    token: {
      bearer: `${readText(body, 'token_type') ?? 'Bearer'} ${value}`,
      entityId,
      expiresInMs: seconds * 1000,
      refreshToken: readText(body, 'refresh_token'),
    },
  }
}

/** The body of a request for a token. */
export function writeTokenRequest(asked: {
  readonly license: number
  readonly redirectUri: string
  readonly refreshToken: string | null
  /** A signed identity, which goes before a refresh token. */
  readonly identity?: string
}): object {
  const { refreshToken, identity } = asked
  const anonymous = refreshToken === null ? 'transient' : 'refresh_token'
  return {
    grant_type: identity === undefined ? anonymous : 'identity_jwt',
    license_id: asked.license,
    client_id: 'parley-widget',
    response_type: 'token',
    redirect_uri: asked.redirectUri,
    ...(refreshToken !== null && { refresh_token: refreshToken }),
    ...(identity !== undefined && { identity }),
  }
}
