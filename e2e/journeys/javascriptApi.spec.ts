import { expect, type Page } from '@playwright/test'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

const licenseOne = { 'data-license': '1' }

/** What a site's own script sees; the page has the API as a global. */
function evaluateApi<Value>(page: Page, expression: string): Promise<Value> {
  return page.evaluate(expression)
}

test('a site opens, hides and removes the widget, and a new tag brings a new one', async ({
  page,
  openTagPage,
}) => {
  const widget = await openTagPage(licenseOne)
  await expect(widget.launcher).toBeVisible()
  const source = await page.locator('script[data-license]').getAttribute('src')

  await evaluateApi(page, "ParleyWidget.call('maximize')")
  await expect(widget.window).toBeVisible()
  expect(await evaluateApi(page, "ParleyWidget.get('state').visibility")).toBe('maximized')

  await evaluateApi(page, "ParleyWidget.call('hide')")
  await expect(widget.window).toBeHidden()
  await expect(widget.launcher).toBeHidden()
  await evaluateApi(page, "ParleyWidget.call('minimize')")
  await expect(widget.launcher).toBeVisible()

  await evaluateApi(page, "window.kept = ParleyWidget; ParleyWidget.call('destroy')")
  await expect(page.locator('parley-widget')).toHaveCount(0)
  expect(await evaluateApi(page, "'ParleyWidget' in window")).toBe(false)
  await evaluateApi(page, "kept.call('maximize')")
  await expect(page.locator('parley-widget')).toHaveCount(0)

  await page.evaluate((src) => {
    const script = document.createElement('script')
    script.src = src ?? ''
    script.dataset['license'] = '1'
    document.head.append(script)
  }, source)
  await expect(widget.launcher).toBeVisible()
  await widget.open()
  await expect(widget.composer).toBeVisible()
})

test('the events of a conversation reach the site, without their texts', async ({
  page,
  openTagPage,
  signInAgent,
}) => {
  const agent = await signInAgent()
  const widget = await openTagPage(licenseOne)
  await expect(widget.launcher).toBeVisible()
  await evaluateApi(
    page,
    `window.heard = []
     for (const name of ['ready', 'visibility_changed', 'customer_status_changed', 'new_event']) {
       ParleyWidget.on(name, (payload) => heard.push([name, payload]))
     }`,
  )
  await widget.open()
  await widget.say('Hello')
  await agent.myChats.getByRole('listitem').first().click()
  await agent.answer('Hello yourself')
  await expect(widget.line('Hello yourself')).toBeVisible()

  const heard = await evaluateApi<[string, Record<string, unknown>][]>(page, 'heard')
  const names = heard.map(([name]) => name)
  expect(names.slice(0, 2)).toEqual(['ready', 'visibility_changed'])
  expect(names).toContain('customer_status_changed')
  const events = heard.filter(([name]) => name === 'new_event').map(([, payload]) => payload)
  expect(events).toEqual([
    { timestamp: expect.any(Number), type: 'message', author: { id: expect.any(String), type: 'customer' } },
    { timestamp: expect.any(Number), type: 'message', author: { id: expect.any(String), type: 'agent' } },
  ])
  expect(JSON.stringify(heard)).not.toContain('Hello')
  expect(await evaluateApi(page, "ParleyWidget.get('chat_data')")).toEqual({
    chatId: expect.any(String),
    threadId: expect.any(String),
  })
  expect(await evaluateApi(page, "ParleyWidget.get('customer_data').status")).toBe('chatting')
})

test('the name that a site gives reaches the agent', async ({ page, openTagPage, signInAgent }) => {
  const agent = await signInAgent()
  const widget = await openTagPage(licenseOne)
  await expect(widget.launcher).toBeVisible()
  await evaluateApi(page, "ParleyWidget.call('set_customer_name', 'Ada Byron')")
  await widget.open()
  await widget.say('Hello')
  await expect(agent.myChats.getByText('Ada Byron')).toBeVisible()
})

test('a page that replaces its body keeps the chat', async ({ page, openTagPage, signInAgent }) => {
  await signInAgent()
  const widget = await openTagPage(licenseOne)
  await widget.open()
  await widget.say('Before the turn')
  await expect(widget.log.getByText('Sent', { exact: true })).toBeVisible()
  await page.evaluate(() => {
    const body = document.createElement('body')
    body.append(document.createElement('main'))
    document.documentElement.replaceChild(body, document.body)
  })
  await expect(widget.window).toBeVisible()
  await expect(widget.line('Before the turn')).toBeVisible()
  await widget.say('After the turn')
  await expect(widget.line('After the turn')).toBeVisible()
})

test('nothing of the host’s looks comes through, and its layers do not cover the widget', async ({
  page,
  openTagPage,
}) => {
  const widget = await openTagPage(licenseOne)
  await expect(widget.launcher).toBeVisible()
  const looks = () =>
    widget.launcher.evaluate((button) => {
      const { width, height, backgroundColor, fontSize } = getComputedStyle(button)
      return { width, height, backgroundColor, fontSize }
    })
  const before = await looks()
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      html { font-size: 40px !important; }
      body { transform: translateX(20px); }
      parley-widget, parley-widget * { display: none !important; color: red !important; margin: 9px !important; }
      #cover { position: fixed; inset: 0; z-index: 2147483647; background: rgb(0 0 0 / 0.5); }
    `)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    const cover = document.createElement('div')
    cover.id = 'cover'
    document.body.append(cover)
  })
  expect(await looks()).toEqual(before)
  await widget.open()
  await expect(widget.composer).toBeVisible()
})
