import { createHmac, timingSafeEqual } from 'node:crypto'

/** Makes texts that carry their own proof, and reads them back. */
export interface TokenSigner {
  sign(content: object): string
  /** The content as it was signed, not yet looked at; null where the proof does not hold. */
  open(token: string): unknown
}

/** Nothing that this server signs is longer; a longer text is not worth hashing. */
const maxTokenCharacters = 8192

/**
 * `<prefix><content>.<HMAC-SHA-256>`, both parts base64url. To everybody else it is opaque.
 *
 * @param prefix goes before the token and under the signature, such as `dal:`
 */
export function createTokenSigner(key: Buffer, prefix: string): TokenSigner {
  const proof = (text: string): Buffer => createHmac('sha256', key).update(text).digest()

  return {
    sign(content) {
      const text = prefix + Buffer.from(JSON.stringify(content)).toString('base64url')
      return `${text}.${proof(text).toString('base64url')}`
    },
    open(token) {
      if (token.length > maxTokenCharacters || !token.startsWith(prefix)) return null
      const dot = token.lastIndexOf('.')
      if (dot < 0) return null
      const text = token.slice(0, dot)
      const given = Buffer.from(token.slice(dot + 1), 'base64url')
      const expected = proof(text)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
      return JSON.parse(Buffer.from(text.slice(prefix.length), 'base64url').toString('utf8'))
    },
  }
}
