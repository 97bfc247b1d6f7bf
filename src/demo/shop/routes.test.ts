import { expect, test } from 'vitest'
import { pathOf, routeAt } from './routes.ts'

test('every page has its own address', () => {
  for (const route of ['home', 'coffee', 'brewing', 'pricing', 'theme'] as const) {
    expect(routeAt(pathOf(route))).toBe(route)
  }
})

test('a slash at the end does not matter', () => {
  expect(routeAt('/brewing/')).toBe('brewing')
})

test('an unknown address is missing', () => {
  expect(routeAt('/checkout')).toBe('missing')
})
