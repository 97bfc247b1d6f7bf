import { expect, test } from 'vitest'
import { changedProperties, isEmpty, mergeProperties } from './properties.ts'

test('only what differs is a change', () => {
  const present = { a: { x: 1, y: true }, b: { z: 's' } }
  expect(changedProperties(present, { a: { x: 1, y: false }, b: { z: 's' }, c: { n: 0 } })).toEqual({
    a: { y: false },
    c: { n: 0 },
  })
  expect(isEmpty(changedProperties(present, { a: { x: 1 } }))).toBe(true)
})

test('merging keeps what is not named', () => {
  expect(mergeProperties({ a: { x: 1 } }, { a: { y: 2 }, b: { z: 3 } })).toEqual({
    ok: true,
    value: { a: { x: 1, y: 2 }, b: { z: 3 } },
  })
})

test('the properties of one object are bounded', () => {
  expect(mergeProperties({}, { a: { x: 'y'.repeat(70_000) } })).toMatchObject({
    failure: { type: 'limit_reached' },
  })
})

test('__proto__ is a namespace like any other', () => {
  const hostile = JSON.parse('{"__proto__":{"polluted":true}}')
  const merged = mergeProperties({}, hostile)
  expect(JSON.stringify(merged)).toContain('"__proto__":{"polluted":true}')
  expect('polluted' in {}).toBe(false)
})
