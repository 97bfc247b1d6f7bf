import { hkdfSync, randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type StartResult, startFault } from '../config/configFault.ts'
import { success } from '../domain/result.ts'

/** Every use of the one secret has its own key, so that nothing signed for one purpose passes for another. */
type KeyPurpose =
  | 'agent access token'
  | 'agent public id'
  | 'agent refresh token'
  | 'browser cookie'
  | 'browser identity'
  | 'signed identity'
  | 'customer access token'
  | 'customer refresh token'

export interface Secrets {
  /** 32 bytes, the same after every start on this data folder. */
  key(purpose: KeyPurpose): Buffer
}

const secretBytes = 32

export function createSecrets(master: Buffer): Secrets {
  return {
    key: (purpose) => Buffer.from(hkdfSync('sha256', master, '', `parley ${purpose}`, secretBytes)),
  }
}

/**
 * Reads the secret of a data folder, or makes both. The file is readable by its owner only. Two processes that start
 * at once get the same secret.
 *
 * @param dataFolder absolute path of `PARLEY_DATA`
 */
export async function openSecrets(dataFolder: string): Promise<StartResult<Secrets>> {
  const path = join(dataFolder, 'secret')
  try {
    // Chats are in it as well: nobody else on the machine has business here.
    await mkdir(dataFolder, { recursive: true, mode: 0o700 })
    const master = (await readSecret(path)) ?? (await makeSecret(path))
    return master.length === secretBytes
      ? success(createSecrets(master))
      : startFault(`${path}: found ${master.length} bytes, expected a secret of ${secretBytes} bytes in hex`)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    return startFault(`PARLEY_DATA: found ${dataFolder} (${code}), expected a folder that can be written`)
  }
}

async function readSecret(path: string): Promise<Buffer | null> {
  try {
    const text = await readFile(path, 'utf8')
    await chmod(path, 0o600)
    return Buffer.from(text.trim(), 'hex')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw cause
  }
}

/** Written beside and linked into place: the file appears whole or not at all, and the first of two writers wins. */
async function makeSecret(path: string): Promise<Buffer> {
  const master = randomBytes(secretBytes)
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(`${master.toString('hex')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(draft, path)
    return master
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') {
      return (await readSecret(path)) ?? master
    }
    throw cause
  } finally {
    await rm(draft, { force: true })
  }
}
