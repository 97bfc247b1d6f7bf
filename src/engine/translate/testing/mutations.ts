/** The paths of all members of a value, its own first. */
export function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

/** A copy of a value in which the member at a path is something else. */
export function replaced(value: unknown, path: readonly string[], by: unknown): object {
  const copy: unknown = structuredClone(value)
  let at = copy
  for (const key of path.slice(0, -1)) at = Reflect.get(Object(at), key)
  const last = path.at(-1)
  if (last === undefined) return typeof by === 'object' && by !== null ? by : {}
  Reflect.set(Object(at), last, by)
  return Object(copy)
}
