import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { agentActions } from './agent_v3_0/actions.ts'
import { agentPushes } from './agent_v3_0/pushes.ts'
import { customerActions as customerActionsV31 } from './customer_v3_1/actions.ts'
import { customerPushes as customerPushesV31 } from './customer_v3_1/pushes.ts'
import { customerActions } from './customer_v3_2/actions.ts'
import { customerPushes } from './customer_v3_2/pushes.ts'
import {
  agentDisconnectReasons,
  agentErrors,
  customerDisconnectReasons,
  customerErrors,
  customerErrorsV31,
} from './errors.ts'
import { limits } from './limits.ts'

/**
 * The wire is a contract with programs that we did not write. Whoever changes a pin below says that he means to
 * change what crosses the socket: look into `spec` first, then at the codecs and translators of every version.
 */

const pin = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The shapes are types, which do not exist at run time: their source without comments and spacing stands for them. */
async function pinSource(path: string): Promise<string> {
  const source = await readFile(new URL(path, import.meta.url), 'utf8')
  const bare = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return pin(bare.replace(/\s+/g, ''))
}

describe('the wire', () => {
  it('[rule 17] keeps its names: actions, pushes, errors, reasons, limits', () => {
    expect({
      'customer 3.1 actions': pin(customerActionsV31.join()),
      'customer 3.1 pushes': pin(customerPushesV31.join()),
      'customer 3.1 errors': pin(JSON.stringify(customerErrorsV31)),
      'customer 3.2 actions': pin(customerActions.join()),
      'customer 3.2 pushes': pin(customerPushes.join()),
      'customer 3.2 errors': pin(JSON.stringify(customerErrors)),
      'customer 3.2 reasons': pin(customerDisconnectReasons.join()),
      'agent 3.0 actions': pin(agentActions.join()),
      'agent 3.0 pushes': pin(agentPushes.join()),
      'agent 3.0 errors': pin(JSON.stringify(agentErrors)),
      'agent 3.0 reasons': pin(agentDisconnectReasons.join()),
      limits: pin(JSON.stringify(limits)),
    }).toEqual({
      'customer 3.1 actions': '97c1c23e4269ab51',
      'customer 3.1 pushes': '262ea5ac12c339e4',
      'customer 3.1 errors': '1518360721d82a2a',
      'customer 3.2 actions': 'c6fea92d06749e8f',
      'customer 3.2 pushes': '8de01e024650cb0f',
      'customer 3.2 errors': '26e36a48fa54094d',
      'customer 3.2 reasons': '7a9e874c8dea6b4b',
      'agent 3.0 actions': 'e55ee77391a7a0af',
      'agent 3.0 pushes': 'ed6e0c73328c0a2a',
      'agent 3.0 errors': 'a64cc7409472548c',
      'agent 3.0 reasons': 'af65b37ad5605da8',
      limits: 'd1a721d617ae8112',
    })
  })

  it.each([
    ['frame.ts', '27d19e0aa0252257'],
    ['customer_v3_1/actions.ts', 'de5daec686ce1eff'],
    ['customer_v3_1/pushes.ts', '64a25468a94823ed'],
    ['customer_v3_1/structures.ts', '7a68534c8f3a09d8'],
    ['customer_v3_2/actions.ts', '15fb1c8034c364c4'],
    ['customer_v3_2/pushes.ts', 'e7a0eff2d6efeef7'],
    ['customer_v3_2/structures.ts', 'bb8b694de532bdfa'],
    ['agent_v3_0/actions.ts', '796f3d7a1f90f5e7'],
    ['agent_v3_0/pushes.ts', '81d38530df288ccd'],
    ['agent_v3_0/structures.ts', '436fed86388620e6'],
  ])('[rule 17] keeps the shapes of %s', async (path, expected) => {
    expect(await pinSource(`./${path}`)).toBe(expected)
  })
})
