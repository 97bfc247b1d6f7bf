import { createHandPlatform } from '../../platform/testing/createHandPlatform.ts'
import type { FarEnd } from '../../platform/testing/createHandSockets.ts'
import { settle } from '../../platform/testing/settle.ts'
import type { ConnectionState } from '../connection.ts'
import { type ClientOptions, createClient } from '../createClient.ts'

/** A client on a platform that is moved by hand, and what it told. */
export function createClientBed(overrides: Partial<ClientOptions> = {}) {
  const platform = createHandPlatform()
  const states: ConnectionState['kind'][] = []
  const pushes: string[] = []
  const acts: string[] = []
  const client = createClient({
    platform,
    prepare: async () => ({ ok: true, value: { url: 'ws://chat.example/rtm' } }),
    login: () => ({ token: 'Bearer t' }),
    judgeLogin: (error) =>
      error.type === 'authentication' ? { kind: 'freshToken' } : { kind: 'stop', mayResume: false },
    judgePush: (action) =>
      action === 'bye' ? { verdict: { kind: 'pause' }, reason: 'inactivity_timeout' } : null,
    dropToken: () => void acts.push('dropToken'),
    switchRegion: (region) => void acts.push(`region ${region}`),
    onState: (state) => void states.push(state.kind),
    onLogin: () => void acts.push('login'),
    onPush: (action) => void pushes.push(action),
    ...overrides,
  })
  const end = (): FarEnd => platform.sockets.last()
  const answer = (frame: { readonly [key: string]: unknown }, payload: object = {}) =>
    end().send({
      request_id: frame['request_id'],
      action: frame['action'],
      type: 'response',
      success: true,
      payload,
    })
  const logIn = async () => {
    client.connect()
    await settle()
    end().accept()
    const login = end().received[0]
    if (login) answer(login)
    await settle()
  }
  return { client, platform, states, pushes, acts, end, answer, logIn }
}
