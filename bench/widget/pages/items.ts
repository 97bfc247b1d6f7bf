/** A message as every list of the comparison is given it. */
export type Item = { readonly index: number; readonly text: string; readonly mine: boolean }

/** Both sides in turns, most texts on one line, some on two. */
export function itemAt(index: number): Item {
  const more = index % 7 === 0 ? ', which is somewhat longer than the others and takes two lines' : ''
  return { index, text: `Message number ${index}${more}.`, mine: index % 5 < 2 }
}

export function itemsUpTo(length: number): readonly Item[] {
  return Array.from({ length }, (_, index) => itemAt(index))
}
