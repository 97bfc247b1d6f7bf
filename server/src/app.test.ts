import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectRtm } from './rtm/testing/rtmClient.ts'
import { StartFailure } from './StartFailure.ts'
import { openDatabase } from './store/openDatabase.ts'
import { startTestApp, type TestApp } from './testing/startTestApp.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-app-test-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('health', () => {
  it('/healthz lives, /readyz is ready', async () => {
    const server = await startTestApp()
    for (const [path, status] of [
      ['/healthz', 'ok'],
      ['/readyz', 'ready'],
    ]) {
      const response = await fetch(`${server.origin}${path}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await response.json()).toEqual({ status })
    }
    await server.stop()
  })

  it('/metrics counts requests by the pattern of the address, not by what strangers ask for', async () => {
    const server = await startTestApp()
    await fetch(`${server.origin}/settings?license_id=1&token=secret`)
    await fetch(`${server.origin}/assets/stranger-1.js`)
    const response = await fetch(`${server.origin}/metrics`)
    expect(response.headers.get('content-type')).toContain('text/plain')
    const text = await response.text()
    expect(text).toContain(
      'parley_http_request_duration_seconds_count{method="GET",route="/settings",status="200"} 1',
    )
    expect(text).toContain('route="none",status="404"')
    expect(text).toMatch(/^process_cpu_seconds_total /m)
    expect(text).not.toMatch(/secret|stranger/)
    await server.stop()
  })
})

describe('sockets', () => {
  const socketOf = ({ origin }: TestApp, path: string) => connectRtm(origin.replace('http', 'ws') + path)
  type Answer = { readonly access_token: string; readonly entity_id: string; readonly refresh_token: string }
  const post = async ({ origin }: TestApp, path: string, body: object): Promise<Answer> => {
    const response = await fetch(origin + path, { method: 'POST', body: JSON.stringify(body) })
    // The addresses promise these members; a login with anything else fails the test.
    return (await response.json()) as Answer
  }
  const signIn = (server: TestApp) =>
    post(server, '/agent/session', { email: 'smith@example.com', password: 'correct' })
  const visit = (server: TestApp, more: object = { grant_type: 'transient' }) =>
    post(server, '/customer/token', { license_id: 1, ...more })

  it('take the tokens of both kinds, a group is online while its agent is, and a stop tells everybody', async () => {
    const server = await startTestApp()
    const settings = async (): Promise<unknown> =>
      (await fetch(`${server.origin}/settings?license_id=1`)).json()
    expect(await settings()).toMatchObject({ groups_status: { '0': 'offline', '1': 'offline' } })

    const agent = await socketOf(server, '/v3.0/agent/rtm/ws')
    expect(await agent.fail('login', { token: (await visit(server)).access_token })).toMatchObject({
      type: 'authentication',
    })
    await agent.call('login', { token: `Bearer ${(await signIn(server)).access_token}` })
    expect(await settings()).toMatchObject({ groups_status: { '0': 'online', '1': 'online' } })

    const customer = await socketOf(server, '/v3.2/customer/rtm/ws?license_id=1')
    await customer.call('login', { token: `Bearer ${(await visit(server)).access_token}` })
    const metrics = await (await fetch(`${server.origin}/metrics`)).text()
    expect(metrics.match(/^parley_rtm_connections\{.*\} 1$/gm)).toHaveLength(2)

    const closed = server.app.close()
    const { payload } = await customer.push('customer_disconnected')
    expect(payload['reason']).toBe('service_temporarily_unavailable')
    await Promise.all([closed, customer.closed, agent.closed])
    await server.stop()
  })

  it('a transient customer is written down with the first refresh', async () => {
    const server = await startTestApp({ variables: { PARLEY_DATA: folder } })
    const first = await visit(server)
    const customer = await socketOf(server, '/v3.2/customer/rtm/ws?license_id=1')
    await customer.call('login', { token: first.access_token })
    const written = () => {
      const database = openDatabase(join(folder, 'parley.db'))
      const ids = database.sqlite.prepare('select id from customers').pluck().all()
      database.close()
      return ids
    }
    expect(written()).toEqual([])
    await visit(server, { grant_type: 'refresh_token', refresh_token: first.refresh_token })
    expect(written()).toEqual([first.entity_id])
    await customer.close()
    await server.stop()
  })
})

describe('closing', () => {
  it('ends in time with idle lines open, and may be asked twice', async () => {
    const server = await startTestApp()
    await fetch(`${server.origin}/healthz`)
    const startedAt = performance.now()
    await Promise.all([server.app.close(), server.app.close()])
    expect(performance.now() - startedAt).toBeLessThan(3000)
    await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow()
    await server.stop()
  })

  it('answers the requests in flight, and takes no new connection', async () => {
    const server = await startTestApp()
    const { port, hostname } = new URL(server.origin)
    const body = JSON.stringify({ license_id: 1, grant_type: 'cookie' })
    const inFlight = request({
      hostname,
      port,
      path: '/customer/token',
      method: 'POST',
      headers: { 'content-length': body.length },
    })
    const answered = new Promise<number | undefined>((resolve, reject) => {
      inFlight.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject)
    })
    inFlight.write(body.slice(0, 10))
    // The head of the request has arrived when another one, sent later, is answered.
    await fetch(`${server.origin}/healthz`)
    const closed = server.app.close()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow()
    inFlight.end(body.slice(10))
    expect(await answered).toBe(200)
    await closed
    await server.stop()
  })
})

describe('what cannot start says why in one line', () => {
  const startIn = (variables: Record<string, string>) =>
    startTestApp({ variables: { PARLEY_DATA: folder, ...variables } })

  async function failureOf(variables: Record<string, string>): Promise<string> {
    const failure: unknown = await startIn(variables).then(
      () => 'it started',
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(StartFailure)
    const message = failure instanceof Error ? failure.message : ''
    expect(message).not.toContain('\n')
    return message
  }

  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    expect(await failureOf({ PORT: port })).toBe(
      `PORT: found ${port}, which is taken on 127.0.0.1, expected a free port`,
    )
    other.close()
  })

  it('an address that is not of this machine', async () => {
    expect(await failureOf({ HOST: '192.0.2.1' })).toBe(
      'HOST: found "192.0.2.1", expected an address of this machine',
    )
  })

  it('a data folder that is a file', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await failureOf({ PARLEY_DATA: join(folder, 'file') })).toMatch(/^PARLEY_DATA: found .*file/)
  })

  it('a database that is none', async () => {
    await writeFile(join(folder, 'parley.db'), 'this is not a database, and long enough to be looked at')
    expect(await failureOf({})).toMatch(/^PARLEY_DATA: found .*parley\.db \(.*not a database.*\), expected/)
  })

  it('a database of a newer version', async () => {
    await (await startIn({})).stop()
    const database = openDatabase(join(folder, 'parley.db'))
    database.sqlite.exec("insert into schema_migrations (name) values ('9999_future')")
    database.close()
    expect(await failureOf({})).toContain('9999_future')
  })
})

it('the data folder is made, and its secret is for the owner only', async () => {
  const data = join(folder, 'new', 'data')
  const server = await startTestApp({ variables: { PARLEY_DATA: data } })
  expect((await stat(join(data, 'secret'))).mode & 0o777).toBe(0o600)
  await server.stop()
})
