import type { ReactElement } from 'react'

/** Gives an element of the last drawing again while what it was made of is the same. */
export type ElementCache = (
  /** What the element shows; forgotten with it. */
  subject: object,
  madeOf: readonly unknown[],
  make: () => ReactElement,
) => ReactElement

/**
 * The renderer does not even look into an element that it has drawn before: what is drawn again costs nothing for each
 * of the hundreds that have not changed.
 */
export function createElementCache(): ElementCache {
  const known = new WeakMap<object, { readonly madeOf: readonly unknown[]; readonly element: ReactElement }>()
  return (subject, madeOf, make) => {
    const kept = known.get(subject)
    if (kept?.madeOf.every((value, index) => value === madeOf[index])) return kept.element
    const element = make()
    known.set(subject, { madeOf, element })
    return element
  }
}
