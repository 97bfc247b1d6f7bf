import type { Method } from '../codecs/method.ts'
import { exampleOf } from './exampleOf.ts'
import { type ReferenceSurface, referenceSurfaces } from './surfaces.ts'

type Json = { readonly [key: string]: unknown }

/**
 * The RTM APIs as AsyncAPI 3.0: one channel for each address, the requests that clients send, made from the schemas
 * that validate them, and what the server sends.
 *
 * @param origin of this server
 */
export function buildAsyncApi(origin: string): Json {
  const surfaces = referenceSurfaces.filter(({ over }) => over === 'rtm')
  const { host, protocol } = new URL(origin)
  return {
    asyncapi: '3.0.0',
    info: { title: 'Parley RTM APIs', version: '1', description: 'The Customer and Agent Chat RTM APIs.' },
    servers: { here: { host, protocol: protocol === 'https:' ? 'wss' : 'ws' } },
    channels: Object.fromEntries(surfaces.map((surface) => [surface.id, channelOf(surface)])),
    operations: Object.fromEntries(
      surfaces.flatMap((surface) => [
        [
          `${surface.id}_receives`,
          operationOf(
            surface,
            'receive',
            surface.methods.map(({ name }) => `${name}_request`),
          ),
        ],
        [
          `${surface.id}_sends`,
          operationOf(surface, 'send', ['response', ...surface.pushes.map((name) => `${name}_push`)]),
        ],
      ]),
    ),
    components: { messages: Object.assign({}, ...surfaces.map(messagesOf)) },
  }
}

function channelOf(surface: ReferenceSurface): Json {
  const names = Object.keys(messagesOf(surface))
  return {
    address: surface.path,
    title: surface.title,
    ...(surface.kind === 'customer' && {
      bindings: {
        ws: {
          query: {
            type: 'object',
            required: ['license_id'],
            properties: { license_id: { type: 'integer' } },
          },
        },
      },
    }),
    messages: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }])),
  }
}

const operationOf = (
  { id }: ReferenceSurface,
  action: 'receive' | 'send',
  names: readonly string[],
): Json => ({
  action,
  channel: { $ref: `#/channels/${id}` },
  messages: names.map((name) => ({ $ref: `#/channels/${id}/messages/${id}_${name}` })),
})

const messagesOf = (surface: ReferenceSurface): Json =>
  Object.fromEntries([
    ...surface.methods.map((method) => [`${surface.id}_${method.name}_request`, requestOf(method)]),
    [`${surface.id}_response`, responseOf(surface)],
    ...surface.pushes.map((name) => [`${surface.id}_${name}_push`, pushOf(name)]),
  ])

function requestOf(method: Method): Json {
  const payload = method.kind === 'ping' ? { type: 'object' } : method.schema
  const frame = { request_id: 'r-1', action: method.name }
  const example = method.kind === 'ping' ? frame : { ...frame, payload: exampleOf(method.schema) }
  return {
    name: method.name,
    payload: {
      type: 'object',
      required: method.kind === 'ping' ? ['action'] : ['action', 'payload'],
      properties: { request_id: { type: 'string' }, action: { const: method.name }, payload },
    },
    examples: [{ payload: example }],
  }
}

const responseOf = ({ errors, methods }: ReferenceSurface): Json => ({
  name: 'response',
  payload: {
    type: 'object',
    required: ['action', 'type', 'success', 'payload'],
    properties: {
      request_id: { type: 'string' },
      action: { enum: methods.map(({ name }) => name) },
      type: { const: 'response' },
      success: { type: 'boolean' },
      payload: {
        type: 'object',
        properties: {
          error: {
            type: 'object',
            required: ['type', 'message'],
            properties: { type: { enum: Object.keys(errors) }, message: { type: 'string' } },
          },
        },
      },
    },
  },
})

const pushOf = (name: string): Json => ({
  name,
  payload: {
    type: 'object',
    required: ['action', 'type', 'payload'],
    properties: {
      request_id: {
        type: 'string',
        description: 'On the one push that answers a request of this connection.',
      },
      action: { const: name },
      type: { const: 'push' },
      payload: { type: 'object' },
    },
  },
})
