import { expect, it } from 'vitest'
import { emojiGroups, findEmojis } from './emojiGroups.ts'

const all = emojiGroups.flatMap(({ emojis }) => emojis)
const found = (query: string) => findEmojis(query).flatMap(({ emojis }) => emojis.map(({ text }) => text))

it('every emoji stands once, is one picture, and has a name of its own', () => {
  const segments = new Intl.Segmenter('en')
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  for (const { text, name } of all) {
    expect([...segments.segment(text)]).toHaveLength(1)
    expect(text).toMatch(/^\p{Emoji}/u)
    expect(name).toMatch(/^[a-z][a-z -]+$/)
  }
})

it('is found by the beginning of every word, in any order', () => {
  expect(found('thumbs')).toEqual(['👍', '👎'])
  expect(found('up THUMBS')).toEqual(['👍'])
  expect(found('birth')).toEqual(['🎂'])
  expect(found('🎂')).toEqual(['🎂'])
  expect(found('humbs')).toEqual([])
  expect(found('  ')).toHaveLength(all.length)
})
