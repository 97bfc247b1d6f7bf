import { type ConsoleMessage, expect, type Page } from '@playwright/test'
import { chatWidgetOn } from '../support/chatWidget.ts'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

const licenseOne = { 'data-license': '1' }

test('two tags for one license make one widget and one warning', async ({ page, openTagPage }) => {
  const said = collectConsole(page)
  const widget = await openTagPage(licenseOne, licenseOne)
  await widget.open()
  await expect(page.locator('parley-widget')).toHaveCount(1)
  expect(said.filter((message) => message.type() === 'warning')).toHaveLength(1)
  expect(said.filter((message) => message.type() === 'error')).toHaveLength(0)
})

test('two tags for two licenses: the first wins, with one error', async ({ page, openTagPage }) => {
  const said = collectConsole(page)
  await openTagPage(licenseOne, { 'data-license': '2' })
  await expect.poll(() => said.filter((message) => message.type() === 'error').length).toBe(1)
  await expect(page.locator('parley-widget')).toHaveCount(1)
})

for (const { name, tag, problem } of [
  { name: 'without a license', tag: {}, problem: /license/i },
  { name: 'with an unknown license', tag: { 'data-license': '99' }, problem: /license.*99|99.*license/i },
]) {
  test(`a tag ${name} shows nothing and names the problem once`, async ({ page, openTagPage }) => {
    const said = collectConsole(page)
    await openTagPage(tag)
    await expect.poll(() => parleyErrors(said)).toHaveLength(1)
    expect(parleyErrors(said)[0]).toMatch(problem)
    await expect(page.getByRole('button', { name: 'Open chat' })).toHaveCount(0)
  })
}

test.describe('a license of another website', () => {
  test.use({ license: { ...formlessLicense, origins: ['https://shop.example.com'] } })

  test('shows nothing and names the refused origin once', async ({ page, openTagPage }) => {
    const said = collectConsole(page)
    await openTagPage(licenseOne)
    await expect.poll(() => parleyErrors(said)).toHaveLength(1)
    expect(parleyErrors(said)[0]).toContain(new URL(page.url()).origin)
    await expect(page.getByRole('button', { name: 'Open chat' })).toHaveCount(0)
  })
})

test('before the visitor interacts nothing is stored, and no cookie is ever set', async ({
  page,
  parley,
  openTagPage,
  signInAgent,
}) => {
  await signInAgent()
  const cookieHeaders: string[] = []
  page.on('response', async (response) => {
    const cookie = await response.headerValue('set-cookie')
    if (cookie) cookieHeaders.push(cookie)
  })
  const widget = await openTagPage(licenseOne)
  await expect(widget.launcher).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await stored(page)).toEqual([])

  await widget.open()
  await widget.say('Hello')
  await expect(widget.log.getByText('Sent', { exact: true })).toBeVisible()
  const keys = await stored(page)
  expect(keys).toContain(`parley:${parley.origin}:1`)
  expect(keys.filter((key) => !key.startsWith('parley:'))).toEqual([])
  expect(await page.context().cookies()).toEqual([])
  expect(cookieHeaders).toEqual([])
})

test('a page with a strict content security policy has the whole widget and no violation', async ({
  page,
  site,
  signInAgent,
}) => {
  const said = collectConsole(page)
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
  await page.goto(`${site.origin}/script/`)
  const agent = await signInAgent()
  const widget = chatWidgetOn(page)
  await widget.open()
  await widget.say('Strictly')
  await agent.myChats.getByRole('listitem').first().click()
  await agent.answer('Speaking')
  await expect(widget.line('Speaking')).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(window, 'violations'))).toEqual([])
  expect(said.filter((message) => message.type() === 'error').map((message) => message.text())).toEqual([])
})

function collectConsole(page: Page): readonly ConsoleMessage[] {
  const said: ConsoleMessage[] = []
  page.on('console', (message) => said.push(message))
  return said
}

/** Errors in Parley's own words; the browser itself reports a refused request as well. */
function parleyErrors(said: readonly ConsoleMessage[]): readonly string[] {
  return said
    .filter((message) => message.type() === 'error')
    .map((message) => message.text())
    .filter((text) => !text.startsWith('Failed to load resource') && !text.startsWith('Access to fetch'))
}

function stored(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
}
