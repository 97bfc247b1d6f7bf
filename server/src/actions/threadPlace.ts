/** Where a thread stands in the list of its chat. */
export type ThreadPlace = { readonly threadOrder: number }

export const isThreadPlace = (place: unknown): place is ThreadPlace =>
  typeof place === 'object' &&
  place !== null &&
  'threadOrder' in place &&
  typeof place.threadOrder === 'number'
