import { describe, expect, it } from 'vitest'
import { languages } from '../../i18n/languages.ts'
import { createEmojiSearch } from './createEmojiSearch.ts'
import { emojiGroups } from './emojiGroups.ts'
import { type EmojiNames, noNames } from './emojiNames.ts'
import { loadEmojiNames } from './loadEmojiNames.ts'

const all = emojiGroups.flatMap(({ emojis }) => emojis.map(({ text }) => text))
/** A search that gives the emojis alone. */
function searchIn(names: EmojiNames) {
  const search = createEmojiSearch(names)
  return (query: string) => search(query).flatMap(({ emojis }) => emojis.map(({ text }) => text))
}

it('is found by the beginning of every word, in any order', () => {
  const found = searchIn(noNames)
  expect(found('thumbs')).toEqual(['👍', '👎'])
  expect(found('up THUMBS')).toEqual(['👍'])
  expect(found('birth')).toEqual(['🎂'])
  expect(found('🎂')).toEqual(['🎂'])
  expect(found('humbs')).toEqual([])
  expect(found('  ')).toHaveLength(all.length)
})

describe.each(languages.filter((language) => language !== 'en'))('in %s', (language) => {
  it('every emoji has a name of its own, and no other emoji has one', async () => {
    const names = await loadEmojiNames(language)
    expect([...names.keys()].toSorted()).toEqual(all.toSorted())
    const own = all.map((text) => names.get(text)?.[0] ?? '')
    expect(own.filter((name) => name.trim() === '')).toEqual([])
    expect(new Set(own).size).toBe(all.length)
  })

  it('each is found by its name, by every word more, and in English', async () => {
    const names = await loadEmojiNames(language)
    const found = searchIn(names)
    for (const text of all) for (const words of names.get(text) ?? []) expect(found(words)).toContain(text)
    expect(found('birthday')).toContain('🎂')
  })
})

it.each([
  ['de-AT', 'geburt', '🎂'],
  ['de', 'HERZEN', '💕'],
  ['de', 'uberrascht', '😳'],
  ['fr', 'CŒUR', '❤️'],
  ['fr', 'fete', '🎉'],
  ['fr', 'coeur', '❤️'],
  ['tr', 'kırmızı', '❤️'],
  ['tr', 'KIRMIZI', '❤️'],
  ['pl', 'urodzin', '🎂'],
  ['ja', '誕生日', '🎂'],
  ['ja', 'ﾊｰﾄ', '❤️'],
  ['ko', '생일', '🎂'],
  ['zh', '生日', '🎂'],
  ['ar', 'قلب', '❤️'],
  ['ar', 'قَلْب', '❤️'],
  ['he', 'לב', '❤️'],
])('in %s, %s finds %s', async (locale, query, emoji) => {
  expect(searchIn(await loadEmojiNames(locale))(query)).toContain(emoji)
})

it('English, and a language that we do not have, need nothing more', async () => {
  expect(await loadEmojiNames('en-GB')).toBe(noNames)
  expect(await loadEmojiNames('xx')).toBe(noNames)
})
