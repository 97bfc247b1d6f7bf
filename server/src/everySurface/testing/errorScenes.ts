import { request } from 'node:http'
import { expect, vi } from 'vitest'
import type { ActionName } from '../../actions/contract.ts'
import { offers } from '../../codecs/offers.ts'
import { systemClock } from '../../platform/systemClock.ts'
import { systemIds } from '../../platform/systemIds.ts'
import { at } from '../../rtm/testing/chatV31.ts'
import { say } from '../../rtm/testing/openChat.ts'
import { demoLicense, jones, smith } from '../../rtm/testing/startRtm.ts'
import { startSite } from '../../urlInfo/testing/startSite.ts'
import { startApi, type TestApi } from '../../web/api/testing/startApi.ts'
import { type Line, type Outcome, openLine } from './lines.ts'
import type { SpokenSurface } from './surfaces.ts'

/**
 * Provokes one error over one surface; resolves with what was answered.
 *
 * @param server of `startSceneServer`; scenes that need another one start their own
 */
export type ErrorScene = (surface: SpokenSurface, server: TestApi) => Promise<Outcome>

/** Who asks over a surface: an administrator, or a visitor. */
type Asker = { readonly token: string; readonly line: Line }

/** Of the demo license; it has no agents. */
const nobodysGroup = 2
const farAgent = 'far@example.com'
const far = { id: 3, name: 'Far', region: 'fra', agents: [{ id: farAgent, name: 'Far' }] }
const busy = { ...demoLicense, agents: [{ ...demoLicense.agents[0], concurrent_chats: 1 }] }

/** What an action is called on a surface. */
function nameOf({ codec }: SpokenSurface, action: ActionName): string {
  const offer: { readonly [codec: string]: string } = offers[action]
  const name = offer[codec]
  if (name === undefined) throw new Error(`${codec} does not offer ${action}`)
  return name
}

type ServerOptions = NonNullable<Parameters<typeof startApi>[0]>

export const startSceneServer = (options: ServerOptions = {}): Promise<TestApi> =>
  startApi({ licenses: [demoLicense, far], ...options })

async function withServer(
  options: ServerOptions,
  scene: (api: TestApi) => Promise<Outcome>,
): Promise<Outcome> {
  const api = await startSceneServer(options)
  try {
    return await scene(api)
  } finally {
    await api.stop()
  }
}

const tokenOf = (api: TestApi, { kind }: SpokenSurface): string =>
  kind === 'agent' ? api.agentToken(smith) : api.visitor().token

async function enter(api: TestApi, surface: SpokenSurface): Promise<Asker> {
  const token = tokenOf(api, surface)
  return { token, line: await openLine(api.origin, surface, { token }) }
}

/** An action asked by somebody who has just come. */
const asked =
  (action: ActionName, payload: object): ErrorScene =>
  async (surface, server) => {
    const { line } = await enter(server, surface)
    return line.ask(nameOf(surface, action), payload)
  }

/** The same on a server that is set up for it. */
const askedOn =
  (
    options: ServerOptions,
    scene: ErrorScene,
    before = async (_server: TestApi): Promise<void> => {},
  ): ErrorScene =>
  (surface) =>
    withServer(options, async (server) => {
      await before(server)
      return scene(surface, server)
    })

const credentials =
  (
    choose: (server: TestApi, surface: SpokenSurface) => { token: string | null; licenseId?: number },
  ): ErrorScene =>
  async (surface, server) => {
    const line = await openLine(server.origin, surface, choose(server, surface))
    return line.ask(nameOf(surface, 'listChats'), {})
  }

/** Every request after the login takes too long, as this clock has it. */
const timedOut: ErrorScene = (surface) => {
  const timeoutMs = 12_345
  let stuck = false
  const after: typeof systemClock.after = (delayMs, task) => {
    if (!stuck || delayMs !== timeoutMs) return systemClock.after(delayMs, task)
    // Before any commit, which waits for the end of the turn at least.
    let isCancelled = false
    queueMicrotask(() => isCancelled || task())
    return () => {
      isCancelled = true
    }
  }
  const limits = { request_timeout_ms: timeoutMs }
  return withServer({ limits, needs: { clock: { ...systemClock, after } } }, async (api) => {
    const { line } = await enter(api, surface)
    stuck = true
    return line.ask('start_chat', { continuous: true })
  })
}

const banned: ErrorScene = async (surface, api) => {
  const visitor = api.visitor()
  await api.call('3.2', visitor, 'start_chat', { continuous: true })
  await api.agentCall('ban_customer', { customer_id: visitor.customerId, ban: { days: 1 } })
  const { token } = visitor
  if (surface.over === 'web') {
    const line = await openLine(api.origin, surface, { token })
    return line.ask(nameOf(surface, 'listChats'), {})
  }
  return (await openLine(api.origin, surface, { token: null })).ask('login', { token })
}

/** In a chat of his own that has ended. */
const afterTheEnd: ErrorScene = async (surface, api) => {
  const visitor = api.visitor()
  const started = await api.call('3.2', visitor, 'start_chat', { continuous: true })
  const inChat = { chat_id: started['chat_id'] }
  await api.call('3.2', visitor, 'deactivate_chat', inChat)
  const line = await openLine(api.origin, surface, { token: visitor.token })
  return line.ask('send_event', { ...inChat, event: say('hello?') })
}

