import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createMemoryStorage } from '../platform/createMemoryStorage.ts'
import { createLeftWindow } from './leftWindow.ts'
import { parse, server } from './testing/createWidgetBed.ts'

beforeEach(() => page.viewport(1280, 800))
afterEach(() => page.viewport(1280, 800))

function open(license = 1) {
  const tab = createMemoryStorage()
  const next = (number = license) =>
    createLeftWindow({ server, options: { ...parse({}), license: number } }, () => tab)
  return { left: next(), next }
}

it('comes back as often as it is left open', () => {
  const { left, next } = open()
  expect(left.comesBack()).toBe(false)
  left.leave('maximized')
  expect(next().comesBack()).toBe(true)
  next().leave('minimized')
  expect(next().comesBack()).toBe(false)
  left.leave('hidden')
  expect(next().comesBack()).toBe(false)
})

it('is another one for another license', () => {
  const { left, next } = open(1)
  left.leave('maximized')
  expect(next(2).comesBack()).toBe(false)
})

it('does not come back on phones, whatever it was before', async () => {
  const { left } = open()
  left.leave('maximized')
  await page.viewport(390, 844)
  expect(left.comesBack()).toBe(false)
})
