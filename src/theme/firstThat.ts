/**
 * The first whole number that passes, found by halving: every number after one that passes must pass too.
 * @param most the answer where none before it passes
 */
export function firstThat(most: number, passes: (candidate: number) => boolean): number {
  if (passes(0)) return 0
  let low = 1
  let high = most
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (passes(middle)) high = middle
    else low = middle + 1
  }
  return high
}
