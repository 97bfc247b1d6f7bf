import { createHash } from 'node:crypto'
import type { Static, TSchema } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import type { agentActions, customerActions, customerActionsV31 } from '../protocol.ts'
import { agentSchemas } from './agent_v3_0/schema.ts'
import { customerSchemas as customerSchemasV31 } from './customer_v3_1/schema.ts'
import { customerSchemas } from './customer_v3_2/schema.ts'

/** A type with its intersections written out, so that two spellings of one shape compare as equal. */
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T

/** Identity, not assignability: a forgotten optional member, a wider type or another optionality all show. */
type Same<A, B> =
  (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false

/** `Nothing` forbids members to whoever writes a request; a schema ignores them. */
type Request<Wire> = Wire extends { [key: string]: never } ? Record<never, never> : Wire

type Disagreement<
  Schemas extends { [name: string]: TSchema },
  Actions extends { [Name in keyof Schemas]: { request: object } },
> = {
  [Name in keyof Schemas]: Same<Static<Schemas[Name]>, Request<Actions[Name]['request']>> extends true
    ? never
    : Name
}[keyof Schemas]

const noneOf = <Name extends never>(...names: Name[]) => names

const pin = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

describe('request schemas', () => {
  it('[rule 17] have the keys and types of the hand-written wire types, judged by the compiler', () => {
    noneOf<Disagreement<typeof customerSchemas, customerActions.CustomerActions>>()
    noneOf<Disagreement<typeof customerSchemasV31, customerActionsV31.CustomerActions>>()
    noneOf<Disagreement<typeof agentSchemas, agentActions.AgentActions>>()

    type Forgotten = Disagreement<
      { login: (typeof agentSchemas)['logout'] },
      { login: { request: { reconnect?: boolean } } }
    >
    const caught: Forgotten = 'login'
    expect(caught).toBe('login')
  })

  it('[rule 17] are pinned: changing what a client may send is a decision', () => {
    expect({
      'customer 3.1': pin(customerSchemasV31),
      'customer 3.2': pin(customerSchemas),
      'agent 3.0': pin(agentSchemas),
    }).toEqual({
      'customer 3.1': 'c017f4f27dac818c',
      'customer 3.2': 'eda6000f1ddd75fc',
      'agent 3.0': '4aa568246f9505bb',
    })
  })
})
