import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { sendNotBuilt } from './registerPages.ts'

export type LoaderNeeds = {
  /** `PARLEY_PUBLIC_URL` */
  readonly publicOrigin: string | null
  /** Holds `dist/widget/widget.js`. */
  readonly assetsFolder: string
}

/** The build writes this where the loader keeps the address of its server. */
const placeholder = '__PARLEY_PUBLIC_URL__'
/** Short: every website loads it by this one name, and a new version should be everywhere soon. */
const cacheControl = 'public, max-age=300, must-revalidate'

type Loader = {
  readonly modifiedMs: number
  readonly etag: string
  readonly bodies: { readonly identity: Buffer; readonly gzip: Buffer; readonly br: Buffer }
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** `GET /widget.js`: the script-tag loader, one file for every license. Source: contract.md, script tag. */
export async function registerLoader(
  app: FastifyInstance,
  { publicOrigin, assetsFolder }: LoaderNeeds,
): Promise<void> {
  const path = join(assetsFolder, 'dist', 'widget', 'widget.js')
  let loaded: Loader | null = null

  /** The file as it is served, read again when a build has replaced it; null where there is none. */
  const load = async (): Promise<Loader | null> => {
    let modifiedMs: number
    let text: string
    try {
      modifiedMs = (await stat(path)).mtimeMs
      if (loaded?.modifiedMs === modifiedMs) return loaded
      text = await readFile(path, 'utf8')
    } catch {
      return null
    }
    const identity = Buffer.from(text.replaceAll(placeholder, publicOrigin ?? ''))
    const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 27)
    const [br, gz] = await Promise.all([compressBrotli(identity), compressGzip(identity)])
    loaded = { modifiedMs, etag, bodies: { identity, gzip: gz, br } }
    return loaded
  }

  app.get('/widget.js', async (request, reply) => {
    const loader = await load()
    if (loader === null) return sendNotBuilt(reply)
    const encoding = chooseEncoding(request.headers['accept-encoding'])
    // The tag names the bytes, so each encoding has its own.
    const etag = `"${loader.etag}-${encoding}"`
    reply
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', cacheControl)
      .header('vary', 'Accept-Encoding')
      .header('etag', etag)
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
    if (known?.includes(etag)) return reply.code(304).send()
    if (encoding !== 'identity') reply.header('content-encoding', encoding)
    return reply.type('text/javascript; charset=utf-8').send(loader.bodies[encoding])
  })
}

function chooseEncoding(accepted: string | undefined): 'br' | 'gzip' | 'identity' {
  const offered = (accepted ?? '').split(',').map((entry) => entry.trim())
  const takes = (name: string): boolean =>
    offered.some((entry) => {
      const [encoding, ...parameters] = entry.split(';').map((part) => part.trim())
      return encoding === name && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
    })
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}
