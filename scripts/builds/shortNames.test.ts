import { expect, test } from 'vitest'
import { shortNames } from './shortNames.mjs'

const names = shortNames()

test('names that only our own code says are short, and no two of them the same', () => {
  expect(names.size).toBeGreaterThan(150)
  expect(new Set(names.values()).size).toBe(names.size)
  for (const name of ['startingAgain', 'createdAt', 'unreadFrom']) expect(names.has(name), name).toBe(true)
  for (const short of names.values()) expect(short).toMatch(/^[A-Z][a-zA-Z0-9]?$/)
})

test.each([
  ['the page’s API', ['chatId', 'threadId', 'customerData', 'isReturning', 'sessionVariables', 'uniqueId']],
  ['the page’s options', ['apiVersion', 'asyncInit', 'sneakPeek', 'customIdentityProvider']],
  ['LiveChat’s identity provider', ['accessToken', 'entityId', 'expiresIn', 'creationDate', 'getFreshToken']],
  ['pages inside a Moment', ['licenseId', 'groupId']],
  ['what is kept in the browser', ['refreshToken', 'sideStorage']],
  [
    'modules that are loaded by name',
    ['mountApp', 'mountWindow', 'startEngine', 'loadWindow', 'customerV31'],
  ],
  ['attributes of elements', ['className', 'tabIndex', 'autoComplete', 'onClick', 'onSubmit']],
])('%s: others say them too', (_who, said) => {
  expect(said.filter((name) => names.has(name))).toEqual([])
})
