import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { projectRoot } from '../../scripts/builds/projectRoot.mjs'
import { test } from '../support/journey.ts'
import { configOf, shopLicense, smith } from '../support/parleyConfig.ts'
import { descendantsOf, livingOf } from '../support/processes.ts'
import { parleyEnvironment, readyOrigin } from '../support/startParley.ts'

/** What the drain may take at most, and a little for npm itself. */
const stopTimeoutMs = 12_000

test('SIGTERM to the npm process ends it with 0 and leaves no process', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-e2e-'))
  await writeFile(join(folder, 'parley.config.json'), JSON.stringify(configOf(shopLicense)))
  const npm = spawn('npm', ['start'], {
    cwd: projectRoot,
    env: parleyEnvironment(folder, '0'),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const origin = await readyOrigin(npm)
    expect((await fetch(`${origin}/readyz`)).status).toBe(200)
    const family = await descendantsOf(npm.pid ?? 0)

    const exited = once(npm, 'exit', { signal: AbortSignal.timeout(stopTimeoutMs) })
    npm.kill('SIGTERM')
    expect(await exited).toEqual([0, null])
    expect(livingOf(family)).toEqual([])
    await expect(fetch(`${origin}/readyz`)).rejects.toThrow()
  } finally {
    npm.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
})

test('agent-token prints one token, which the running server takes', async ({ page, parley }) => {
  const printed = await printToken(parley.environment, [smith.id])
  expect(printed).toMatch(/^\S+\n$/)
  await page.goto(`${parley.origin}/healthz`)
  const profile = await agentLogin(page, printed.trim())
  expect(profile).toMatchObject({ success: true, payload: { my_profile: { id: smith.id } } })
})

test('agent-token refuses an agent who is not configured', async ({ parley }) => {
  await expect(printToken(parley.environment, ['nobody@example.com'])).rejects.toMatchObject({
    stdout: '',
    stderr: expect.stringContaining('nobody@example.com'),
  })
})

async function printToken(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<string> {
  const command = ['run', '-s', 'agent-token', '--', ...args]
  const { stdout } = await promisify(execFile)('npm', command, { cwd: projectRoot, env })
  return stdout
}

/** The answer to an agent's `login`, asked from a page of the server. */
function agentLogin(page: Page, token: string): Promise<unknown> {
  return page.evaluate(
    (bearer) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/v3.0/agent/rtm/ws`)
        const login = { request_id: '1', action: 'login', payload: { token: bearer } }
        socket.onopen = () => socket.send(JSON.stringify(login))
        socket.onerror = () => reject(new Error('The socket was refused'))
        socket.onmessage = ({ data }) => {
          const frame = JSON.parse(String(data))
          if (frame.request_id !== '1') return
          socket.close()
          resolve(frame)
        }
      }),
    `Bearer ${token}`,
  )
}
