import type { TSchema } from '@sinclair/typebox'
import { Value, type ValueError, ValueErrorType } from '@sinclair/typebox/value'
import { type ConfigFault, showValue } from './configFault.ts'

/** The fault that helps most, or null where the value fits the schema. */
export function findSchemaFault(schema: TSchema, value: unknown): ConfigFault | null {
  const error = mostHelpful([...Value.Errors(schema, value)])
  return error === null ? null : describe(error)
}

/**
 * A misspelt key is reported as unknown rather than as the missing one. At a union tagged by `type`, the member
 * with that tag speaks.
 */
function mostHelpful(errors: readonly ValueError[]): ValueError | null {
  const error = errors.find(({ type }) => type === ValueErrorType.ObjectAdditionalProperties) ?? errors[0]
  if (error === undefined) return null
  if (error.type !== ValueErrorType.Union || !isObject(error.value)) return error

  const members = error.errors.map((iterator) => [...iterator])
  const tag = `${error.path}/type`
  const chosen = members.find((member) => member.length > 0 && member.every(({ path }) => path !== tag))
  if (chosen !== undefined) return mostHelpful(chosen)
  const tagFault = members.flat().find(({ path }) => path === tag)
  return tagFault === undefined ? error : { ...tagFault, schema: tagSchema(error.schema) }
}

/** All tags of a union of tagged objects, as one union of literals. */
function tagSchema(union: TSchema): TSchema {
  const tags = (union['anyOf'] as readonly TSchema[]).flatMap((member) => {
    const tag: TSchema = member['properties'].type
    return tag['anyOf'] ?? [tag]
  })
  return { ...union, anyOf: tags }
}

function describe({ type, schema, path, value }: ValueError): ConfigFault {
  const place = showPath(path)
  const key = path.slice(path.lastIndexOf('/') + 1)
  if (type === ValueErrorType.ObjectAdditionalProperties) {
    const known = Object.keys(schema['properties'] ?? {})
      .filter((name) => name !== '$schema')
      .join(', ')
    return { path: place, found: 'an unknown key', expected: `one of ${known}` }
  }
  return { path: place, found: showValue(value, key), expected: expectation(schema) }
}

/** `/licenses/0/id` as `licenses[0].id`. */
function showPath(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
}

function expectation(schema: TSchema): string {
  if (schema.title !== undefined) return schema.title
  if (Array.isArray(schema['anyOf'])) {
    const parts = schema['anyOf'].map(expectation)
    const last = parts.pop() ?? ''
    return parts.length === 0 ? last : `${parts.join(', ')} or ${last}`
  }
  if (schema['const'] !== undefined) return JSON.stringify(schema['const'])
  switch (schema['type']) {
    case 'boolean':
      return 'true or false'
    case 'integer':
      return 'a whole number'
    case 'string':
      return 'a text'
    case 'array':
      return 'a list'
    case 'object':
      return 'an object'
    case 'null':
      return 'null'
    default:
      return `a ${String(schema['type'])}`
  }
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
