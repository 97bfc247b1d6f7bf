import { expect, test } from 'vitest'
import { isEmojiOnly } from './isEmojiOnly.ts'

test.each(['👍', '👍🏽', ' 🎉 ', '👩‍👩‍👧', '🇩🇪', '❤️', '🎉🎉🎉', '1️⃣'])('%j is shown large', (text) => {
  expect(isEmojiOnly(text)).toBe(true)
})

test.each(['', ' ', '1', '12', '#', 'ok 👍', '👍👍👍👍', ':)', '👍'.repeat(2000)])('%j is a text', (text) => {
  expect(isEmojiOnly(text)).toBe(false)
})
