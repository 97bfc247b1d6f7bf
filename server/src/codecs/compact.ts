/** Members that may be undefined become optional ones. */
export type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** Leaves out the members that are undefined: on the wire a missing member is missing, not null. */
export function compact<T extends object>(members: T): Compact<T> {
  const kept: { [name: string]: unknown } = {}
  // A loop, as it runs for every event that goes out: lists of entries cost many times as much.
  for (const name in members) {
    const value = members[name]
    if (value !== undefined) kept[name] = value
  }
  // The names of the members are those of T without the undefined ones.
  return kept as Compact<T>
}
