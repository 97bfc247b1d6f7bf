/** Up to two letters that stand for a name: of its first and its last word. */
export function initialsOf(name: string | null): string {
  const words = (name ?? '').trim().split(/\s+/)
  const [first = '', last = ''] = words.length > 1 ? [words[0], words[words.length - 1]] : words
  return `${letterOf(first)}${letterOf(last)}`.toLocaleUpperCase()
}

/** A whole character, which may be more than one code unit; punctuation stands for nobody. */
function letterOf(word: string): string {
  return /[\p{L}\p{N}]/u.exec(word)?.[0] ?? ''
}
