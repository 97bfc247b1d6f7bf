import { expect, type Locator, type Page } from '@playwright/test'
import { idle } from '../support/hostPage.ts'
import { test } from '../support/journey.ts'
import { onBothBuilds } from '../support/onBothBuilds.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

/** What hosts do to all that is on their page, by accident and on purpose. */
const hostile = `
  html { font-size: 1px !important; line-height: 9 !important; zoom: 1.5; }
  body { transform: translate(40px, 40px) rotate(2deg); zoom: 2; filter: blur(3px); perspective: 10px; overflow: hidden; }
  *, *::before, *::after, :not(#x):not(#y):not(#z) {
    font: italic 50px/9 fantasy !important; color: red !important; background: yellow !important;
    letter-spacing: 9px !important; text-transform: uppercase !important; text-indent: 40px !important;
    margin: 9px !important; padding: 9px !important; border: 9px solid red !important;
    box-sizing: content-box !important; float: left !important; width: 10px !important; max-width: 10px !important;
    height: 10px !important; opacity: 0.3 !important; pointer-events: none !important; cursor: none !important;
    writing-mode: vertical-rl !important; direction: rtl !important; transform: scale(0.5) !important;
    filter: invert(1) !important; clip-path: inset(50%) !important; transition: all 9s !important;
    contain: strict !important; user-select: none !important; visibility: hidden !important;
    -webkit-text-fill-color: red !important;
  }
  parley-widget, parley-widget * { display: none !important; z-index: -1 !important; position: static !important; }
  dialog, button, textarea, [popover] { display: none !important; }
  #cover { all: unset !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; }
`

/** From the first moment of every page that is opened from here on. */
async function beHostile(page: Page): Promise<void> {
  await page.addInitScript((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
    document.addEventListener('DOMContentLoaded', () => {
      const cover = document.createElement('div')
      cover.id = 'cover'
      document.body.append(cover)
    })
  }, hostile)
}

/** Where a part stands and what can be seen of it. */
async function looksOf(part: Locator): Promise<object> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await part.boundingBox()) ?? {}
  const style = await part.evaluate((element) => {
    const seen = getComputedStyle(element)
    const { color, backgroundColor, fontFamily, letterSpacing, textTransform, direction, opacity } = seen
    return { color, backgroundColor, fontFamily, letterSpacing, textTransform, direction, opacity }
  })
  const box = [x, y, width, height].map(Math.round)
  return { box, ...style }
}

