import { expect, it } from 'vitest'
import { sandboxOf } from './sandboxOf.ts'

const trusted = ['https://shop.example.com', 'https://chat.example.com']
const always = 'allow-scripts allow-forms allow-popups'

it('a page from elsewhere keeps its origin, and is spoken to by it', () => {
  expect(sandboxOf('https://tables.example.com/book?x', trusted)).toEqual({
    sandbox: `${always} allow-same-origin`,
    origin: 'https://tables.example.com',
  })
})

it.each([
  'https://shop.example.com/page',
  'https://chat.example.com/files/1/page.html',
  'https://shop.example.com:443/page',
])('%s is on an origin that it could harm, and gets none', (url) => {
  expect(sandboxOf(url, trusted)).toEqual({ sandbox: always, origin: null })
})

it.each(['http://shop.example.com/', 'https://shop.example.com:8443/'])('%s is another origin', (url) => {
  expect(sandboxOf(url, trusted).origin).toBe(new URL(url).origin)
})
