import { expect, test } from 'vitest'
import { initialsOf } from './initialsOf.ts'

test.each([
  ['Agent Smith', 'AS'],
  ['smith', 'S'],
  ['Ana Maria de la Cruz', 'AC'],
  ['  (bot)  ', 'B'],
  ['محمد علي', 'مع'],
  ['', ''],
  [null, ''],
])('%j has the initials %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
