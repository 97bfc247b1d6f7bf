import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'

export type FetchedBody = {
  readonly bytes: Buffer
  readonly contentType: string
  /** Where the redirects ended. */
  readonly url: string
}

/** `refused`: the address must not be asked. `nothing`: asked, and nothing of use came. */
export type FetchOutcome =
  | { readonly kind: 'body'; readonly body: FetchedBody }
  | { readonly kind: 'refused' }
  | { readonly kind: 'nothing' }

export type PageFetcherNeeds = {
  /** Whether a socket may be opened to this IP address. */
  readonly mayReach: (address: string) => boolean
  /** Whether also to ports that no website uses. */
  readonly anyPort: boolean
}

export interface PageFetcher {
  /** Of a page that is too long the beginning; of a picture that is too long nothing. */
  fetch(url: string, what: 'page' | 'image'): Promise<FetchOutcome>
  close(): Promise<void>
}

export const fetchBounds = {
  /** From the first byte out to the last byte in, redirects included. */
  timeoutMs: 8_000,
  connectTimeoutMs: 4_000,
  maxRedirects: 4,
  maxPageBytes: 512 * 1024,
  maxImageBytes: 5 * 1024 * 1024,
} as const

/** Where websites are served; other ports are other services. */
const webPorts: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443'])

class RefusedAddress extends Error {}

/**
 * Reads strangers' addresses without being turned against the network that the server stands in. The check is made
 * on the address that the socket connects to, after the name was resolved, so that no second answer of a name server
 * can slip in between; every redirect is checked anew. Nothing compressed is asked for or taken. The client behind it
 * is loaded with the first address: most servers never look one up, and it is a megabyte of source.
 */
export function createPageFetcher({ mayReach, anyPort }: PageFetcherNeeds): PageFetcher {
  let opened: ReturnType<typeof openClient> | null = null

  const mayAsk = (url: URL): boolean => {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return false
    if (url.username !== '' || url.password !== '') return false
    const host = url.hostname.replace(/^\[|\]$/g, '')
    return (anyPort || webPorts.has(url.port)) && (isIP(host) === 0 || mayReach(host))
  }

  const follow = async (
    first: string,
    what: 'page' | 'image',
    signal: AbortSignal,
  ): Promise<FetchOutcome> => {
    opened ??= openClient(mayReach)
    const { request, agent } = await opened
    let url = first
    for (let redirects = 0; redirects <= fetchBounds.maxRedirects; redirects += 1) {
      if (!URL.canParse(url) || !mayAsk(new URL(url))) return { kind: 'refused' }
      const { statusCode, headers, body } = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          accept: what === 'page' ? 'text/html,application/xhtml+xml' : 'image/*',
          'accept-encoding': 'identity',
          'user-agent': 'Mozilla/5.0 (compatible; Parley link preview)',
        },
      })
      const location = one(headers['location'])
      if (statusCode >= 300 && statusCode < 400 && location !== '') {
        drop(body)
        url = URL.canParse(location, url) ? new URL(location, url).href : ''
        continue
      }
      const contentType = one(headers['content-type']).toLowerCase()
      const encoding = one(headers['content-encoding'])
      const isWanted = what === 'page' ? /^(text\/html|application\/xhtml\+xml)\b/ : /^image\//
      if (statusCode !== 200 || !isWanted.test(contentType) || !/^(identity)?$/i.test(encoding)) {
        drop(body)
        return { kind: 'nothing' }
      }
      const bytes = await readUpTo(
        body,
        what === 'page' ? fetchBounds.maxPageBytes : fetchBounds.maxImageBytes,
        what,
      )
      return bytes === null ? { kind: 'nothing' } : { kind: 'body', body: { bytes, contentType, url } }
    }
    return { kind: 'nothing' }
  }

  return {
    async fetch(url, what) {
      try {
        return await follow(url, what, AbortSignal.timeout(fetchBounds.timeoutMs))
      } catch (error) {
        return { kind: error instanceof RefusedAddress ? 'refused' : 'nothing' }
      }
    },
    close: async () => (await opened)?.agent.destroy(),
  }
}

const one = (header: string | string[] | undefined): string => [header].flat()[0] ?? ''

/** Hangs up; that what was under way is not coming is no news. */
const drop = (body: Readable): void => void body.on('error', () => undefined).destroy()

/** Of a page the beginning says it all; half a picture is none. */
async function readUpTo(body: Readable, maxBytes: number, what: 'page' | 'image'): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    length += chunk.length
    if (length <= maxBytes) continue
    drop(body)
    if (what === 'image') return null
    break
  }
  return Buffer.concat(chunks).subarray(0, maxBytes)
}

async function openClient(mayReach: PageFetcherNeeds['mayReach']) {
  const { Agent, buildConnector, request } = await import('undici')
  const lookup = guardedLookup(mayReach)
  const agent = new Agent({
    connect: buildConnector({ lookup, timeout: fetchBounds.connectTimeoutMs }),
    connections: 4,
    pipelining: 0,
    keepAliveTimeout: 1,
    headersTimeout: fetchBounds.timeoutMs,
    bodyTimeout: fetchBounds.timeoutMs,
    maxHeaderSize: 16_384,
  })
  return { request, agent }
}

/** Finds nothing else, whatever a name resolves to. */
function guardedLookup(mayReach: PageFetcherNeeds['mayReach']): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0)
      const [first] = addresses
      const isRefused = addresses.some(({ address }) => !mayReach(address))
      if (first === undefined || isRefused) return done(new RefusedAddress(hostname), '', 0)
      if (options.all) return done(null, addresses)
      done(null, first.address, first.family)
    })
  }
}
