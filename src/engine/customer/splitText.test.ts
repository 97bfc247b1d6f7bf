import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitText } from './splitText.ts'

const bytes = (text: string) => new TextEncoder().encode(text).length

it('a text that fits is left alone', () => {
  expect(splitText('Hello', 5)).toEqual(['Hello'])
  expect(splitText('', 5)).toEqual([])
})

it('is cut at white space near the end, else where it must be', () => {
  expect(splitText('one two three', 8)).toEqual(['one two', 'three'])
  expect(splitText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
})

it('[property] every part fits, no character is cut, nothing but white space is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 16, max: 64 }),
      (text, max) => {
        const parts = splitText(text, max)
        for (const part of parts) {
          expect(bytes(part)).toBeLessThanOrEqual(max)
          expect(new TextDecoder().decode(new TextEncoder().encode(part))).toBe(part)
        }
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      },
    ),
  )
})
