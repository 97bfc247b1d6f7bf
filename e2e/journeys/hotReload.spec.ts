import { expect } from '@playwright/test'
import { chatWidgetOn } from '../support/chatWidget.ts'
import { faultsOf } from '../support/hostPage.ts'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'
import { startDevelopment } from '../support/startDevelopment.ts'

test.use({ license: formlessLicense })

test('Fast Refresh keeps the open window while the website around it, and its own props, are worked on', async ({
  page,
  parley,
}) => {
  const development = await startDevelopment('hot-reload', parley.origin)
  try {
    const faults = faultsOf(page)
    await page.goto(development.address)
    const widget = chatWidgetOn(page)
    await widget.open()
    await widget.composer.fill('Not finis')
    await expect(widget.launcher).toHaveCSS('background-color', 'rgb(10, 127, 90)')
    await page
      .locator('parley-widget')
      .evaluate((element) => Object.assign(element, { isTheFirst: true }) && undefined)
    const expectKept = async () => {
      await expect(page.locator('parley-widget')).toHaveCount(1)
      await expect(page.locator('parley-widget')).toHaveJSProperty('isTheFirst', true)
      await expect(widget.composer).toHaveValue('Not finis')
    }

    await development.edit('Shelf.tsx', 'Lamps', 'Lamps and shades')
    await expect(page.getByRole('heading', { name: 'Lamps and shades' })).toBeVisible()
    await expectKept()

    await development.edit('Website.tsx', '#0a7f5a', '#7a1fa2')
    await expect(widget.launcher).toHaveCSS('background-color', 'rgb(122, 31, 162)')
    await expectKept()
    expect(faults).toEqual([])
  } finally {
    await development.close()
  }
})
