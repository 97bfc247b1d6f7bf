import type { Static, TSchema } from '@sinclair/typebox'
import type { ActionInput, ActionName, ActionOutput, Caller, Core } from '../actions/contract.ts'
import { type Result, success } from '../domain/result.ts'
import { createCheck } from './createCheck.ts'
import { type CodecId, type Offered, offers, type WireName, type WireOf } from './offers.ts'
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

export type LoginMethod = MethodFacts & {
  readonly kind: 'login'
  prepare(payload: unknown, context: RequestContext): Result<{ token: string; call: PreparedCall }>
}

export type CallMethod = MethodFacts & {
  readonly kind: 'call'
  readonly over: 'rtm' | 'web' | 'both'
  /** Whether it counts as chatting or a page change. Source: behaviour.md 1.17. */
  readonly keepsSession: boolean
  /** Whether the connection ends after the response. */
  readonly endsConnection: boolean
  /** The part of a multipart form that has the file; null: the request is JSON. */
  readonly upload: string | null
  prepare(payload: unknown, context: RequestContext): Result<PreparedCall>
}

/** What a codec knows of one method. */
export type Method = { readonly kind: 'ping'; readonly name: string } | LoginMethod | CallMethod

/** Every socket answers it, before and after the login. Source: behaviour.md 1.5 and 1.6. */
const ping: Method = { kind: 'ping', name: 'ping' }

/** What a codec's sockets answer, by name. */
export const methodsOverRtm = (methods: readonly Method[]): ReadonlyMap<string, Method> =>
  new Map(
    [ping, ...methods.filter((method) => method.kind !== 'call' || method.over !== 'web')].map((method) => [
      method.name,
      method,
    ]),
  )

/** What a codec's HTTP addresses answer, by name. */
export const methodsOverWeb = (methods: readonly Method[]): ReadonlyMap<string, CallMethod> =>
  new Map(
    methods.flatMap((method) =>
      method.kind === 'call' && method.over !== 'rtm' ? [[method.name, method] as const] : [],
    ),
  )

/** The payload of a response, as the documents of the version have it. */
type Response<Codec extends CodecId, Name extends ActionName> = WireOf[Codec][WireName<Codec, Name>] extends {
  response: infer Payload extends object
}
  ? Payload
  : never

type Definition<Codec extends CodecId, Name extends ActionName, Schema extends TSchema> = {
  readonly schema: Schema
  readonly in: (payload: Static<Schema>, context: RequestContext) => Result<ActionInput<Name>>
  readonly out: (output: ActionOutput<Name>, reader: Reader) => Response<Codec, Name>
}

type CallDefinition<Codec extends CodecId, Name extends ActionName, Schema extends TSchema> = Definition<
  Codec,
  Name,
  Schema
> & {
  readonly scopes?: readonly string[]
  readonly keepsSession?: boolean
  readonly endsConnection?: boolean
  readonly upload?: string
}

const transportsOf = (action: ActionName): CallMethod['over'] => {
  const offer = offers[action]
  return 'over' in offer ? offer.over : 'both'
}

/** Makes the rows of one codec: `offers` names each method, and its documents hold what it answers. */
export function createMethods<Codec extends CodecId>(codec: Codec) {
  const nameOf = (action: Offered<Codec>): string => {
    const offer: { readonly [key: string]: string } = offers[action]
    const name = offer[codec]
    if (name === undefined) throw new Error(`${codec} does not offer ${action}`)
    return name
  }

  const call = <Name extends Offered<Codec>, Schema extends TSchema>(
    action: Name,
    definition: CallDefinition<Codec, Name, Schema>,
  ): Method => {
    const prepare = preparation<Codec, Name, Schema>(action, definition)
    return {
      kind: 'call',
      name: nameOf(action),
      action,
      over: transportsOf(action),
      schema: definition.schema,
      scopes: definition.scopes ?? [],
      keepsSession: definition.keepsSession ?? false,
      endsConnection: definition.endsConnection ?? false,
      upload: definition.upload ?? null,
      prepare: (payload, context) => {
        const prepared = prepare(payload, context)
        return prepared.ok ? success(prepared.value.call) : prepared
      },
    }
  }

  const login = <Name extends Offered<Codec>, Schema extends TSchema>(
    action: Name,
    definition: Definition<Codec, Name, Schema> & { readonly token: (payload: Static<Schema>) => string },
  ): Method => {
    const prepare = preparation<Codec, Name, Schema>(action, definition)
    return {
      kind: 'login',
      name: nameOf(action),
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

  return { call, login }
}

function preparation<Codec extends CodecId, Name extends ActionName, Schema extends TSchema>(
  action: Name,
  definition: Definition<Codec, Name, Schema>,
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
        respond(success(definition.out(outcome.value, readerOf(context, userIdOf(caller)))))
      })
    return success({ payload: payload.value, call })
  }
}

const readerOf = (
  { publicOrigin, publicAgentId, maxMessageBytes }: RequestContext,
  userId: string,
): Reader => ({
  publicOrigin,
  publicAgentId,
  maxMessageBytes,
  userId,
})

const userIdOf = (caller: Caller): string => (caller.kind === 'customer' ? caller.customerId : caller.agentId)
