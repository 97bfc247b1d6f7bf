import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findProjectRoot } from './config/findProjectRoot.ts'

const root = findProjectRoot()
const timeoutMs = 120_000

let folder: string
let running: ChildProcess[]

beforeAll(async () => {
  // Plain JavaScript beside the workspaces, so it has no types here.
  const build: unknown = await import(new URL('../../scripts/build.mjs', import.meta.url).href)
  if (typeof build !== 'object' || build === null || !('ensureBuilt' in build)) throw new Error('No build')
  if (typeof build.ensureBuilt === 'function') await build.ensureBuilt({ only: ['server'] })
}, timeoutMs)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-main-'))
  running = []
})
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

type Program = {
  readonly child: ChildProcess
  readonly output: { stdout: string; stderr: string }
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>
}

function run(script: string, args: readonly string[] = [], variables: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', PARLEY_DATA: join(folder, 'data'), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (text: Buffer) => {
    output.stdout += text.toString()
  })
  child.stderr?.on('data', (text: Buffer) => {
    output.stderr += text.toString()
  })
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  return { child, output, ended }
}

const startServer = (variables?: Record<string, string>) => run('server/dist/main.js', [], variables)
const agentToken = (...args: string[]) => run('server/agent-token.mjs', args)

async function originOf({ child, output }: Program): Promise<string> {
  while (!/ready at \S+\n/.test(output.stdout)) {
    if (child.exitCode !== null) throw new Error(`It ended: ${output.stderr}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return /^Parley is ready at (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(output.stdout)?.[1] ?? 'no origin'
}

const cookieGrant = (origin: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}/customer/token`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ license_id: 1, grant_type: 'cookie' }),
  })

describe('the server process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'prints one ready line on stdout, and %s ends it with code 0 within 10 s',
    async (signal) => {
      const server = startServer()
      const origin = await originOf(server)
      expect((await fetch(`${origin}/readyz`)).status).toBe(200)
      const startedAt = performance.now()
      server.child.kill(signal)
      expect(await server.ended).toEqual({ code: 0, signal: null })
      expect(performance.now() - startedAt).toBeLessThan(10_000)
      expect(server.output.stdout).toBe(`Parley is ready at ${origin}\n`)
    },
    timeoutMs,
  )

  it(
    'SIGTERM before it is ready ends it with code 0 as well',
    async () => {
      const server = startServer()
      while (!existsSync(join(folder, 'data'))) await new Promise((resolve) => setTimeout(resolve, 1))
      server.child.kill('SIGTERM')
      expect(await server.ended).toEqual({ code: 0, signal: null })
    },
    timeoutMs,
  )

  it(
    'a client that never finishes its request does not hold the stop up',
    async () => {
      const server = startServer()
      const origin = await originOf(server)
      const never = fetch(`${origin}/customer/token`, {
        method: 'POST',
        body: new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{')) }),
        duplex: 'half',
      } as RequestInit).catch(() => 'cut off')
      await fetch(`${origin}/healthz`)
      const startedAt = performance.now()
      server.child.kill('SIGTERM')
      expect(await server.ended).toEqual({ code: 0, signal: null })
      expect(performance.now() - startedAt).toBeLessThan(10_000)
      expect(await never).toBe('cut off')
    },
    timeoutMs,
  )

  it(
    'kill -9 leaves data that opens at the next start and knows the visitors',
    async () => {
      const first = startServer()
      const before = await cookieGrant(await originOf(first))
      const cookie = before.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
      first.child.kill('SIGKILL')
      await first.ended
      const second = startServer()
      const after = await cookieGrant(await originOf(second), { cookie })
      expect(await after.json()).toMatchObject({
        entity_id: ((await before.json()) as { entity_id: string }).entity_id,
      })
    },
    timeoutMs,
  )

  it(
    'a wrong value stops the start with one line and code 1',
    async () => {
      const path = join(folder, 'my.json')
      await writeFile(path, JSON.stringify({ licenses: [{ id: 1, name: 'Shop', origins: ['shop'] }] }))
      for (const [variables, line] of [
        [{ PORT: 'http' }, 'PORT: found "http", expected a whole number from 0 to 65535'],
        [{ PARLEY_CONFIG: path }, `${path}: licenses[0].origins[0]: found "shop", expected "*", an origin`],
      ] as const) {
        const server = startServer(variables)
        expect(await server.ended).toEqual({ code: 1, signal: null })
        expect(server.output.stdout).toBe('')
        expect(server.output.stderr).toContain(`Parley cannot start. ${line}`)
        expect(server.output.stderr.trimEnd()).not.toContain('\n')
      }
    },
    timeoutMs,
  )
})

describe('agent-token', () => {
  it(
    'prints one token and nothing else before any start, and the server takes it',
    async () => {
      const command = agentToken('agent1@example.com')
      expect(await command.ended).toEqual({ code: 0, signal: null })
      expect(command.output.stdout).toMatch(/^dal:[\w-]+\.[\w-]+\n$/)
      expect((await stat(join(folder, 'data', 'secret'))).mode & 0o777).toBe(0o600)

      const origin = await originOf(startServer())
      const directory = (token: string) =>
        fetch(`${origin}/console/directory`, { headers: { authorization: `Bearer ${token.trim()}` } })
      expect((await directory(command.output.stdout)).status).toBe(200)

      const beside = agentToken(
        'agent2@example.com',
        '--license',
        '1',
        '--scopes',
        'chats--my:rw,customers:ro',
      )
      expect(await beside.ended).toEqual({ code: 0, signal: null })
      expect((await directory(beside.output.stdout)).status).toBe(200)
    },
    timeoutMs,
  )

  it(
    'wrong arguments: one line on stderr, nothing on stdout, code 1',
    async () => {
      const command = agentToken('nobody@example.com')
      expect(await command.ended).toEqual({ code: 1, signal: null })
      expect(command.output.stdout).toBe('')
      expect(command.output.stderr).toBe(
        'agent id: found "nobody@example.com", expected an agent of the configuration (./parley.config.json)\n',
      )
    },
    timeoutMs,
  )
})
