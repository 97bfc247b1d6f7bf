import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { plainAddress, type TrustsProxy } from '../config/trustedProxies.ts'

/** What a request says about where it came from and whom it meant, proxies considered. */
export interface RequestFacts {
  /** The address that limits count by. */
  clientAddress(request: IncomingMessage): string
  /** The origin under which this client reached us, without a slash at its end. */
  requestOrigin(request: IncomingMessage): string
  /** The origin that goes into addresses: the configured one, else that of the request. */
  publicOrigin(request: IncomingMessage): string
  /** Whether the client's own line is encrypted. */
  isSecure(request: IncomingMessage): boolean
}

export type RequestFactsNeeds = {
  /** `PARLEY_PUBLIC_URL` */
  readonly publicOrigin: string | null
  readonly trustsProxy: TrustsProxy
}

/** A header that a stranger wrote must not reach a redirect or a policy unless it looks like a host. */
const hostPattern = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i

export function createRequestFacts({ publicOrigin, trustsProxy }: RequestFactsNeeds): RequestFacts {
  const forwarded = (request: IncomingMessage, name: string): string | null =>
    trustsProxy(socketAddress(request), 0) ? lastEntry(request.headers[name]) : null

  const isSecure = (request: IncomingMessage): boolean =>
    forwarded(request, 'x-forwarded-proto')?.toLowerCase() === 'https' ||
    publicOrigin?.startsWith('https:') === true

  const requestOrigin = (request: IncomingMessage): string => {
    const host = forwarded(request, 'x-forwarded-host') ?? request.headers.host ?? ''
    const { localAddress = '127.0.0.1', localPort = 0 } = request.socket
    const own = `${isIP(localAddress) === 6 ? `[${localAddress}]` : localAddress}:${localPort}`
    return `${isSecure(request) ? 'https' : 'http'}://${hostPattern.test(host) ? host : own}`
  }

  return {
    isSecure,
    requestOrigin,
    publicOrigin: (request) => publicOrigin ?? requestOrigin(request),
    clientAddress(request) {
      let address = socketAddress(request)
      const before = entries(request.headers['x-forwarded-for'])
      for (let hop = 0; trustsProxy(address, hop); hop += 1) {
        const next = withoutPort(before.pop() ?? '')
        // What is no address was not written by a proxy of ours.
        if (isIP(next) === 0) break
        address = plainAddress(next)
      }
      return address
    },
  }
}

const socketAddress = (request: IncomingMessage): string => plainAddress(request.socket.remoteAddress ?? '')

const entries = (header: string | string[] | undefined): string[] =>
  [header ?? []]
    .flat()
    .flatMap((line) => line.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

/** The nearest proxy writes last. */
const lastEntry = (header: string | string[] | undefined): string | null => entries(header).pop() ?? null

const withoutPort = (entry: string): string =>
  /^\[(.+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(entry)?.[1] ?? entry
