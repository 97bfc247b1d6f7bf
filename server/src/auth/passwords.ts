import { createHash, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import type { AgentAccount } from '../domain/license.ts'

type Cost = { readonly ln: number; readonly r: number; readonly p: number }

/** About 0.2 s and 32 MB on a small machine; OWASP names it among the equals of its first choice. */
const defaultCost: Cost = { ln: 15, r: 8, p: 3 }
const saltBytes = 16
const hashBytes = 32
/** What a configured hash may ask for at most: it must not be able to stop the server. */
const maxMemoryBytes = 256 * 1024 * 1024

/**
 * A `password_hash` for the configuration: PHC string `$scrypt$ln=15,r=8,p=3$<salt>$<hash>`, base64 without padding.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  const hash = await derive(password, salt, defaultCost, hashBytes)
  const { ln, r, p } = defaultCost
  return `$scrypt$ln=${ln},r=${r},p=${p}$${unpadded(salt)}$${unpadded(hash)}`
}

/**
 * Whether the password is this agent's. Every path costs one scrypt, an unknown agent (null) and a plain demo
 * password too: the time taken tells nobody which e-mails exist.
 */
export async function verifyPassword(
  account: Pick<AgentAccount, 'password'> | null,
  given: string,
): Promise<boolean> {
  const stored = account?.password ?? null
  if (stored?.kind === 'hash') return verifyHash(stored.value, given)
  await derive(given, decoySalt, defaultCost, hashBytes)
  return stored !== null && timingSafeEqual(digest(stored.value), digest(given))
}

const decoySalt = Buffer.alloc(saltBytes)

async function verifyHash(phc: string, given: string): Promise<boolean> {
  const match = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc)
  if (match === null) return false
  const [, ln, r, p, salt = '', hash = ''] = match
  const expected = Buffer.from(hash, 'base64')
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) }
  return timingSafeEqual(await derive(given, Buffer.from(salt, 'base64'), cost, expected.length), expected)
}

function derive(password: string, salt: Buffer, { ln, r, p }: Cost, length: number): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: maxMemoryBytes }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, length, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

const digest = (text: string): Buffer => createHash('sha256').update(text.normalize('NFC')).digest()

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
