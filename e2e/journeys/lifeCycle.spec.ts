import { type CDPSession, expect, type Page } from '@playwright/test'
import { idle, setOptions } from '../support/hostPage.ts'
import { test } from '../support/journey.ts'
import { onBothBuilds } from '../support/onBothBuilds.ts'
import { formlessLicense } from '../support/parleyConfig.ts'
import { toldPages } from '../support/toldPages.ts'

test.use({ license: formlessLicense })

/** What a page has, as its browser counts it. */
type Belongings = {
  readonly nodes: number
  readonly listeners: number
  readonly documents: number
  readonly globals: number
  readonly intervals: number
  readonly pageObservers: number
}

/** Counts what cannot be asked for afterwards: intervals that run, and observers of the whole page. */
async function count(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const intervals = new Set<unknown>()
    const counted = { intervals, pageObservers: 0 }
    Object.defineProperty(window, 'counted', { value: counted, enumerable: false })
    const { setInterval, clearInterval } = window
    Object.assign(window, {
      setInterval: (...args: Parameters<typeof setInterval>) => {
        const id = setInterval(...args)
        intervals.add(id)
        return id
      },
      clearInterval: (id: number) => {
        intervals.delete(id)
        clearInterval(id)
      },
    })
    const { observe } = MutationObserver.prototype
    MutationObserver.prototype.observe = function (target, options) {
      if ([document, document.documentElement, document.body].some((whole) => whole === target))
        counted.pageObservers += 1
      return observe.call(this, target, options)
    }
  })
}

async function belongingsOf(page: Page, cdp: CDPSession): Promise<Belongings> {
  await idle(page)
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0
  const own = await page.evaluate(() => {
    const { intervals, pageObservers } = Reflect.get(window, 'counted')
    return { intervals: intervals.size, pageObservers, globals: Object.keys(window).length }
  })
  return {
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
    ...own,
  }
}

/** Presses a button of the host's. A locator would keep nodes of the page alive while they are counted. */
function press(page: Page, name: string): Promise<void> {
  return page.evaluate((words) => {
    for (const button of document.querySelectorAll('button')) if (button.textContent === words) button.click()
  }, name)
}

/** What one more widget may leave behind for a while: less than one of anything in each cycle. */
const cycles = 100

onBothBuilds((embedding) => {
  test(`${cycles} lives leave nothing behind`, async ({ page, site }) => {
    test.setTimeout(180_000)
    await count(page)
    await page.goto(`${site.origin}/${embedding}/`)
    const widgets = page.locator('parley-widget')
    await expect(widgets).toHaveCount(1)
    const end = async () => {
      if (embedding === 'script')
        await page.evaluate("window.kept = ParleyWidget; ParleyWidget.call('destroy'); undefined")
      else await press(page, 'Remove the chat')
      await expect(widgets).toHaveCount(0)
    }
    const begin = async () => {
      if (embedding === 'script') await page.evaluate('kept.init()')
      else await press(page, 'Add the chat')
      await expect(widgets).toHaveCount(1)
    }
    // The window's side is loaded once; what the browser keeps of a module is no growth.
    await page.getByRole('button', { name: 'Open chat' }).click()
    await expect(page.getByRole('textbox', { name: 'Message', exact: true })).toBeVisible()
    for (let warm = 0; warm < 3; warm += 1) {
      await end()
      await begin()
    }
    await end()
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    const before = await belongingsOf(page, cdp)
    const chunks: string[] = []
    page.on('request', (request) => chunks.push(request.url()))
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      await begin()
      // Some live until their window, which opens by itself, has asked what it asks; the last one too.
      if (cycle % 20 === 0)
        await expect(page.getByRole('textbox', { name: 'Message', exact: true })).toBeVisible()
      await end()
    }
    // A module at another address is another module, and no browser forgets one.
    expect(chunks.filter((url) => url.includes('/again-'))).toEqual([])
    // Browsers hold what the pointer was over last.
    await page.mouse.move(0, 0)
    // The last lives are sometimes collected late; what is held never is.
    await expect(async () => {
      const after = await belongingsOf(page, cdp)
      expect(after.nodes - before.nodes).toBeLessThan(cycles / 10)
      expect(after.listeners - before.listeners).toBeLessThan(cycles / 10)
      expect({ ...after, nodes: 0, listeners: 0 }).toEqual({ ...before, nodes: 0, listeners: 0 })
      expect(after.intervals).toBe(0)
      expect(after.pageObservers).toBe(0)
    }).toPass({ timeout: 60_000 })
  })

  test('a widget that is built again has its words at once', async ({ page, site, visitor, signInAgent }) => {
    await signInAgent()
    await page.goto(`${site.origin}/${embedding}/`)
    await visitor.open()
    await visitor.say('Who are you?')
    await expect(visitor.log).toContainText('Sent')
    if (embedding === 'script')
      await page.evaluate("{ const kept = ParleyWidget; kept.call('destroy'); kept.init() }")
    else {
      await press(page, 'Remove the chat')
      await expect(page.locator('parley-widget')).toHaveCount(0)
      await press(page, 'Add the chat')
    }
    // It was open, and opens by itself.
    await expect(visitor.line('Who are you?')).toBeVisible()
    await expect(visitor.log).toContainText('Sent')
    await expect(visitor.log).toContainText('You')
  })

  test('lives with an open window and a line close their lines', async ({ page, site }) => {
    test.setTimeout(120_000)
    await setOptions(page, { connect: 'load' })
    let open = 0
    page.on('websocket', (socket) => {
      open += 1
      socket.on('close', () => {
        open -= 1
      })
    })
    await page.goto(`${site.origin}/${embedding}/`)
    for (let life = 0; life < 5; life += 1) {
      await expect.poll(() => open).toBe(1)
      if (embedding === 'script')
        await page.evaluate("window.kept = ParleyWidget; ParleyWidget.call('destroy'); undefined")
      else await page.getByRole('button', { name: 'Remove the chat' }).click()
      await expect.poll(() => open).toBe(0)
      if (embedding === 'script') await page.evaluate('kept.init()')
      else await page.getByRole('button', { name: 'Add the chat' }).click()
    }
  })

  test('a page that changes without a new document keeps the chat, and the server hears of it', async ({
    page,
    visitor,
    signInAgent,
  }) => {
    const agent = await signInAgent()
    const told = toldPages(page)
    await visitor.open()
    await visitor.say('Before')
    await agent.myChats.getByRole('listitem').first().click()
    await page.evaluate(() => history.pushState(null, '', '?page=2'))
    await expect.poll(() => told.at(-1)).toContain('?page=2')
    await page.evaluate(async () => {
      const replace = () => {
        const body = document.createElement('body')
        body.append(document.createElement('main'))
        document.documentElement.replaceChild(body, document.body)
      }
      const { startViewTransition } = document as Partial<Pick<Document, 'startViewTransition'>>
      if (startViewTransition) await startViewTransition.call(document, replace).finished
      else replace()
      history.pushState(null, '', '?page=3')
    })
    await expect.poll(() => told.at(-1)).toContain('?page=3')
    await expect(page.locator('body > parley-widget')).toHaveCount(1)
    await expect(visitor.line('Before')).toBeVisible()
    await agent.answer('Still there?')
    await expect(visitor.line('Still there?')).toBeVisible()
    await visitor.say('After')
    await expect(agent.line('After')).toBeVisible()
  })
})
