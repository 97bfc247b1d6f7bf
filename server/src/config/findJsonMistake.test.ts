import { describe, expect, it } from 'vitest'
import { findJsonMistake } from './findJsonMistake.ts'

describe('the mistake is at the first character that cannot stand there', () => {
  it.each([
    ['', ''],
    ['[1, 2', ''],
    ['{"a": ', ''],
    ['{"a": 1,}', '}'],
    ['[1,,2]', ',2]'],
    ['{"a" 1}', '1}'],
    ['{a: 1}', 'a: 1}'],
    ["{'a': 1}", "'a': 1}"],
    ['[1] 2', '2'],
    ['[1}', '}'],
    ['{"a": tru}', 'tru}'],
    ['[01]', '01]'],
    ['["a\nb"]', '"a\nb"]'],
    ['["a\\x"]', '"a\\x"]'],
    ['{"a": 1} // why', '// why'],
  ])('%j before %j', (text, rest) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(text.slice(findJsonMistake(text))).toBe(rest)
  })
})
