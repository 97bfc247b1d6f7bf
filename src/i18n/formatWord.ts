/** A text, or one for each plural category that the language has; `other` is always there. */
export type Word = string | PluralWord
export type PluralWord = { readonly other: string } & { readonly [Category in Intl.LDMLPluralRule]?: string }

/** What goes into the braces of a text; `count` also chooses the plural form. */
export type WordValues = { readonly [name: string]: string | number }

/**
 * Fills `{name}` places; numbers are written as the language writes them. A place without a value stays empty.
 * @param language asked for where there is a number
 */
export function formatWord(language: () => string, word: Word, values: WordValues = {}): string {
  return chooseForm(language, word, values['count']).replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name]
    return typeof value === 'number' ? new Intl.NumberFormat(language()).format(value) : (value ?? '')
  })
}

function chooseForm(language: () => string, word: Word, count: string | number | undefined): string {
  if (typeof word === 'string') return word
  if (typeof count !== 'number') return word.other
  return word[new Intl.PluralRules(language()).select(count)] ?? word.other
}
