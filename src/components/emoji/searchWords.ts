/** Letters that Unicode does not take apart, as whoever has no key for them writes them. */
const spelled: { readonly [letter: string]: string } = { ı: 'i', œ: 'oe', ß: 'ss', ł: 'l' }

/** The words of a text as they are compared: without case, accents, and differences that only a keyboard makes. */
export function searchWords(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıœßł]/g, (letter) => spelled[letter] ?? letter)
  return plain.split(/[\s-]+/).filter(Boolean)
}

/** Whether a word begins with what is looked for. Where articles or whole words are glued together, it may be inside. */
export function hasWord(words: readonly string[], wanted: string): boolean {
  const isFree = /^[\p{Script=Latin}\d]/u.test(wanted)
  return words.some((word) => (isFree ? word.startsWith(wanted) : word.includes(wanted)))
}
