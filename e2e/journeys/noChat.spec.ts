import { expect } from '@playwright/test'
import { consoleOf, parleyErrors } from '../support/hostPage.ts'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

const licenseOne = { 'data-license': '1' }

for (const { name, tag, license, prepare, problem, explained } of [
  { name: 'no license', tag: {}, problem: 'data-license', explained: 'Enter the number' },
  {
    name: 'an unknown license',
    tag: { 'data-license': '99' },
    problem: '99',
    explained: '✗ There is no license “99”',
  },
  {
    name: 'a refused website',
    tag: licenseOne,
    license: { ...formlessLicense, origins: ['https://shop.example.com'] },
    problem: 'may not embed',
    explained: '✗ http://127.0.0.1',
  },
  {
    name: 'a blocked server',
    tag: licenseOne,
    prepare: 'block' as const,
    problem: 'gave no settings',
    explained: 'A blocker',
  },
  {
    name: 'an old browser',
    tag: licenseOne,
    prepare: 'age' as const,
    problem: 'this browser fails',
    explained: 'An old browser',
  },
]) {
  test.describe(name, () => {
    test.use({ license: license ?? formlessLicense })

    test('is one clear line, which leads to the page that explains it', async ({ page, openTagPage }) => {
      const said = consoleOf(page)
      const failures: string[] = []
      page.on('pageerror', (error) => failures.push(error.message))
      if (prepare === 'block') await page.route('**/settings?*', (route) => route.abort('blockedbyclient'))
      if (prepare === 'age') {
        await page.addInitScript(() => {
          Reflect.deleteProperty(CSSStyleSheet.prototype, 'replaceSync')
        })
      }
      await openTagPage(tag)
      await expect.poll(() => parleyErrors(said)).toHaveLength(1)
      const [line = ''] = parleyErrors(said)
      expect(line).toContain(problem)
      expect(failures).toEqual([])
      await expect(page.locator('parley-widget')).toHaveCount(0)

      const [, address = ''] = /See (\S+)$/.exec(line) ?? []
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why does the chat not show?')
      await expect(page.getByRole('main')).toContainText(explained)
      await expect(page.getByRole('main')).toContainText(`connect-src ${new URL(address).origin}`)
    })
  })
}
