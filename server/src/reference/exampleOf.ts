import type { TSchema } from '@sinclair/typebox'

/** What stands for a member in examples, by its name; the rest is made from the schema alone. */
const words: { readonly [name: string]: string } = {
  chat_id: 'PJ0MRSHTDG',
  thread_id: 'K600PKZON8',
  event_id: 'K600PKZON8_1',
  customer_id: '3f1c8a52-6d0e-4b7a-9c14-7be2a9d05e61',
  user_id: '3f1c8a52-6d0e-4b7a-9c14-7be2a9d05e61',
  unique_id: 'Q10X0W041P',
  token: 'Bearer <access token>',
  text: 'Hello',
  sneak_peek_text: 'Hel',
  url: 'https://shop.example.com/',
  page_url: 'https://shop.example.com/',
  email: 'lena@shop.example',
  name: 'Lena',
  tag: 'delivery',
  seen_up_to: '2020-06-02T09:14:27.518300Z',
}

/**
 * An example that fits a schema: its required members, the first variant of each union, the least that lists and
 * figures may be. A test holds every method's example to its schema.
 */
export function exampleOf(schema: TSchema, name = ''): unknown {
  if ('const' in schema) return schema['const']
  const [variant] = variantsOf(schema)
  if (variant !== undefined) return exampleOf(variant, name)
  switch (schema['type']) {
    case 'object':
      return exampleOfObject(schema)
    case 'array': {
      const items: TSchema = schema['items']
      return Array.from({ length: Math.max(1, schema['minItems'] ?? 0) }, () => exampleOf(items, name))
    }
    case 'string':
      return words[name] ?? 'text'
    case 'integer':
    case 'number':
      return Math.max(schema['minimum'] ?? 0, 1)
    case 'boolean':
      return true
    default:
      return {}
  }
}

function exampleOfObject(schema: TSchema): object {
  const properties: { readonly [key: string]: TSchema } = schema['properties'] ?? {}
  const required: readonly string[] = schema['required'] ?? []
  const members = Object.entries(properties).filter(([key]) => required.includes(key))
  if (members.length > 0) return Object.fromEntries(members.map(([key, one]) => [key, exampleOf(one, key)]))
  // A map, or an object that must have at least one of its members.
  const patterns: { readonly [pattern: string]: TSchema } = schema['patternProperties'] ?? {}
  const [free] = Object.values(patterns)
  if (free !== undefined) return { key: exampleOf(free) }
  const [first] = Object.entries(properties)
  const needsOne = (schema['minProperties'] ?? 0) > 0
  return needsOne && first !== undefined ? { [first[0]]: exampleOf(first[1], first[0]) } : {}
}

/** The choices of a union, plain or as `anyOf` of JSON Schema. */
export const variantsOf = (schema: TSchema): readonly TSchema[] => schema['anyOf'] ?? []
