import { expect, it } from 'vitest'
import { emojiGroups } from './emojiGroups.ts'

const all = emojiGroups.flatMap(({ emojis }) => emojis)

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
