import { expect, type Page } from '@playwright/test'
import { type ChatWidget, chatWidgetOn } from '../support/chatWidget.ts'
import { consoleOf } from '../support/hostPage.ts'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'
import { toldPages } from '../support/toldPages.ts'

test.use({ license: formlessLicense })

const words = Array.from({ length: 30 }, (_, at) => `Line ${at + 1}`).join('\n')

/** The one widget of the page, with its window as the visitor has left it. */
async function expectUntouched(page: Page, widget: ChatWidget): Promise<void> {
  await expect(page.locator('body > parley-widget')).toHaveCount(1)
  await expect(page.locator('parley-widget')).toHaveCount(1)
  await expect(widget.composer).toHaveValue('Not finis')
  await expect(widget.line('The newest')).toBeInViewport()
}

test("Turbo's visits keep the window, the draft and the chat, and the server hears of each page", async ({
  page,
  site,
  signInAgent,
}) => {
  const agent = await signInAgent()
  const told = toldPages(page)
  const said = consoleOf(page)
  await page.goto(`${site.origin}/turbo/`)
  const widget = chatWidgetOn(page)
  await widget.open()
  await widget.say(words)
  await widget.say('The newest')
  await agent.myChats.getByRole('listitem').first().click()
  await widget.composer.fill('Not finis')
  await page.evaluate(() => Object.assign(window, { neverLeft: true }) && undefined)

  await page.getByRole('link', { name: 'Look at lamps' }).click()
  await expect(page.getByRole('heading', { name: 'Lamps' })).toBeVisible()
  await expectUntouched(page, widget)
  await expect.poll(() => told.at(-1)).toBe(`${site.origin}/turbo/lamps.html`)

  // From Turbo's cache, in which the body that is restored is a copy with everything that was on it.
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'A website with Turbo' })).toBeVisible()
  await expectUntouched(page, widget)
  await expect.poll(() => told.at(-1)).toBe(`${site.origin}/turbo/`)

  // A page that was seen before is shown from the cache until the server has answered.
  let answer = () => {}
  const mayAnswer = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/lamps.html', async (route) => {
    await mayAnswer
    await route.continue()
  })
  await page.getByRole('link', { name: 'Look at lamps' }).click()
  await expect(page.locator('html[data-turbo-preview]').getByRole('heading', { name: 'Lamps' })).toBeVisible()
  await expectUntouched(page, widget)
  answer()
  await expect(page.locator('html[data-turbo-preview]')).toHaveCount(0)
  await expectUntouched(page, widget)

  // The same page again is not replaced, but made equal to the server's answer.
  await page.evaluate('Turbo.session.refresh(location.href)')
  await expectUntouched(page, widget)

  await agent.answer('Still there?')
  await expect(widget.line('Still there?')).toBeVisible()
  await widget.say('In the same chat')
  await expect(agent.line('In the same chat')).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(window, 'neverLeft'))).toBe(true)
  expect(
    said.filter((message) => message.text().includes('Parley')).map((message) => message.text()),
  ).toEqual([])
})
