import type { Method } from '../codecs/method.ts'
import { statusCodes } from '../web/statusCodes.ts'
import { exampleOf } from './exampleOf.ts'
import { type ReferenceSurface, referenceSurfaces } from './surfaces.ts'

type Json = { readonly [key: string]: unknown }

/**
 * The Web APIs as OpenAPI 3.1, made from the schemas that validate requests: what is described is what is checked.
 *
 * @param origin of this server
 */
export function buildOpenApi(origin: string): Json {
  const surfaces = referenceSurfaces.filter(({ over }) => over === 'web')
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley Web APIs',
      version: '1',
      description:
        'The Customer and Agent Chat Web APIs. What happens is pushed over sockets: see asyncapi.json.',
    },
    servers: [{ url: origin }],
    tags: surfaces.map(({ id, title }) => ({ name: id, description: title })),
    security: [{ bearer: [] }],
    paths: Object.assign(
      {},
      ...surfaces.flatMap((surface) => surface.methods.map((one) => pathOf(surface, one))),
    ),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(surfaces.map((surface) => [`${surface.id}_error`, errorSchema(surface)])),
      parameters: {
        license_id: {
          name: 'license_id',
          in: 'query',
          required: true,
          schema: { type: 'integer', minimum: 1 },
        },
      },
    },
  }
}

function pathOf(surface: ReferenceSurface, method: Method): Json {
  if (method.kind !== 'call') return {}
  return {
    [`${surface.path}/${method.name}`]: {
      post: {
        operationId: `${surface.id}_${method.name}`,
        tags: [surface.id],
        summary: method.name,
        ...(method.scopes.length > 0 && { description: `One of the scopes ${method.scopes.join(', ')}.` }),
        parameters: surface.kind === 'customer' ? [{ $ref: '#/components/parameters/license_id' }] : [],
        requestBody: { required: true, content: bodyOf(surface, method) },
        responses: responsesOf(surface),
      },
    },
  }
}

function bodyOf({ envelope }: ReferenceSurface, method: Extract<Method, { kind: 'call' }>): Json {
  if (method.upload !== null) return { 'multipart/form-data': { schema: formOf(envelope, method) } }
  const example = exampleOf(method.schema)
  const isWrapped = envelope === 'wrapped' || envelope === 'lenient'
  return {
    'application/json': isWrapped
      ? { schema: wrap(method.schema), example: { payload: example } }
      : { schema: method.schema, example },
  }
}

const wrap = (schema: unknown): Json => ({
  type: 'object',
  required: ['payload'],
  properties: { payload: schema },
})

/** Parts of a form carry the name of the envelope before their own. */
function formOf(envelope: ReferenceSurface['envelope'], method: Extract<Method, { kind: 'call' }>): Json {
  const prefix = envelope === 'bare' ? '' : 'payload.'
  const part = `${prefix}${method.upload}`
  const fields: { readonly [name: string]: unknown } = method.schema['properties'] ?? {}
  const required: readonly string[] = method.schema['required'] ?? []
  return {
    type: 'object',
    required: [part, ...required.map((name) => prefix + name)],
    properties: {
      ...Object.fromEntries(Object.entries(fields).map(([name, schema]) => [prefix + name, schema])),
      [part]: { type: 'string', contentMediaType: 'application/octet-stream' },
    },
  }
}

/** One entry for each status that the surface's errors have. */
function responsesOf({ id, errors }: ReferenceSurface): Json {
  const byStatus = new Map<number, string[]>()
  for (const type of Object.keys(errors)) {
    const status = Object.entries(statusCodes).find(([known]) => known === type)?.[1]
    if (status !== undefined) byStatus.set(status, [...(byStatus.get(status) ?? []), type])
  }
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${id}_error` } } }
  const refusals = [...byStatus]
    .sort(([a], [b]) => a - b)
    .map(([status, types]) => [status, { description: types.join(', '), content }])
  return {
    '200': { description: 'Done', content: { 'application/json': { schema: { type: 'object' } } } },
    ...Object.fromEntries(refusals),
  }
}

const errorSchema = ({ errors }: ReferenceSurface): Json => ({
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['type', 'message'],
      properties: {
        type: { type: 'string', enum: Object.keys(errors) },
        message: { type: 'string' },
        data: { type: 'object' },
      },
    },
  },
})
