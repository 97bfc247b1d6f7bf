import { type TSchema, Type } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import { findSurface } from '../rtm/surfaces.ts'
import { type CatalogueMethod, type CatalogueName, readCatalogue } from '../testing/readCatalogue.ts'
import { webSurfaces } from '../web/api/surfaces.ts'
import { agentMethods } from './agent_v3_0/methods.ts'
import { customerMethods as customerMethodsV31 } from './customer_v3_1/methods.ts'
import { customerMethods } from './customer_v3_2/methods.ts'
import type { Method } from './method.ts'
import { offers } from './offers.ts'

const surfaces: readonly {
  readonly path: string
  readonly catalogue: CatalogueName
  /** What we answer beyond the documents. */
  readonly more?: readonly string[]
}[] = [
  {
    path: '/v3.1/customer/rtm/ws',
    catalogue: 'customer-rtm-v3.1',
  },
  {
    path: '/v3.2/customer/rtm/ws',
    catalogue: 'customer-rtm-v3.2',
  },
  {
    path: '/v3.0/customer/action',
    catalogue: 'customer-web-v3.0',
    // Later revisions of 3.0 have it too: ambiguities.md A3.
    more: ['upload_file'],
  },
  {
    path: '/v3.2/customer/action',
    catalogue: 'customer-web-v3.2',
  },
  {
    path: '/v3.0/agent/rtm/ws',
    catalogue: 'agent-rtm-v3.0',
  },
  {
    path: '/v3.0/agent/action',
    catalogue: 'agent-web-v3.0',
  },
]

/** Parameters that we need although the catalogue does not say so. */
const needed: ReadonlySet<string> = new Set([
  // A page without an address is none.
  'login customer_page.url',
  // Only inside `push_notifications`: ambiguities.md C20.
  'login push_notifications.platform',
])

const methodsOf = (path: string): ReadonlyMap<string, Method> =>
  findSurface(path)?.methods ?? webSurfaces.find((surface) => surface.path === path)?.methods ?? new Map()

type Place = { readonly schema: TSchema; readonly required: boolean }

/** The schema at a path such as `chat.thread.events`; null: the surface does not know it. */
function schemaAt(schema: TSchema, path: string): Place | null {
  const variants: readonly TSchema[] = schema['anyOf'] ?? [schema]
  const [name = '', ...rest] = path.split('.')
  const found = variants.flatMap((variant) => {
    const child: TSchema | undefined = variant['properties']?.[name]
    if (child === undefined) return []
    if (rest.length > 0) return schemaAt(child, rest.join('.')) ?? []
    return [{ schema: child, required: (variant['required'] ?? []).includes(name) }]
  })
  const [first] = found
  if (first === undefined) return null
  return found.length === 1 ? first : join(found)
}

/** Variants of one object: a member is needed where every variant needs it, and may be what it is in any of them. */
const join = (places: readonly Place[]): Place => ({
  schema: Type.Union(places.map(({ schema }) => schema)),
  required: places.every(({ required }) => required),
})

const wordsOf = (schema: TSchema): readonly string[] | undefined =>
  schema['anyOf']?.map((variant: TSchema) => variant['const'])

function disagreements(name: string, method: Method | undefined, documented: CatalogueMethod): string[] {
  if (method === undefined || method.kind === 'ping') return []
  const found: string[] = []
  for (const [path, param] of Object.entries(documented.params)) {
    // Maps with free keys: their values have tests of their own.
    if (path.includes('<')) continue
    if (param.type === 'binary') {
      if (method.kind !== 'call' || method.upload !== path.replace(/^payload\./, ''))
        found.push(`${path}: no file`)
      continue
    }
    // Parts of a multipart form carry the name of the envelope.
    if (path === 'payload') continue
    const at = schemaAt(method.schema, path.replace(/^payload\./, ''))
    if (at === null) {
      found.push(`${path}: unknown`)
      continue
    }
    const isNeeded = param.required === true || needed.has(`${name} ${path}`)
    if (at.required !== isNeeded) found.push(`${path}: ${at.required ? 'required' : 'optional'}`)
    if (typeof param.max === 'number' && (at.schema['maximum'] ?? at.schema['maxItems']) !== param.max) {
      found.push(`${path}: not at most ${param.max}`)
    }
    if (param.enum !== undefined && wordsOf(at.schema)?.join() !== param.enum.join()) {
      found.push(`${path}: not ${param.enum.join(' or ')}`)
    }
  }
  const scopes = [...(documented.scopes ?? [])].sort().join()
  if (documented.scopes !== undefined && [...method.scopes].sort().join() !== scopes) {
    found.push(`scopes: not ${scopes}`)
  }
  return found
}

describe.each(surfaces)('$path', ({ path, catalogue, more = [] }) => {
  const documented = readCatalogue(catalogue)
  const methods = methodsOf(path)

  it('[catalogue] answers every documented method, and no other', () => {
    const names = Object.keys(documented.methods)
    expect(names.filter((name) => !methods.has(name))).toEqual([])
    expect([...methods.keys()].filter((name) => !names.includes(name))).toEqual(more)
  })

  it('[catalogue] knows every parameter, and which are needed, how large and among which words', () => {
    const found = Object.entries(documented.methods).flatMap(([name, method]) =>
      disagreements(name, methods.get(name), method).map((what) => `${name} ${what}`),
    )
    expect(found).toEqual([])
  })
})

describe('the table of offers', () => {
  it.each([
    ['customer_v3_1', customerMethodsV31],
    ['customer_v3_2', customerMethods],
    ['agent_v3_0', agentMethods],
  ] as const)('[offers] every row of %s is put by its codec, once', (codec, methods) => {
    const offered = Object.entries(offers).flatMap(([action, offer]) =>
      codec in offer ? [`${action} ${Object.entries(offer).find(([key]) => key === codec)?.[1]}`] : [],
    )
    const put = methods.flatMap((method) =>
      method.kind === 'ping' ? [] : [`${method.action} ${method.name}`],
    )
    expect([...put].sort()).toEqual([...offered].sort())
  })
})
