import { expect } from '@playwright/test'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

for (const [what, lost] of [
  ['what connects', /\/assets\/mountApp-/],
  ['what understands', /\/assets\/engine-/],
  ['the window', /\/assets\/window-/],
] as const) {
  test(`where ${what} did not arrive, the next press loads it from addresses that were not asked for before`, async ({
    page,
    visitor,
    signInAgent,
  }) => {
    await signInAgent()
    const again: string[] = []
    await page.route('**/assets/**', (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname.includes('/again-')) again.push(pathname)
      // For good, as in a browser that remembers it.
      return lost.test(pathname) ? route.abort('connectionreset') : route.continue()
    })
    const complaint = page.waitForEvent('console', (message) =>
      message.text().startsWith('Parley: the window did not load.'),
    )
    // Without pointing at it, which would be the first attempt, and a quiet one.
    await visitor.launcher.evaluate((button) => (button as HTMLElement).click())
    await complaint
    await expect(visitor.launcher).toHaveAttribute('aria-expanded', 'false')

    await visitor.open()
    await visitor.say('Here at last')
    await expect(visitor.line('Here at last')).toBeVisible()
    for (const chunk of ['mountApp', 'window'])
      expect(again.filter((path) => path.includes(`/${chunk}-`))).toHaveLength(1)
  })
}
