import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Result, success } from '../domain/result.ts'
import type { ReceivedFile } from '../domain/upload.ts'
import type { Clock, Log } from '../platform/ports.ts'
import { cleanFileName } from './cleanFileName.ts'
import { judgeType } from './judgeType.ts'
import { imageTypes, makeThumbnails } from './makeThumbnails.ts'

export type FilesNeeds = {
  /** Holds one folder for each file; made where there is none. */
  readonly folder: string
  readonly maxBytes: number
  readonly clock: Clock
  readonly log: Log
}

/** Why nothing was kept. */
export type ReceiveFailure =
  | { readonly type: 'tooLarge' }
  | { readonly type: 'refused'; readonly detail: string }

/** The uploaded files on the disk. What they mean, and to whom, is in the database. */
export interface Files {
  /** Takes a stream to its end, or until it is too much; what is refused or breaks off leaves nothing behind. */
  receive(stream: Readable, name: string | undefined): Promise<Result<ReceivedFile, ReceiveFailure>>
  /** Deletes files and their thumbnails; unknown ids are passed over. */
  remove(ids: readonly string[]): Promise<void>
  /** Where the file, or with its name a thumbnail, stands. */
  pathOf(id: string, name: string): { readonly folder: string; readonly file: string }
  /** Ids of what has been on the disk since before `before` (ms since the epoch). */
  idsOlderThan(before: number): Promise<readonly string[]>
}

const original = 'original'
const incomingName = 'incoming'
const idBytes = 24

export async function createFiles({ folder, maxBytes, log }: FilesNeeds): Promise<Files> {
  const incoming = join(folder, incomingName)
  // What a crash has left half received belongs to nobody.
  await rm(incoming, { recursive: true, force: true })
  await mkdir(incoming, { recursive: true, mode: 0o700 })

  const judge = async (
    id: string,
    given: string | undefined,
  ): Promise<Result<ReceivedFile, ReceiveFailure>> => {
    const home = join(incoming, id)
    const path = join(home, original)
    const name = cleanFileName(given)
    const type = await judgeType(path, name)
    if (!type.ok) return refused(type.failure.detail)
    const { size } = await stat(path)
    if (size === 0) return refused('file: it is empty.')
    const image = imageTypes.has(type.value) ? await makeThumbnails(path, home) : success(null)
    if (!image.ok) return refused(image.failure.detail)
    return success({ id, name, contentType: type.value, size, image: image.value })
  }

  return {
    async receive(stream, name) {
      const id = randomBytes(idBytes).toString('base64url')
      const home = join(incoming, id)
      await mkdir(home, { mode: 0o700 })
      let kept = false
      try {
        const limit = limitTo(maxBytes)
        await pipeline(stream, limit.through, createWriteStream(join(home, original), { mode: 0o600 }))
        if (limit.exceeded()) return { ok: false, failure: { type: 'tooLarge' } }
        const judged = await judge(id, name)
        if (judged.ok) await rename(home, join(folder, id))
        kept = judged.ok
        return judged
      } finally {
        if (!kept) await rm(home, { recursive: true, force: true })
      }
    },
    async remove(ids) {
      for (const id of ids) {
        await rm(join(folder, id), { recursive: true, force: true }).catch((error: unknown) =>
          log.error(
            { error: error instanceof Error ? error.name : 'unknown' },
            'a file could not be deleted',
          ),
        )
      }
    },
    pathOf: (id, name) => ({ folder: join(folder, id), file: name }),
    async idsOlderThan(before) {
      const names = (await readdir(folder)).filter((name) => name !== incomingName)
      const old: string[] = []
      for (const name of names) {
        const found = await stat(join(folder, name)).catch(() => null)
        if (found !== null && found.mtimeMs < before) old.push(name)
      }
      return old
    },
  }
}

/** The name of a file on the disk: only thumbnails have their own. */
export const originalName = original

const refused = (detail: string | undefined): Result<never, ReceiveFailure> => ({
  ok: false,
  failure: { type: 'refused', detail: detail ?? 'file: not taken.' },
})

/** Lets so many bytes through; of what is more it swallows the rest, so that the sender can be answered. */
function limitTo(maxBytes: number): { readonly through: Transform; readonly exceeded: () => boolean } {
  let bytes = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > maxBytes) done()
      else done(null, chunk)
    },
  })
  return { through, exceeded: () => bytes > maxBytes }
}
