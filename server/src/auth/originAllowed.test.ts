import { describe, expect, it } from 'vitest'
import { originAllowed } from './originAllowed.ts'

describe('origins are *, exact origins or https://*.example.com', () => {
  it.each([
    [['*'], 'https://anything.example', true],
    [['*'], 'null', true],
    [['https://shop.example.com'], 'null', false],
    [['https://shop.example.com'], undefined, true],
    [['https://shop.example.com'], 'https://shop.example.com', true],
    [['https://shop.example.com'], 'http://shop.example.com', false],
    [['https://shop.example.com'], 'https://shop.example.com:8443', false],
    [['https://shop.example.com'], 'https://shop.example.com.evil.example', false],
    [['https://*.example.com'], 'https://shop.example.com', true],
    [['https://*.example.com'], 'https://a.b.example.com', true],
    [['https://*.example.com'], 'https://example.com', false],
    [['https://*.example.com'], 'https://evilexample.com', false],
    [['https://*.example.com'], 'http://shop.example.com', false],
    [['https://*.example.com'], 'https://evil.example/.example.com', false],
    [['https://*.example.com'], 'https://user@x.example.com', false],
    [['https://a.example', 'https://b.example'], 'https://b.example', true],
    [[], 'https://a.example', false],
  ] as const)('%j and %s: %s', (origins, origin, allowed) => {
    expect(originAllowed({ origins }, origin)).toBe(allowed)
  })
})
