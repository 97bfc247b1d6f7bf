import { type EmojiGroup, emojiGroups } from './emojiGroups.ts'
import type { EmojiNames } from './emojiNames.ts'
import { hasWord, searchWords } from './searchWords.ts'

/**
 * Makes the search of the picker: it gives the groups with the emojis that have every word of a query in what they
 * are called, in the visitor's language or in English.
 */
export function createEmojiSearch(names: EmojiNames): (query: string) => readonly EmojiGroup[] {
  const words = new Map(
    emojiGroups.flatMap(({ emojis }) =>
      emojis.map(({ text, name }) => [text, [text, name, ...(names.get(text) ?? [])].flatMap(searchWords)]),
    ),
  )
  return (query) => {
    const wanted = searchWords(query)
    if (wanted.length === 0) return emojiGroups
    const isFound = (text: string) => wanted.every((part) => hasWord(words.get(text) ?? [], part))
    return emojiGroups
      .map(({ name, emojis }) => ({ name, emojis: emojis.filter(({ text }) => isFound(text)) }))
      .filter(({ emojis }) => emojis.length > 0)
  }
}
