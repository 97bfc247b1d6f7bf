import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { writeJson } from './writeJson.ts'

const patched: { toJSON?: unknown }[] = [Array.prototype, Object.prototype]
afterEach(() => {
  for (const prototype of patched) delete prototype.toJSON
})

it('writes all data as JSON.stringify does', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(writeJson(value)).toBe(JSON.stringify(value))
    }),
  )
})

it('leaves out members that are not there, and keeps the place of a list’s', () => {
  expect(writeJson({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}')
})

it('is not moved by what a page’s libraries have given lists and records', () => {
  for (const prototype of patched) {
    Object.defineProperty(prototype, 'toJSON', { configurable: true, value: () => 'patched' })
  }
  expect(JSON.stringify({ list: [1] })).toBe('"patched"')
  expect(writeJson({ list: [1, { deep: ['x'] }] })).toBe('{"list":[1,{"deep":["x"]}]}')
})
