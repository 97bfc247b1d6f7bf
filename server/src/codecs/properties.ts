import type { Properties, PropertyValue } from '../domain/event.ts'

type Wrapped = { [namespace: string]: { [name: string]: { value: PropertyValue } } }
type Bare = { [namespace: string]: { [name: string]: PropertyValue } }

const mapValues = <From, To>(source: { readonly [key: string]: From }, turn: (value: From) => To) =>
  Object.fromEntries(Object.entries(source).map(([key, value]) => [key, turn(value)]))

/** The form of requests everywhere, and of everything in Customer 3.2. */
export const bareProperties = (properties: Properties): Bare =>
  mapValues(properties, (names) => ({ ...names }))

/** The form of answers and pushes before 3.2. Source: ambiguities.md D2. */
export const wrappedProperties = (properties: Properties): Wrapped =>
  mapValues(properties, (names) => mapValues(names, (value) => ({ value })))

export const propertyNames = (names: { readonly [namespace: string]: readonly string[] }) =>
  mapValues(names, (list) => [...list])

export const hasProperties = (properties: Properties): boolean => Object.keys(properties).length > 0
