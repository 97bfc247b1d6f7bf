import type { Prepared } from '../../client/createClient.ts'
import type { Refusal } from '../../client/verdict.ts'
import { failed, type Result, success } from '../../model/result.ts'
import type { CustomerEngineOptions } from '../CustomerEngine.ts'
import { type CustomerToken, createCustomerToken } from '../customerToken.ts'
import type { SessionTranslator } from '../translate/CustomerTranslator.ts'
import { readRegions } from '../translate/readSettings.ts'

const settingsTimeoutMs = 10_000

/** Where the license lives: the server that was given, or the one of another region that it named. */
export interface Home {
  /** The identity on the present server. */
  token(): CustomerToken
  /** What `prepare` has fetched last, for the login that follows. */
  bearer(): string
  prepare(): Promise<Prepared>
  /** For a request beside the connection: where to, and a token that is good for a while; null: none to be had now. */
  access(): Promise<{ readonly server: string; readonly bearer: string } | null>
  /** The license lives in that region: the next `prepare` goes there. */
  switchRegion(region: string): void
  /** The visitor has interacted; see {@link CustomerToken.keep}. */
  keep(): ReturnType<CustomerToken['keep']>
}

export type HomeNeeds = Omit<CustomerEngineOptions, 'translator'> & {
  readonly translator: Pick<SessionTranslator, 'version'>
}

export function createHome(options: HomeNeeds): Home {
  const { platform, license, keepIdentity, siteIdentity } = options
  const needs = { platform, license, keepIdentity, ...(siteIdentity && { siteIdentity }) }
  const { version } = options.translator
  let server = options.server
  let wantedRegion: string | null = null
  let bearer = ''
  let token = createCustomerToken({ ...needs, server })
  let interacted = false

  const originOf = async (region: string): Promise<Result<string, Refusal>> => {
    const known = options.regions?.[region]
    if (known !== undefined) return success(known)
    const outcome = await platform.http.request({
      method: 'GET',
      url: `${options.server}/settings?license_id=${license}`,
      credentials: 'omit',
      timeoutMs: settingsTimeoutMs,
    })
    if (!outcome.ok) return failed({ verdict: { kind: 'retry' }, reason: 'service_unavailable' })
    const told = readRegions(outcome.body)[region]
    const nowhere = { verdict: { kind: 'stop', mayResume: true }, reason: 'misdirected_connection' } as const
    return told === undefined ? failed(nowhere) : success(told)
  }

  const move = (origin: string) => {
    server = origin
    token = createCustomerToken({ ...needs, server })
    if (interacted) token.keep()
  }

  return {
    token: () => token,
    keep: () => {
      interacted = true
      return token.keep()
    },
    bearer: () => bearer,
    access: async () => {
      const got = await token.get()
      return got.ok ? { server, bearer: got.value.bearer } : null
    },
    switchRegion: (region) => {
      wantedRegion = region
    },
    prepare: async () => {
      if (wantedRegion !== null) {
        const origin = await originOf(wantedRegion)
        if (!origin.ok) return origin
        wantedRegion = null
        if (origin.value !== server) move(origin.value)
      }
      const got = await token.get()
      if (!got.ok) return got
      bearer = got.value.bearer
      return { ok: true, value: { url: socketUrl(server, version, license) } }
    },
  }
}

/** `http` becomes `ws`, `https` becomes `wss`. */
function socketUrl(server: string, version: string, license: number): string {
  return `${server.replace(/^http/, 'ws')}/${version}/customer/rtm/ws?license_id=${license}`
}