const tooMuchKept: ErrorScene = async (surface, api) => {
  const { line } = await enter(api, surface)
  const started = await line.ask('start_chat', { continuous: true })
  const properties = { shop: { note: 'x'.repeat(300_000) } }
  return line.ask('update_chat_properties', {
    chat_id: at(started, 'payload.chat_id'),
    properties,
  })
}

const oneTooMany: ErrorScene = (surface) =>
  withServer({ limits: { requests_per_minute: 3 } }, async (api) => {
    const { line } = await enter(api, surface)
    const ask = () => line.ask(nameOf(surface, 'listChats'), {})
    for (let count = 0; count < 3; count += 1) await ask()
    return ask()
  })

/** While a request waits for a website that does not answer. */
const meanwhile = (limits: { readonly [name: string]: number }, act: (api: TestApi) => void): ErrorScene => {
  return async (surface) => {
    const site = await startSite({ '/': () => undefined })
    try {
      return await withServer({ limits, more: { url_info_allow_private: true } }, async (api) => {
        const { line } = await enter(api, surface)
        const waiting = line.ask(nameOf(surface, 'getUrlInfo'), { url: `${site.origin}/` })
        await vi.waitFor(() => expect(site.asked).toHaveLength(1))
        act(api)
        const outcome = await line.ask(nameOf(surface, 'listChats'), {})
        await site.close()
        await waiting
        return outcome
      })
    } finally {
      await site.close()
    }
  }
}

/** Over a line that stood before the server began to stop. */
const whileStopping: ErrorScene = (surface, server) => {
  if (surface.over === 'rtm') return meanwhile({}, (api) => void api.close())(surface, server)
  return withServer({}, async (api) => {
    const { hostname, port } = new URL(api.origin)
    const path = `${surface.path}/${nameOf(surface, 'listChats')}?license_id=1`
    const headers = { authorization: `Bearer ${tokenOf(api, surface)}` }
    const open = request({ hostname, port, path, method: 'POST', headers })
    const body = new Promise<string>((resolve, reject) => {
      open.on('error', reject).on('response', (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve(Buffer.concat(parts).toString()))
      })
    })
    await new Promise<void>((resolve) => open.on('socket', (line) => line.once('connect', resolve)))
    const closed = api.close()
    open.end('{}')
    const outcome: Outcome = { ok: false, error: JSON.parse(await body).error }
    await closed
    return outcome
  })
}

const brokenIds = {
  ...systemIds,
  short: () => {
    throw new Error('no more ids')
  },
}

/** The one agent of group 1 has the one chat that he may have. */
const allBusy = async (api: TestApi): Promise<void> => {
  await api.agentSocket(smith)
  await api.call('3.2', api.visitor(), 'start_chat', { chat: { access: { group_ids: [1] } } })
}

/** How each error of the documents comes about. */
export const errorScenes: { readonly [type: string]: ErrorScene } = {
  authentication: credentials(() => ({ token: null })),
  authorization: (surface, server) =>
    surface.kind === 'agent'
      ? credentials((api) => ({ token: api.agentToken(smith, []) }))(surface, server)
      : asked('startChat', { chat: { users: [{ id: crypto.randomUUID(), type: 'customer' }] } })(
          surface,
          server,
        ),
  validation: asked('sendEvent', {}),
  internal: askedOn({ needs: { ids: brokenIds } }, asked('startChat', { continuous: true })),
  request_timeout: timedOut,
  customer_banned: banned,
  entity_too_large: askedOn(
    { limits: { frame_bytes: 2000, message_bytes: 1500 } },
    asked('sendEvent', { chat_id: 'A', event: say('x'.repeat(3000)) }),
  ),
  misdirected_request: credentials((api, { kind }) =>
    kind === 'agent'
      ? { token: api.agentToken(farAgent, undefined, far.id) }
      : { token: api.visitor(far.id).token, licenseId: far.id },
  ),
  license_not_found: credentials((api) => ({ token: api.visitor().token, licenseId: 77 })),
  group_not_found: asked('getPredictedAgent', { group_id: 99 }),
  group_offline: asked('getPredictedAgent', { group_id: nobodysGroup }),
  group_unavailable: askedOn({ licenses: [busy] }, asked('getPredictedAgent', { group_id: 1 }), allBusy),
  groups_offline: asked('startChat', { chat: { access: { group_ids: [nobodysGroup] } } }),
  chat_inactive: afterTheEnd,
  greeting_not_found: asked('cancelGreeting', { unique_id: 'nonsense' }),
  limit_reached: tooMuchKept,
  not_found: asked('getChat', { chat_id: 'AAAAAAAAAA' }),
  pending_requests_limit_reached: meanwhile({ pending_requests: 1 }, () => undefined),
  service_unavailable: whileStopping,
  too_many_requests: oneTooMany,
  requester_offline: asked('updateAgent', { agent_id: jones, routing_status: 'accepting_chats' }),
}
