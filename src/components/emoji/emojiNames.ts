/** What emojis are called in one language: first the name, then more words that each is found by. */
export type EmojiNames = ReadonlyMap<string, readonly string[]>

/** Before a language's names are there, and in English, whose names stand with the emojis. */
export const noNames: EmojiNames = new Map()

/** @param list as `scripts/emojiNames.mjs` writes it: `😀 name|word|more words,😃 name` */
export function readEmojiNames(list: string): EmojiNames {
  return new Map(
    list.split(',').map((entry) => {
      const [text = '', ...words] = entry.trim().split(/\s+/)
      return [text, words.join(' ').split('|')]
    }),
  )
}
