/** Kept at the end: an extension and a few letters before it. */
const tailLength = 8

/** A name in a part that may be cut and a part that must not. */
export function middleTruncated(name: string): readonly [head: string, tail: string] {
  const characters = [...name]
  const cut = Math.max(characters.length - tailLength, Math.ceil(characters.length / 2))
  return [characters.slice(0, cut).join(''), characters.slice(cut).join('')]
}
