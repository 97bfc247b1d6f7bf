/** Members that may be undefined become optional ones. */
export type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** Leaves out the members that are undefined: on the wire a missing member is missing, not null. */
export function compact<T extends object>(members: T): Compact<T> {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined)
  // `Object.fromEntries` forgets the names of the members, which are those of T without the undefined ones.
  return Object.fromEntries(kept) as Compact<T>
}
