import type { Properties, PropertyNames, PropertyValue } from '../../../model/properties.ts'
import { isWire, readTexts, type Wire } from './wire.ts'

export function readProperties(value: unknown): Properties {
  const properties: Record<string, Properties[string]> = {}
  for (const [namespace, values] of Object.entries(isWire(value) ? value : {})) {
    if (isWire(values)) properties[namespace] = Object.fromEntries(Object.entries(values).filter(isProperty))
  }
  return properties
}

export function readPropertyNames(value: unknown): PropertyNames {
  const wire: Wire = isWire(value) ? value : {}
  return Object.fromEntries(Object.keys(wire).map((namespace) => [namespace, readTexts(wire, namespace)]))
}

export function writePropertyNames(names: PropertyNames): { [namespace: string]: string[] } {
  return Object.fromEntries(Object.entries(names).map(([namespace, members]) => [namespace, [...members]]))
}

function isProperty(pair: [string, unknown]): pair is [string, PropertyValue] {
  return ['string', 'number', 'boolean'].includes(typeof pair[1])
}
