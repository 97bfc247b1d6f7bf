import type { Static, TSchema } from '@sinclair/typebox'
import type { ActionInput, ActionName, ActionOutput, Caller, Core } from '../actions/contract.ts'
import { type Result, success } from '../domain/result.ts'
import { createCheck } from './createCheck.ts'
import type { Reader, RequestContext } from './wireContext.ts'

/** Runs a checked request; `respond` gets the payload of the response, before any push that follows from it. */
export type PreparedCall = (
  core: Core,
  caller: Caller,
  respond: (outcome: Result<object>) => void,
) => Promise<void>

type MethodFacts = {
  readonly name: string
  readonly action: ActionName
  readonly schema: TSchema
  /** Any one of them lets an agent call the method; the core enforces it. Customers have none. */
  readonly scopes: readonly string[]
}

/** One row of a surface's action table. */
export type Method =
  | { readonly kind: 'ping'; readonly name: string }
  | (MethodFacts & {
      readonly kind: 'login'
      prepare(payload: unknown, context: RequestContext): Result<{ token: string; call: PreparedCall }>
    })
  | (MethodFacts & {
      readonly kind: 'call'
      /** Whether it counts as chatting or a page change. Source: behaviour.md 1.17. */
      readonly keepsSession: boolean
      /** Whether the connection ends after the response. */
      readonly endsConnection: boolean
      prepare(payload: unknown, context: RequestContext): Result<PreparedCall>
    })

/** The wire's request and response of each method of a surface. */
export type WireActions = { [name: string]: { request: object; response: object } }

type Definition<Name extends ActionName, Schema extends TSchema, Response> = {
  readonly schema: Schema
  readonly scopes?: readonly string[]
  readonly keepsSession?: boolean
  readonly endsConnection?: boolean
  readonly in: (payload: Static<Schema>, context: RequestContext) => Result<ActionInput<Name>>
  readonly out: (output: ActionOutput<Name>, reader: Reader) => Response
}

/**
 * Makes the rows of one surface's table; `Wire` holds each row to the documented response of its method.
 */
export function createMethods<Wire extends WireActions>() {
  const call = <WireName extends keyof Wire & string, Name extends ActionName, Schema extends TSchema>(
    name: WireName,
    action: Name,
    definition: Definition<Name, Schema, Wire[WireName]['response']>,
  ): Method => {
    const prepare = preparation(action, definition)
    return {
      kind: 'call',
      name,
      action,
      schema: definition.schema,
      scopes: definition.scopes ?? [],
      keepsSession: definition.keepsSession ?? false,
      endsConnection: definition.endsConnection ?? false,
      prepare: (payload, context) => {
        const prepared = prepare(payload, context)
        return prepared.ok ? success(prepared.value.call) : prepared
      },
    }
  }

  const login = <Name extends ActionName, Schema extends TSchema>(
    action: Name,
    definition: Definition<Name, Schema, Wire['login']['response']> & {
      readonly token: (payload: Static<Schema>) => string
    },
  ): Method => {
    const prepare = preparation(action, definition)
    return {
      kind: 'login',
      name: 'login',
      action,
      schema: definition.schema,
      scopes: [],
      prepare: (payload, context) => {
        const prepared = prepare(payload, context)
        if (!prepared.ok) return prepared
        return success({ token: definition.token(prepared.value.payload), call: prepared.value.call })
      },
    }
  }

  return { call, login, ping: { kind: 'ping', name: 'ping' } satisfies Method }
}

function preparation<Name extends ActionName, Schema extends TSchema, Response extends object>(
  action: Name,
  definition: Definition<Name, Schema, Response>,
) {
  const check = createCheck(definition.schema)
  return (
    wire: unknown,
    context: RequestContext,
  ): Result<{ payload: Static<Schema>; call: PreparedCall }> => {
    const payload = check(wire)
    if (!payload.ok) return payload
    const input = definition.in(payload.value, context)
    if (!input.ok) return input
    const call: PreparedCall = (core, caller, respond) =>
      core.execute(action, caller, input.value, (outcome) => {
        if (!outcome.ok) return respond(outcome)
        respond(success(definition.out(outcome.value, { ...context, userId: userIdOf(caller) })))
      })
    return success({ payload: payload.value, call })
  }
}

const userIdOf = (caller: Caller): string => (caller.kind === 'customer' ? caller.customerId : caller.agentId)
