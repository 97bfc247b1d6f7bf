import { expect } from '@playwright/test'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

for (const [what, lost] of [
  ['what connects', /\/assets\/mountApp-/],
  ['the window', /\/assets\/window-/],
] as const) {
  test(`where ${what} did not arrive, the next press loads it from addresses that were not asked for before`, async ({
    page,
    visitor,
    signInAgent,
  }) => {
    await signInAgent()
    const asked: string[] = []
    let broken = true
    await page.route('**/assets/**', (route) => {
      const { pathname } = new URL(route.request().url())
      asked.push(pathname)
      return broken && lost.test(pathname) ? route.abort('connectionreset') : route.continue()
    })
    const complaint = page.waitForEvent('console', (message) =>
      message.text().startsWith('Parley: the window did not load.'),
    )
    await visitor.launcher.click()
    await complaint
    await expect(visitor.launcher).toHaveAttribute('aria-expanded', 'false')

    broken = false
    const failed = asked.splice(0)
    await visitor.open()
    await visitor.say('Here at last')
    await expect(visitor.line('Here at last')).toBeVisible()
    expect(asked.filter((path) => failed.includes(path))).toEqual([])
    expect(asked.filter((path) => path.includes('/mountApp-'))).toHaveLength(1)
    expect(asked.filter((path) => path.includes('/window-'))).toHaveLength(1)
  })
}
