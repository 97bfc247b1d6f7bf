import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/startTestApp.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp({
    config: { licenses: [{ id: 1, name: 'Shop', origins: ['https://shop.example.com'] }] },
    variables: { PARLEY_PUBLIC_URL: 'https://chat.example.com' },
  })
})
afterAll(() => server.stop())

async function ask(query: string): Promise<string> {
  const response = await fetch(`${server.origin}/self-check${query}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  return response.text()
}

it.each([
  ['', 'Enter the number'],
  ['?license_id=1', '✓ License 1 is on this server'],
  ['?license_id=2', '✗ There is no license “2”'],
  ['?license_id=one', '✗ There is no license “one”'],
  ['?license_id=1&origin=https://shop.example.com', '✓ https://shop.example.com may embed license 1'],
  ['?license_id=1&origin=https://shop.example.com/cart?x=1', '✓ https://shop.example.com may embed'],
  ['?license_id=1&origin=https://other.example.com', '✗ https://other.example.com may not embed license 1'],
  ['?license_id=1&origin=javascript:alert(1)', 'Enter the address of the website'],
])('%s: %s', async (query, expected) => {
  expect(await ask(query)).toContain(expected)
})

it('names the policy of this very server', async () => {
  expect(await ask('?license_id=1')).toContain('connect-src https://chat.example.com wss://chat.example.com;')
})

it('runs nothing, whatever it is asked', async () => {
  const page = await ask(
    `?license_id=${encodeURIComponent('"><script>x')}&origin=${encodeURIComponent("'<b>")}`,
  )
  expect(page).not.toMatch(/<script>x|<b>/)
  const { headers } = await fetch(`${server.origin}/self-check`)
  const policy = headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|script-src/)
})
