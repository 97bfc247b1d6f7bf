import { expect, type Page } from '@playwright/test'
import { idle, keptBy, setOptions } from '../support/hostPage.ts'
import { test } from '../support/journey.ts'
import { onBothBuilds } from '../support/onBothBuilds.ts'
import { formlessLicense, shopLicense } from '../support/parleyConfig.ts'

/** What the browser has recorded of a page, as far as a guest could have caused it. */
type Records = {
  readonly longTasks: number
  readonly shift: number
  readonly marks: readonly string[]
  readonly resources: readonly string[]
  readonly frames: number
  readonly fonts: number
}

/** A machine that is busy with something else makes long tasks of short ones: the quietest of these loads counts. */
const maxLoads = 4

async function observe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { longTasks: 0, shift: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      seen.longTasks += list.getEntries().length
    }).observe({ type: 'longtask', buffered: true })
    new PerformanceObserver((list) => {
      // Not every DOM library knows the entry's value.
      for (const entry of list.getEntries()) seen.shift += Object(entry).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

function recordsOf(page: Page): Promise<Records> {
  return page.evaluate(() => {
    const { longTasks, shift } = Reflect.get(window, 'seen')
    const names = (type: string) => performance.getEntriesByType(type).map(({ name }) => name)
    return {
      longTasks,
      shift,
      marks: [...names('mark'), ...names('measure'), ...names('element')],
      resources: names('resource'),
      frames: window.frames.length,
      fonts: document.fonts.size,
    }
  })
}

onBothBuilds((embedding) => {
  test.describe('at rest', () => {
    test.use({ license: formlessLicense })

    test('before the visitor’s intent there is one settings request, and no trace of anything else', async ({
      page,
      parley,
      site,
    }) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('websocket', (socket) => asked.push(socket.url()))
      await observe(page)
      let longTasks = Number.POSITIVE_INFINITY
      for (let load = 0; load < maxLoads && longTasks > 0; load += 1) {
        asked.length = 0
        await page.goto(`${site.origin}/${embedding}/`)
        await expect(page.getByRole('button', { name: 'Open chat' })).toBeVisible()
        await page.getByLabel('Search').fill('lamp')
        await page.mouse.wheel(0, 200)
        await idle(page)
        const records = await recordsOf(page)
        longTasks = Math.min(longTasks, records.longTasks)
        const settings = `${parley.origin}/settings?license_id=1&locale=en`
        const expected = embedding === 'script' ? [`${parley.origin}/widget.js`, settings] : [settings]
        expect(records.resources.filter((name) => !name.startsWith(site.origin))).toEqual(expected)
        expect(asked.filter((url) => !url.startsWith(site.origin))).toEqual(expected)
        expect(records).toMatchObject({ shift: 0, marks: [], frames: 0, fonts: 0 })
        // In a host's own bundle the window's side is a chunk of its own, too.
        expect(asked.filter((url) => url.includes('mountApp'))).toEqual([])
      }
      expect(longTasks).toBe(0)
      expect(await keptBy(page)).toEqual([])

      await page.getByRole('button', { name: 'Open chat' }).click()
      await expect(page.getByRole('textbox', { name: 'Message', exact: true })).toBeVisible()
      expect(asked.filter((url) => url.includes('mountApp'))).toHaveLength(1)
      expect((await recordsOf(page)).marks).toEqual([])
    })
  })

  test.describe('with storage "none"', () => {
    test.use({
      license: { ...shopLicense, forms: [...shopLicense.forms, { type: 'postchat', group_id: 0 }] },
    })

    test('a whole chat leaves nothing in the browser', async ({ page, site, signInAgent, visitor }) => {
      await setOptions(page, { storage: 'none' })
      await page.goto(`${site.origin}/${embedding}/`)
      const agent = await signInAgent()
      await visitor.open()
      await visitor.introduce({ name: 'Ada', email: 'ada@example.com', question: 'In memory?' })
      await agent.openChatOf('Ada')
      await agent.answer('Only there.')
      await expect(visitor.line('Only there.')).toBeVisible()
      await visitor.say('Good.')
      await visitor.composer.fill('A draft')
      await visitor.button('Minimize chat').click()
      await visitor.open()
      await expect(visitor.composer).toHaveValue('A draft')
      expect(await keptBy(page)).toEqual([])
      await visitor.composer.fill('')
      await visitor.button('End chat').click()
      await visitor.window.getByRole('button', { name: 'Good', exact: true }).click()
      await expect(visitor.window.getByRole('button', { name: 'Good', exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      )
      expect(await keptBy(page)).toEqual([])

      await page.reload()
      await expect(visitor.launcher).toBeVisible()
      await visitor.open()
      await expect(visitor.field('Name')).toHaveValue('')
    })
  })
})
