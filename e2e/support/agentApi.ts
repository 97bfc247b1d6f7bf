import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { projectRoot } from '../../scripts/builds/projectRoot.mjs'
import { smith } from './parleyConfig.ts'
import type { Parley } from './startParley.ts'

/** The agent's side without a console: one action of the Agent Chat Web API, JSON or a form, and what it answers. */
export type AskAsAgent = (action: string, payload: object) => Promise<unknown>

/** Signs an agent in by a printed token. */
export async function askAsAgent(parley: Parley, agentId: string = smith.id): Promise<AskAsAgent> {
  const { stdout } = await promisify(execFile)(process.execPath, ['server/agent-token.mjs', agentId], {
    cwd: projectRoot,
    env: parley.environment,
  })
  return async (action, payload) => {
    const answer = await fetch(`${parley.origin}/v3.0/agent/action/${action}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${stdout.trim()}`,
        ...(payload instanceof FormData ? {} : { 'content-type': 'application/json' }),
      },
      body: payload instanceof FormData ? payload : JSON.stringify(payload),
    })
    if (!answer.ok) throw new Error(`${action} was answered with ${answer.status}: ${await answer.text()}`)
    return Object(await answer.json()).payload
  }
}
