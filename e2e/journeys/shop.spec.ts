import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { chatWidgetOn } from '../support/chatWidget.ts'
import { test } from '../support/journey.ts'
import { demoLicense } from '../support/parleyConfig.ts'

// Wide enough for the open window to stand beside the shop.
test.use({ license: demoLicense, viewport: { width: 1920, height: 1080 } })

const pages = [
  { path: '/', link: 'Harrow Lane', heading: /paying attention/ },
  { path: '/coffee', link: 'Coffee', heading: /Six coffees/ },
  { path: '/brewing', link: 'Brewing', heading: /good cup/ },
  { path: '/pricing', link: 'Pricing', heading: /Never run out/ },
] as const

test('the shop changes pages without a reload, and stays where it is with the chat', async ({
  page,
  parley,
}) => {
  await page.goto(parley.origin)
  const widget = chatWidgetOn(page)
  await widget.open()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))

  for (const { path, link, heading } of pages.toReversed()) {
    await page.getByRole('banner').getByRole('link', { name: link }).click()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused()
    expect(new URL(page.url()).pathname).toBe(path)
    await expect(widget.window).toBeVisible()
  }
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: /Six coffees/ })).toBeVisible()
  await expect(page).toHaveTitle(/Our coffee/)
  expect(await page.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true)
})

test('an address of the shop opens directly, an unknown one says so', async ({ page, parley }) => {
  await page.goto(`${parley.origin}/pricing`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Never run out')
  await page.goto(`${parley.origin}/tea`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('nothing at this address')
})

test('the basket counts and adds up', async ({ page, parley }) => {
  await page.goto(`${parley.origin}/coffee`)
  await page.getByRole('button', { name: 'Add to basket Gakuyu' }).click()
  await page.getByRole('button', { name: 'Add to basket La Cumbre' }).click()
  await expect(page.getByRole('status').filter({ hasText: '£23.00' })).toBeAttached()
  await page
    .getByRole('banner')
    .getByText(/^Basket/)
    .click()
  await page.getByRole('button', { name: 'Remove Gakuyu' }).click()
  await expect(page.getByRole('banner')).toContainText('£10.50')
})

test('the panel changes the widget while it is open', async ({ page, parley }) => {
  await page.goto(parley.origin)
  const widget = page.locator('parley-widget')
  await chatWidgetOn(page).open()
  const panel = page.getByRole('complementary', { name: 'Demonstration' })
  await panel.getByText('Try the widget').click()

  await panel.getByLabel('Language').selectOption('ar')
  await expect(widget).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await panel.getByLabel('Language').selectOption('en')
  await expect(widget).toHaveAttribute('dir', 'ltr')

  const window = page.getByRole('dialog', { name: 'Chat', exact: true })
  await panel.getByLabel('Corner').selectOption('left')
  await expect.poll(async () => (await window.boundingBox())?.x).toBeLessThan(100)
  await panel.getByLabel('Corner').selectOption('right')

  await panel.getByLabel('Group').selectOption('1')
  await expect(window.getByLabel(/^Company/)).toBeVisible()
})

test('no page of the shop has an accessibility fault, in neither scheme', async ({ page, parley }) => {
  // Nine passes of axe over whole pages.
  test.setTimeout(120_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const { path } of pages) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(parley.origin + path)
    await expect(page.getByRole('button', { name: 'Open chat' })).toBeVisible()
    expect(await faultsOf(new AxeBuilder({ page })), path).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    const contrast = new AxeBuilder({ page }).withRules('color-contrast')
    expect(await faultsOf(contrast), `${path} in the dark`).toEqual([])
  }
  await chatWidgetOn(page).open()
  expect(await faultsOf(new AxeBuilder({ page })), 'with the open window').toEqual([])
})

test('no page of the shop is wider than a small phone', async ({ page, parley }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  for (const { path, heading } of pages) {
    await page.goto(parley.origin + path)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  }
})

async function faultsOf(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}
