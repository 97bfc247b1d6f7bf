import type { Properties, PropertyNames } from '../model/properties.ts'

/** Sets the named properties and leaves the others. */
export function mergeProperties(known: Properties, incoming: Properties): Properties {
  const merged = { ...known }
  for (const [namespace, values] of Object.entries(incoming)) {
    merged[namespace] = { ...merged[namespace], ...values }
  }
  return merged
}

/** Takes the named properties away; a namespace that is empty then goes too. */
export function withoutProperties(known: Properties, names: PropertyNames): Properties {
  const kept: Record<string, Properties[string]> = {}
  for (const [namespace, values] of Object.entries(known)) {
    const gone = names[namespace] ?? []
    const left = Object.entries(values).filter(([name]) => !gone.includes(name))
    if (left.length > 0) kept[namespace] = Object.fromEntries(left)
  }
  return kept
}
