import type { Properties, PropertyNames, PropertyValue } from './event.ts'
import { type Result, refuse, success } from './result.ts'

/** All properties of one object together, as JSON. */
const maxPropertiesBytes = 65_536

/** The properties that are not yet so; empty when nothing changes. Source: behaviour.md 3.7. */
export function changedProperties(present: Properties, update: Properties): Properties {
  const changed: { [namespace: string]: { [name: string]: PropertyValue } } = {}
  for (const [namespace, values] of Object.entries(update)) {
    const known = new Map(Object.entries(ownMember(present, namespace) ?? {}))
    const different = Object.entries(values).filter(([name, value]) => known.get(name) !== value)
    if (different.length > 0) setOwn(changed, namespace, Object.fromEntries(different))
  }
  return changed
}

/** Present values with the update laid over them. */
export function mergeProperties(present: Properties, update: Properties): Result<Properties> {
  const merged: { [namespace: string]: { [name: string]: PropertyValue } } = { ...present }
  for (const [namespace, values] of Object.entries(update)) {
    setOwn(merged, namespace, { ...ownMember(present, namespace), ...values })
  }
  return Buffer.byteLength(JSON.stringify(merged), 'utf8') > maxPropertiesBytes
    ? refuse('limit_reached', `The properties of one object have at most ${maxPropertiesBytes} bytes.`)
    : success(merged)
}

export const isEmpty = (properties: Properties | PropertyNames): boolean =>
  Object.keys(properties).length === 0

/** Those of the names that have a value; empty when nothing is to delete. Source: behaviour.md 3.7. */
export function presentNames(present: Properties, names: PropertyNames): PropertyNames {
  const found: { [namespace: string]: readonly string[] } = {}
  for (const [namespace, wanted] of Object.entries(names)) {
    const values = ownMember(present, namespace) ?? {}
    const known = [...new Set(wanted)].filter((name) => Object.hasOwn(values, name))
    if (known.length > 0) setOwn(found, namespace, known)
  }
  return found
}

/** What is left without the names; a namespace that has become empty goes too. */
export function withoutProperties(present: Properties, names: PropertyNames): Properties {
  const left: { [namespace: string]: { [name: string]: PropertyValue } } = {}
  for (const [namespace, values] of Object.entries(present)) {
    const gone = new Set(Object.hasOwn(names, namespace) ? names[namespace] : [])
    const kept = Object.entries(values).filter(([name]) => !gone.has(name))
    if (kept.length > 0) setOwn(left, namespace, Object.fromEntries(kept))
  }
  return left
}

const ownMember = (properties: Properties, namespace: string): Properties[string] | undefined =>
  Object.hasOwn(properties, namespace) ? properties[namespace] : undefined

/** Namespaces come from outside: `__proto__` is a name like any other. */
const setOwn = <Values>(target: { [namespace: string]: Values }, namespace: string, values: Values): void => {
  Object.defineProperty(target, namespace, {
    value: values,
    enumerable: true,
    writable: true,
    configurable: true,
  })
}
