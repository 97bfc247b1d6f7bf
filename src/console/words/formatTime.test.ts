import { describe, expect, it } from 'vitest'
import { formatSpan, formatWait } from './formatTime.ts'

const minute = 60_000

describe('formatSpan', () => {
  it.each([
    [-5_000, 'now'],
    [59_999, 'now'],
    [minute, '1 min'],
    [59.9 * minute, '59 min'],
    [60 * minute, '1 h'],
    [47 * 60 * minute, '1 d'],
  ])('%d ms: %s', (ms, words) => {
    expect(formatSpan(ms)).toBe(words)
  })
})

describe('formatWait', () => {
  it.each([
    [-5_000, '0 s'],
    [12_900, '12 s'],
    [61_000, '1 min'],
  ])('%d ms: %s', (ms, words) => {
    expect(formatWait(ms)).toBe(words)
  })
})
