import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { openGallery, setTextSpacing, showEverything } from '../support/gallery.ts'
import { test } from '../support/journey.ts'
import { findLayoutFaults } from '../support/layoutFaults.ts'
import { findMotion } from '../support/motion.ts'

/** Higher than the longest form: nothing is hidden from the judgement of contrast by having to be scrolled to. */
const stretchedPx = 1400
/** As many windows as fit beside each other. */
const wide = { width: 2200, height: 900 }
/** A small phone, or 400 % zoom on a laptop. */
const phone = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true } as const

/** `ownColors`: not those of another look here; under forced colours they are the visitor's. */
const looks = [
  { name: 'light', query: '', ownColors: true, use: { viewport: wide } },
  { name: 'dark', query: 'scheme=dark', ownColors: true, use: { viewport: wide, colorScheme: 'dark' } },
  { name: 'right to left', query: 'lang=ar', ownColors: false, use: { viewport: wide } },
  {
    name: 'forced colours',
    query: '',
    ownColors: false,
    use: { viewport: wide, contextOptions: { forcedColors: 'active' } },
  },
  { name: '320 px wide, by touch', query: '', ownColors: false, use: phone },
] as const

for (const { name, query, ownColors, use } of looks) {
  test.describe(name, () => {
    test.use(use)

    test('no state has an accessibility fault', async ({ page, parley }) => {
      test.slow()
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await openGallery(page, parley.origin, query)
      const minTargetPx = use === phone ? 44 : 24
      // Parts that come as chunks of their own stand in words until then.
      await expect.soft.poll(() => findLayoutFaults(page, { minTargetPx })).toEqual([])
      await showEverything(page, stretchedPx)
      expect(await faultsOf(page, ownColors)).toEqual([])
    })
  })
}

test.describe('text with more space', () => {
  for (const viewport of [wide, phone.viewport]) {
    test(`nothing is cut off at ${viewport.width} px (1.4.12)`, async ({ page, parley }) => {
      await page.setViewportSize(viewport)
      await openGallery(page, parley.origin)
      await setTextSpacing(page)
      expect(await findLayoutFaults(page, { minTargetPx: 24 })).toEqual([])
    })
  }

  test('nothing is cut off of the words that stand for parts which never come', async ({ page, parley }) => {
    await page.setViewportSize(wide)
    await page.route(/\/assets\/FileBubble-/, (route) => route.abort())
    await openGallery(page, parley.origin)
    await setTextSpacing(page)
    await expect(page.getByText('Image receipt.png').first()).toBeVisible()
    expect(await findLayoutFaults(page, { minTargetPx: 24 })).toEqual([])
  })
})

test('with reduced motion nothing moves, without it the typing dots do', async ({ page, parley }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const states = await openGallery(page, parley.origin)
  expect(states).toContain('typing')
  expect(await findMotion(page)).toContain('typing: span.typing-dot animates for 1.2s')

  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await findMotion(page)).toEqual([])
})

async function faultsOf(page: Page, withContrast: boolean): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      resultTypes: ['violations'],
      preload: false,
      rules: {
        'target-size': { enabled: true },
        // Half of all the time, where it judges the same colours again.
        'color-contrast': { enabled: withContrast },
        // The gallery shows fifty windows at once; a page has one.
        'landmark-unique': { enabled: false },
      },
    })
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any }) => `${id}: ${target[0]} ${html.slice(0, 120)} ${any[0]?.message}`),
  )
}
