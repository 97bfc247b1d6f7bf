import type { Platform } from '../src/client.ts'

/** A platform whose server is a few lines: it accepts the login, and pushes what it is told to. */
export type ScriptedPlatform = {
  readonly platform: Platform
  /** Delivers a push, as text, the way a socket would. */
  push(action: string, payload: object): void
}

const customer = { id: 'customer-1', type: 'customer', name: 'Ada', statistics: {} }
const nothing = () => undefined
const stop = () => nothing
const memory = { get: () => null, set: nothing, remove: nothing, onRemoved: stop }

export function createScriptedPlatform(): ScriptedPlatform {
  let deliver: (text: string) => void = nothing

  const answer = (text: string) => {
    const { action, request_id } = JSON.parse(text)
    const payload = action === 'login' ? { customer, has_active_thread: false, chats: [] } : {}
    deliver(JSON.stringify({ action, request_id, type: 'response', success: true, payload }))
  }

  const platform: Platform = {
    clock: { now: Date.now, after: stop },
    chance: { random: () => 0.5 },
    ids: { customId: () => 'custom-1' },
    local: memory,
    session: memory,
    http: {
      request: async () => ({
        ok: true,
        status: 200,
        body: { access_token: 'dal:t', token_type: 'Bearer', entity_id: customer.id, expires_in: 28_800 },
      }),
    },
    files: () => Promise.reject(new Error('Nobody sends files here')),
    sockets: {
      open: (_url, handlers) => {
        deliver = handlers.onMessage
        queueMicrotask(handlers.onOpen)
        return { send: answer, close: nothing }
      },
    },
    page: {
      visible: () => true,
      onVisibilityChange: stop,
      onPutAway: stop,
      online: () => true,
      onOnlineChange: stop,
      onActivity: stop,
      url: () => 'https://shop.example.com/',
      title: () => 'Shop',
      referrer: () => '',
      onNavigate: stop,
    },
  }
  return {
    platform,
    push: (action, payload) => deliver(JSON.stringify({ action, type: 'push', payload })),
  }
}
