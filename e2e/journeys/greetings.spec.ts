import { expect, type Page } from '@playwright/test'
import { test } from '../support/journey.ts'
import { formlessLicense, type LicenseConfig, shopLicense, smith } from '../support/parleyConfig.ts'

const greeting = {
  id: 7,
  agent_id: smith.id,
  rules: { url_contains: '#pricing' },
  event: { type: 'message', text: 'Can I help you choose?' },
} as const
const greets = (license: LicenseConfig): LicenseConfig => ({ ...license, greetings: [greeting] })

test.use({ license: greets(formlessLicense) })

const greetingOn = (page: Page) => page.getByRole('complementary', { name: 'Greeting' })

/** A page of the site's own making: no new document. */
const goToPricing = (page: Page) => page.evaluate(() => history.pushState(null, '', '#pricing'))

/** What the browser has kept of the widget. */
const kept = (page: Page) =>
  page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].join(''),
  )

/** The `new_event`s that the site is told of from now on. */
async function hearNewEvents(page: Page): Promise<() => Promise<readonly { readonly greeting?: object }[]>> {
  await page.evaluate("window.heard = []; ParleyWidget.on('new_event', (event) => heard.push(event))")
  return () => page.evaluate('heard')
}

test('a page on which no rule can hold asks for the settings and for nothing else', async ({
  page,
  openTagPage,
  parley,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('websocket', (socket) => asked.push(socket.url()))
  const widget = await openTagPage({ 'data-license': '1' })
  await expect(widget.launcher).toBeVisible()
  // The page is complete, and the browser has had its idle time.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => done(undefined))))
  const ofServer = asked.filter((url) => url.includes(new URL(parley.origin).host))
  expect(ofServer).toEqual([`${parley.origin}/widget.js`, `${parley.origin}/settings?license_id=1&locale=en`])
  expect(await kept(page)).toBe('')

  await goToPricing(page)
  await expect(greetingOn(page)).toBeVisible()
  expect(asked.some((url) => url.startsWith('ws:'))).toBe(true)
  expect(await kept(page)).toBe('')
})

test('a greeting takes no focus, and stays away once it is dismissed, also after a reload', async ({
  visitor,
}) => {
  const { page } = visitor
  await expect(visitor.launcher).toBeVisible()
  await goToPricing(page)
  const bubble = greetingOn(page)
  await expect(bubble).toContainText('Can I help you choose?')
  await expect(bubble).toContainText('Agent Smith')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  await expect(visitor.window).toBeHidden()

  await bubble.getByRole('button', { name: 'Dismiss greeting' }).click()
  await expect(bubble).toHaveCount(0)
  await expect(visitor.launcher).toBeFocused()

  const loggedIn = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'))
  await page.reload()
  await loggedIn
  await visitor.open()
  await expect(visitor.composer).toBeVisible()
  await expect(visitor.line('Can I help you choose?')).toHaveCount(0)
  await visitor.button('Minimize chat').click()
  await expect(bubble).toHaveCount(0)
})

test('the answer to a greeting starts the chat, which begins with it for both sides', async ({
  visitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  const { page } = visitor
  await expect(visitor.launcher).toBeVisible()
  const heard = await hearNewEvents(page)
  await goToPricing(page)
  await greetingOn(page).getByRole('button', { name: 'Reply' }).click()
  await expect(visitor.window).toBeVisible()
  await expect(visitor.composer).toBeFocused()
  await expect(greetingOn(page)).toHaveCount(0)
  await expect(visitor.line('Can I help you choose?')).toBeVisible()

  await visitor.say('Yes, please')
  await agent.myChats.getByRole('listitem').first().click()
  await expect(agent.line('Can I help you choose?')).toBeVisible()
  await expect(agent.line('Yes, please')).toBeVisible()
  await expect(visitor.line('Can I help you choose?')).toHaveCount(1)
  await agent.answer('Dark or light?')
  await expect(visitor.line('Dark or light?')).toBeVisible()
  const greeted = { id: 7, uniqueId: expect.any(String) }
  await expect
    .poll(async () => (await heard()).map((event) => event.greeting))
    .toEqual([greeted, undefined, undefined])
})

test.describe('with a form before the chat', () => {
  test.use({ license: greets(shopLicense) })

  test('the greeting stands above the form, and the chat begins with it', async ({
    visitor,
    signInAgent,
  }) => {
    const agent = await signInAgent()
    await expect(visitor.launcher).toBeVisible()
    await goToPricing(visitor.page)
    await greetingOn(visitor.page).getByRole('button', { name: 'Reply' }).click()
    await expect(visitor.form).toContainText('Can I help you choose?')
    await visitor.introduce({ name: 'Ada', email: 'ada@example.com', question: 'Which one?' })
    await agent.openChatOf('Ada')
    await expect(agent.line('Can I help you choose?')).toBeVisible()
    await expect(visitor.line('Can I help you choose?')).toHaveCount(1)
  })
})

test('the site hears of a greeting, and can put it away', async ({ page, openTagPage }) => {
  const widget = await openTagPage({ 'data-license': '1' })
  await expect(widget.launcher).toBeVisible()
  await page.evaluate(`
    window.heard = []
    for (const name of ['greeting_displayed', 'greeting_hidden', 'customer_status_changed'])
      ParleyWidget.on(name, (payload) => heard.push([name, payload]))`)
  await goToPricing(page)
  await expect(greetingOn(page)).toBeVisible()
  expect(await page.evaluate("ParleyWidget.get('customer_data').status")).toBe('invited')
  expect(await page.evaluate("ParleyWidget.call('hide_greeting')")).toBe(true)
  await expect(greetingOn(page)).toHaveCount(0)
  expect(await kept(page)).toBe('')
  const name = { id: 7, uniqueId: expect.any(String) }
  expect(await page.evaluate('heard')).toEqual([
    ['customer_status_changed', { status: 'invited' }],
    ['greeting_displayed', name],
    ['customer_status_changed', { status: 'browsing' }],
    ['greeting_hidden', name],
  ])
})
