import type { TSchema } from '@sinclair/typebox'
import { type ValueError, ValueErrorType } from '@sinclair/typebox/errors'

/**
 * Words for the first mismatch between a payload and its schema: the path, what was expected and what was found,
 * such as `payload.event.text: expected string, found number`. Contents are never repeated, only kinds and sizes.
 */
export function describeMismatch(error: ValueError | undefined): string {
  if (error === undefined) return 'payload: not as expected'
  if (error.type === ValueErrorType.Union) return describeUnion(error)
  return sentence(error.path, expected(error), error.value)
}

/** Unions are told apart by `type`: the complaint of the variant that was meant says more than "none fits". */
function describeUnion({ path, schema, value, errors }: ValueError): string {
  const variants: TSchema[] = schema['anyOf']
  if (!variants.every((variant) => variant['type'] === 'object')) {
    return sentence(path, choices(variants), value)
  }
  if (typeof value !== 'object' || value === null) return sentence(path, 'object', value)
  const types = variants.flatMap((variant): TSchema[] => variant['properties'].type ?? [])
  if (types.length < variants.length) {
    const members = variants.flatMap((variant): string[] => variant['required'] ?? [])
    return sentence(path, `one of ${members.join(' or ')}`, value)
  }
  const given: unknown = 'type' in value ? value.type : undefined
  const meant = errors[types.findIndex((type) => literals(type).includes(given))]?.First()
  return meant === undefined ? sentence(`${path}/type`, choices(types), given) : describeMismatch(meant)
}

const literals = (schema: TSchema): readonly unknown[] =>
  (schema['anyOf'] ?? [schema]).map((variant: TSchema) => variant['const'])

const sentence = (path: string, wanted: string, value: unknown): string =>
  `payload${dotted(path)}: expected ${wanted}, found ${kindOf(value)}`

const dotted = (path: string): string =>
  path
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
      return /^\d+$/.test(name) ? `[${name}]` : `.${name.slice(0, maxNameLength)}`
    })
    .join('')

const maxNameLength = 64

function expected({ type, schema, message }: ValueError): string {
  switch (type) {
    case ValueErrorType.ObjectRequiredProperty:
    case ValueErrorType.Literal:
      return choices([schema])
    case ValueErrorType.ArrayMaxItems:
      return `at most ${schema['maxItems']} elements`
    case ValueErrorType.ArrayMinItems:
      return `at least ${schema['minItems']} elements`
    case ValueErrorType.IntegerMaximum:
    case ValueErrorType.NumberMaximum:
      return `at most ${schema['maximum']}`
    case ValueErrorType.IntegerMinimum:
    case ValueErrorType.NumberMinimum:
      return `at least ${schema['minimum']}`
    case ValueErrorType.ObjectMinProperties:
      return `at least ${schema['minProperties']} member`
    case ValueErrorType.ObjectMaxProperties:
      return `at most ${schema['maxProperties']} member`
    default:
      return message.replace(/^Expected /, '')
  }
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return `array of ${value.length}`
  if (typeof value === 'string') return `string of ${value.length} characters`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return `object of ${Object.keys(value).length} members`
}

/** The literals or types among which a value has to be. */
function choices(schemas: readonly TSchema[]): string {
  const words = schemas.flatMap((schema): string[] => {
    if (Array.isArray(schema['anyOf'])) return [choices(schema['anyOf'])]
    return [String(schema['const'] ?? schema['type'] ?? 'a value')]
  })
  return [...new Set(words)].join(' or ')
}
