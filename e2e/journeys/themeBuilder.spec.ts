import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { chatWidgetOn } from '../support/chatWidget.ts'
import { test } from '../support/journey.ts'
import { demoLicense } from '../support/parleyConfig.ts'

test.use({ license: demoLicense, permissions: ['clipboard-read', 'clipboard-write'] })

test('a site owner chooses looks, sees them at once, and takes along exactly what differs', async ({
  page,
  parley,
}) => {
  await page.goto(parley.origin)
  await page.getByRole('contentinfo').getByRole('link', { name: 'in your own colours' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Make the chat your own' })).toBeFocused()
  const builder = page.getByRole('main')
  const { launcher, window: chat, open } = chatWidgetOn(page)
  const plainTag = `<script async src="${parley.origin}/widget.js" data-license="1"></script>`
  await expect(builder.getByRole('region', { name: 'Script tag' }).getByRole('code')).toHaveText(plainTag)
  await expect(builder.getByText('Nothing to add')).toBeVisible()

  await builder.getByRole('textbox', { name: 'Brand colour', exact: true }).fill('#0a7f5a')
  await expect(launcher).toHaveCSS('background-color', 'rgb(10, 127, 90)')
  await open()
  await expect(chat).toHaveCSS('border-top-left-radius', '16px')
  const radius = builder.getByRole('slider', { name: 'Window', exact: true })
  await radius.focus()
  for (let pressed = 0; pressed < 12; pressed += 1) await page.keyboard.press('ArrowLeft')
  await expect(chat).toHaveCSS('border-top-left-radius', '4px')

  const contrast = builder.getByRole('region', { name: 'Contrast' }).getByRole('listitem')
  await expect(contrast).toHaveCount(5)
  await expect(contrast.filter({ hasText: 'enough' })).toHaveCount(5)
  await builder.getByText('Single colours').click()
  const onAccent = builder.getByRole('textbox', { name: 'Text on accent', exact: true })
  await onAccent.fill('#0b6')
  await expect(contrast.filter({ hasText: 'Text on accent' })).toContainText('too low')
  await onAccent.fill('no colour')
  await expect(onAccent).toHaveAccessibleDescription('Not a CSS colour yet')
  await onAccent.fill('')
  await expect(contrast.filter({ hasText: 'enough' })).toHaveCount(5)

  await page.reload()
  await expect(launcher).toHaveCSS('background-color', 'rgb(10, 127, 90)')
  await expect(radius).toHaveValue('4')
  await expect(builder.getByRole('textbox', { name: 'Brand colour', exact: true })).toHaveValue('#0a7f5a')
  expect(await copied(page, 'Script tag')).toBe(plainTag.replace('"1"', '"1" data-color="#0a7f5a"'))
  expect(await copied(page, 'Style sheet')).toBe('parley-widget {\n  --parley-radius-window: 4px;\n}')

  await builder.getByRole('button', { name: 'Reset' }).click()
  await expect(radius).toHaveValue('16')
  await expect(launcher).not.toHaveCSS('background-color', 'rgb(10, 127, 90)')
  await expect(builder.getByText('Nothing to add')).toBeVisible()
  expect(await copied(page, 'Script tag')).toBe(plainTag)
})

test('the copied code gives another page the same looks', async ({ page, parley, openTagPage }) => {
  await page.goto(`${parley.origin}/theme`)
  const builder = page.getByRole('main')
  await builder.getByRole('textbox', { name: 'Brand colour', exact: true }).fill('#7a1fa2')
  await builder.getByText('Left', { exact: true }).click()
  await builder.getByRole('slider', { name: 'Launcher size' }).fill('72')
  const css = await copied(page, 'Style sheet')
  const tag = await copied(page, 'Script tag')
  const attributes = Object.fromEntries(
    [...tag.matchAll(/(data-[\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )

  const { launcher } = await openTagPage(attributes)
  await page.addStyleTag({ content: css })
  await expect(launcher).toHaveCSS('background-color', 'rgb(122, 31, 162)')
  await expect(launcher).toHaveCSS('width', '72px')
  expect((await launcher.boundingBox())?.x).toBeLessThan(100)
})

test('an offset that nobody has touched follows the edge, and keeps its own once it has one', async ({
  page,
  parley,
}) => {
  await page.goto(`${parley.origin}/theme`)
  const slider = (name: string) => page.getByRole('main').getByRole('slider', { name, exact: true })
  const [edge, side] = [slider('Distance from the edges'), slider('Distance from the side')]
  const { launcher } = chatWidgetOn(page)
  const fromTheSide = async () => {
    const box = await launcher.boundingBox()
    return box && (await page.evaluate(() => document.documentElement.clientWidth)) - box.x - box.width
  }
  await expect(side).toHaveValue('20')
  await edge.fill('60')
  await expect(side).toHaveValue('60')
  await expect.poll(fromTheSide).toBe(60)
  await side.fill('20')
  await expect.poll(fromTheSide).toBe(20)
  await edge.fill('40')
  await expect(side).toHaveValue('20')
  await page.reload()
  await expect(side).toHaveValue('20')
  await expect(slider('Distance from the bottom')).toHaveValue('40')
  await expect.poll(fromTheSide).toBe(20)
  expect(await copied(page, 'Style sheet')).toBe(
    'parley-widget {\n  --parley-edge: 40px;\n  --parley-offset-x: 20px;\n}',
  )
})

test('the open window covers nothing of the builder from 700 pixels on, on either side and however wide it is', async ({
  page,
  parley,
}) => {
  await page.goto(`${parley.origin}/theme`)
  const { open, window: chat } = chatWidgetOn(page)
  await open()
  const builder = page.getByRole('main')
  const isFree = async () => {
    const window = await chat.boundingBox()
    const parts = await builder.locator('h1, p, section, summary').evaluateAll((all) =>
      all.map((one) => {
        const { left, right } = one.getBoundingClientRect()
        return { left, right }
      }),
    )
    const covered = ({ left, right }: { left: number; right: number }) =>
      window !== null && left < window.x + window.width && right > window.x
    return parts.length > 10 && !parts.some(covered)
  }
  for (const position of ['Left', 'Right']) {
    await builder.getByText(position, { exact: true }).click()
    for (const width of [700, 860, 1040, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(isFree, `${position}, ${width}`).toBe(true)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
  }
  await builder.getByRole('slider', { name: 'Window width' }).fill('560')
  await builder.getByRole('slider', { name: 'Distance from the edges' }).fill('80')
  await expect.poll(isFree).toBe(true)
})

test('the theme builder has no accessibility fault in either scheme, and fits a small phone', async ({
  page,
  parley,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await page.goto(`${parley.origin}/theme`)
  await chatWidgetOn(page).open()
  await expect(page.getByText('Text on accent').first()).toBeVisible()
  await page.getByText('Single colours').click()
  await page.getByRole('textbox', { name: 'Brand colour', exact: true }).fill('#zz')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    )
    expect(faults, colorScheme).toEqual([])
  }
  await page.setViewportSize({ width: 320, height: 568 })
  await page.reload()
  await page.getByText('Single colours').click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

/** What the button beside a piece of code puts on the clipboard. */
async function copied(page: Page, title: string): Promise<string> {
  const snippet = page.getByRole('region', { name: title, exact: true })
  await snippet.getByRole('button', { name: 'Copy' }).click()
  await expect(snippet.getByRole('status')).toHaveText('Copied')
  return page.evaluate(() => navigator.clipboard.readText())
}
