import type { Prepared } from '../../client/createClient.ts'
import type { Refusal } from '../../client/verdict.ts'
import { failed, type Result, success } from '../../model/result.ts'
import type { CustomerEngineOptions } from '../CustomerEngine.ts'
import { type CustomerToken, createCustomerToken } from '../customerToken.ts'
import { readRegions } from '../translate/readSettings.ts'

const settingsTimeoutMs = 10_000

/** Where the license lives: the server that was given, or the one of another region that it named. */
export interface Home {
  /** The identity on the present server. */
  token(): CustomerToken
  /** What `prepare` has fetched last, for the login that follows. */
  bearer(): string
  prepare(): Promise<Prepared>
  /** The license lives in that region: the next `prepare` goes there. */
  switchRegion(region: string): void
  /** The visitor has interacted; see {@link CustomerToken.keep}. */
  keep(): ReturnType<CustomerToken['keep']>
}

export function createHome(options: CustomerEngineOptions): Home {
  const { platform, license, keepIdentity } = options
  let server = options.server
  let wantedRegion: string | null = null
  let bearer = ''
  let token = createCustomerToken({ platform, server, license, keepIdentity })
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
    token = createCustomerToken({ platform, server, license, keepIdentity })
    if (interacted) token.keep()
  }

  return {
    token: () => token,
    keep: () => {
      interacted = true
      return token.keep()
    },
    bearer: () => bearer,
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
      return { ok: true, value: { url: socketUrl(server, license) } }
    },
  }
}

/** `http` becomes `ws`, `https` becomes `wss`. */
function socketUrl(server: string, license: number): string {
  return `${server.replace(/^http/, 'ws')}/v3.2/customer/rtm/ws?license_id=${license}`
}
