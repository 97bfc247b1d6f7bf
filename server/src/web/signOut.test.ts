import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectRtm } from '../rtm/testing/rtmClient.ts'
import { startTestApp, type TestApp } from '../testing/startTestApp.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.stop())

type Session = { readonly token: string; readonly cookie: string }

const ask = (method: string, body: object | null, cookie = ''): Promise<Response> =>
  fetch(`${server.origin}/agent/session`, {
    method,
    headers: { cookie },
    ...(body !== null && { body: JSON.stringify(body) }),
  })

const grantedBy = async (response: Response): Promise<Session> => {
  // The test of the sign-in asserts the shape.
  const { access_token: token } = (await response.json()) as { access_token: string }
  return { token, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}
const signIn = async () => grantedBy(await ask('POST', { email: 'smith@example.com', password: 'correct' }))

const enter = async ({ token }: Session) => {
  const client = await connectRtm(`${server.origin.replace('http', 'ws')}/v3.0/agent/rtm/ws`)
  await client.call('login', { token: `Bearer ${token}` })
  return client
}
const directory = async ({ token }: Session) => {
  const headers = { authorization: `Bearer ${token}` }
  return (await fetch(`${server.origin}/console/directory`, { headers })).status
}

it('[auth 6] sign-out takes back all that the session was granted, and no other session', async () => {
  const first = await signIn()
  const renewed = await grantedBy(await ask('POST', null, first.cookie))
  const elsewhere = await signIn()
  const sockets = [await enter(first), await enter(renewed)]
  const untouched = await enter(elsewhere)
  await ask('DELETE', null, renewed.cookie)
  for (const socket of sockets) {
    expect((await socket.push('agent_disconnected')).payload).toEqual({ reason: 'access_token_revoked' })
    await socket.closed
  }
  await untouched.call('ping')
  untouched.drop()
  expect(await Promise.all([first, renewed, elsewhere].map(directory))).toEqual([401, 401, 200])
})
