import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { projectRoot } from '../../scripts/builds/projectRoot.mjs'
import { findOtherDrawer, identifyDrawer, keepDrawer } from '../support/drawer.ts'
import { openGallery } from '../support/gallery.ts'
import { test } from '../support/journey.ts'

/*
 * Pictures of the gallery are kept in `e2e/screens`. Where a change of looks is meant, look at the gallery, refresh
 * them with
 *   npx playwright test -c e2e/playwright.config.ts galleryLooks --update-snapshots
 * and look at what has changed. Another browser or other fonts draw differently everywhere: there nothing is
 * compared, and the test says so.
 */
const screens = join(projectRoot, 'e2e/screens')
const drawnBy = join(screens, 'drawnBy.json')

/** States with a colour, a shape or a direction of their own; the others are made of the same parts. */
const telling = [
  'form with faults',
  'form with a consent',
  'conversation',
  'on its way',
  'every kind of event',
  'queue',
  'rating with a question',
  'greeting with choices',
  'carousel',
  'card with every button',
  'files',
  'link preview',
  'page, compact',
  'files to send',
  'emoji picker',
]

const looks = [
  { name: 'light', query: '', shows: () => true },
  { name: 'dark', query: 'scheme=dark', shows: (state: string) => telling.includes(state) },
  { name: 'rtl', query: 'lang=ar', shows: (state: string) => telling.includes(state) },
] as const

test.use({ timezoneId: 'UTC', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 })

for (const { name: look, query, shows } of looks) {
  test(`every state of the gallery looks as it was kept, ${look}`, async ({ page, parley }, info) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: look === 'dark' ? 'dark' : 'light' })
    await page.clock.setFixedTime('2026-05-12T12:10:00Z')
    const states = (await openGallery(page, parley.origin, query)).filter(shows)
    const refreshing = ['all', 'changed'].includes(info.config.updateSnapshots)
    const drawer = await identifyDrawer(page)
    if (refreshing) {
      await removeOthers(look, states)
      await keepDrawer(drawnBy, drawer)
    } else {
      expect(await readdir(join(screens, look))).toEqual(states.map(fileOf).toSorted())
      const difference = await findOtherDrawer(drawnBy, drawer)
      test.skip(difference !== null, `Nothing is compared. ${difference}`)
    }

    for (const state of states) {
      const frame = page.getByRole('region', { name: state, exact: true }).locator('.gallery-frame')
      await expect.soft(frame).toHaveScreenshot([look, fileOf(state)], {
        scale: 'css',
        animations: 'disabled',
        caret: 'hide',
        // The usual threshold takes one blue for another.
        threshold: 0.02,
        maxDiffPixelRatio: 0.0005,
      })
    }
  })
}

function fileOf(state: string): string {
  return `${state.replace(/\W+/g, '-')}.png`
}

/** Pictures of states that are no more. */
async function removeOthers(look: string, states: readonly string[]): Promise<void> {
  const kept = await readdir(join(screens, look)).catch(() => [])
  const others = kept.filter((file) => !states.map(fileOf).includes(file))
  await Promise.all(others.map((file) => rm(join(screens, look, file))))
}