onBothBuilds((embedding) => {
  test('nothing of the host’s looks, layers and zoom changes or covers the widget', async ({
    page,
    site,
    visitor,
    signInAgent,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const agent = await signInAgent()
    await visitor.open()
    await visitor.say('Before')
    await agent.myChats.getByRole('listitem').first().click()
    await agent.answer('An answer')
    await expect(visitor.line('An answer')).toBeVisible()
    const parts = [visitor.launcher, visitor.window, visitor.composer, visitor.line('An answer')]
    const before = await Promise.all(parts.map(looksOf))

    await beHostile(page)
    await page.goto(`${site.origin}/${embedding}/`)
    await expect(visitor.line('An answer')).toBeVisible()
    await visitor.button('Minimize chat').click()
    await visitor.open()
    await idle(page)
    expect(await Promise.all(parts.map(looksOf))).toEqual(before)
    await visitor.say('After')
    await expect(visitor.line('After')).toBeVisible()
  })

  test('what is typed into the widget is no business of the host’s shortcuts', async ({ page, visitor }) => {
    await page.evaluate(() => {
      const pressed: string[] = []
      Object.assign(window, { pressed })
      for (const target of [document.body, document, window]) {
        for (const name of ['keydown', 'keypress', 'keyup']) {
          target.addEventListener(name, (event) => {
            pressed.push(Object(event).key)
            // As shortcuts do; it would keep the letter out of the field.
            event.preventDefault()
          })
        }
      }
    })
    await visitor.open()
    await visitor.composer.click()
    await page.keyboard.type('/ck?')
    await expect(visitor.composer).toHaveValue('/ck?')
    expect(await page.evaluate(() => Reflect.get(window, 'pressed'))).toEqual([])
    await page.getByLabel('Search').press('k')
    expect(await page.evaluate(() => Reflect.get(window, 'pressed').length)).toBeGreaterThan(0)
  })

  test('the page keeps its focus, its place and its styles', async ({ page, visitor, signInAgent }) => {
    const agent = await signInAgent()
    await page.evaluate(() => {
      const tall = document.createElement('p')
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('body > p:last-of-type { height: 4000px }')
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
      document.body.append(tall)
    })
    const traces = () =>
      page.evaluate(() => ({
        scroll: scrollY,
        focus: document.activeElement?.getAttribute('name') ?? document.activeElement?.tagName,
        sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
        attributes: [document.documentElement, document.body].flatMap((one) => one.getAttributeNames()),
        head: document.head.querySelectorAll('style, link[rel=stylesheet]').length,
        overflow:
          getComputedStyle(document.body).overflow + getComputedStyle(document.documentElement).overflow,
        title: document.title,
      }))
    await visitor.open()
    await visitor.say('Hello')
    await agent.myChats.getByRole('listitem').first().click()
    await visitor.button('Minimize chat').click()
    await page.getByLabel('Search').focus()
    await page.evaluate(() => scrollTo(0, 700))
    const before = await traces()
    expect(before).toMatchObject({ scroll: 700, focus: 'search' })

    await agent.answer('A message for a closed window')
    await expect(visitor.launcher).toHaveAccessibleDescription(/1/)
    expect(await traces()).toEqual(before)
    await visitor.open()
    await expect(visitor.line('A message for a closed window')).toBeVisible()
    expect(await traces()).toEqual({ ...before, focus: 'PARLEY-WIDGET' })
    await visitor.button('Minimize chat').click()
    expect(await traces()).toEqual({ ...before, focus: 'PARLEY-WIDGET' })

    await visitor.open()
    await page.getByLabel('Search').focus()
    await page.reload()
    await expect(visitor.window).toBeVisible()
    await expect(visitor.composer).toBeVisible()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

    test('the page waits behind the window and is as before afterwards', async ({ page, visitor }) => {
      const traces = () =>
        page.evaluate(() => ({
          overflow: getComputedStyle(document.documentElement).overflow,
          sheets: document.adoptedStyleSheets.length,
          style: document.documentElement.getAttribute('style') ?? document.body.getAttribute('style'),
        }))
      await page.evaluate(() => {
        for (let line = 0; line < 200; line += 1) {
          document.body.append(Object.assign(document.createElement('p'), { textContent: 'A line' }))
        }
        scrollTo(0, 900)
      })
      await expect(visitor.launcher).toBeVisible()
      const before = await traces()
      await visitor.launcher.tap()
      await expect(visitor.window).toBeVisible()
      expect((await traces()).overflow).toBe('hidden')
      expect((await traces()).style).toBeNull()
      await page.mouse.move(195, 30)
      await page.mouse.wheel(0, 600)
      await visitor.button('Minimize chat').tap()
      await expect(visitor.launcher).toBeVisible()
      expect(await traces()).toEqual(before)
      expect(await page.evaluate(() => scrollY)).toBe(900)
    })
  })

  test('a page whose libraries have patched what all scripts share has the whole chat', async ({
    page,
    site,
    visitor,
    signInAgent,
  }) => {
    await page.addInitScript(patchPrototypes)
    const failures: string[] = []
    page.on('pageerror', (error) => failures.push(error.message))
    await page.goto(`${site.origin}/${embedding}/`)
    const agent = await signInAgent()
    await visitor.open()
    await visitor.say('Patched')
    await agent.myChats.getByRole('listitem').first().click()
    await agent.answer('And yet it moves')
    await expect(visitor.line('And yet it moves')).toBeVisible()
    await page.reload()
    await expect(visitor.line('And yet it moves')).toBeVisible()
    await visitor.say('Still')
    await expect(agent.line('Still')).toBeVisible()
    expect(failures).toEqual([])
  })
})

/** In the manner of Prototype 1.6, MooTools, zone.js and error reporters. Runs in the page. */
function patchPrototypes(): void {
  const array = Array.prototype as unknown as Record<string, unknown>
  for (const name of ['each', 'first', 'last', 'clear', 'invoke', 'pluck']) {
    array[name] = function each(this: unknown[], call: (item: unknown) => unknown) {
      for (const item of this) call(item)
      return this
    }
  }
  array['toJSON'] = function toJSON(this: unknown[]) {
    return `[${this.map((item) => JSON.stringify(item)).join(', ')}]`
  }
  Object.assign(Array, {
    from: (items: { readonly length?: number } | null) => {
      const results: unknown[] = new Array(items?.length ?? 0)
      for (let at = results.length - 1; at >= 0; at -= 1) results[at] = Reflect.get(Object(items), at)
      return results
    },
  })
  const element = Element.prototype as unknown as Record<string, unknown>
  for (const name of ['hide', 'show', 'update', 'select', 'observe']) element[name] = () => null
  for (const name of ['append', 'remove', 'setAttribute', 'removeAttribute'] as const) {
    const native = Element.prototype[name] as (...args: unknown[]) => unknown
    element[name] = function patched(this: Element, ...args: unknown[]) {
      return native.apply(this, args)
    }
  }
  const wrapped = new WeakMap<object, EventListener>()
  const { addEventListener, removeEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function add(name, handler, options) {
    if (typeof handler !== 'function') return addEventListener.call(this, name, handler, options)
    const outer =
      wrapped.get(handler) ??
      function outer(this: EventTarget, event: Event) {
        return handler.call(this, event)
      }
    wrapped.set(handler, outer)
    return addEventListener.call(this, name, outer, options)
  }
  EventTarget.prototype.removeEventListener = function remove(name, handler, options) {
    const outer = handler === null ? undefined : wrapped.get(handler)
    return removeEventListener.call(this, name, outer ?? handler, options)
  }
  Object.assign(String.prototype, { toJSON: () => 'patched' })
  Object.assign(Function.prototype, {
    bind: function bind(this: (...args: unknown[]) => unknown, self: unknown, ...first: unknown[]) {
      return (...rest: unknown[]) => this.apply(self, [...first, ...rest])
    },
  })
}
