import { expect, type Page } from '@playwright/test'
import { chatWidgetOn } from '../support/chatWidget.ts'
import { faultsOf, idle, keptBy } from '../support/hostPage.ts'
import { test } from '../support/journey.ts'
import { shopLicense } from '../support/parleyConfig.ts'
import { toldPages } from '../support/toldPages.ts'

test.use({ license: shopLicense })

/** What a widget puts beside its element. */
function leftBehind(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    elements: document.querySelectorAll('parley-widget, [src*="widget.js"]').length,
    globals: Object.keys(window).filter((name) => /parley|livechat/i.test(name)),
    styles: [document.documentElement.getAttribute('style'), document.body.getAttribute('style')],
  }))
}

const nothing = { elements: 0, globals: [], styles: [null, null] }

test('a Vue application with the script tag: a newcomer is answered, pages are told, and unmounting leaves nothing', async ({
  page,
  site,
  signInAgent,
}) => {
  const agent = await signInAgent()
  const faults = faultsOf(page)
  const told = toldPages(page)
  const lines: boolean[] = []
  page.on('websocket', (socket) => {
    const at = lines.push(true) - 1
    socket.on('close', () => {
      lines[at] = false
    })
  })
  await page.goto(`${site.origin}/vue/`)
  const widget = chatWidgetOn(page)
  const output = (name: string) => page.getByRole('status', { name, exact: true })
  await expect(output('Visibility')).toHaveText('minimized')

  await page.getByRole('button', { name: 'Ask us' }).click()
  await expect(output('Visibility')).toHaveText('maximized')
  await widget.introduce({ name: 'Ada', email: 'ada@example.com', question: 'Do you have lamps?' })
  await agent.openChatOf('Ada')
  await agent.answer('Many.')
  await expect(widget.line('Many.')).toBeVisible()

  await page.getByRole('button', { name: 'Look at lamps' }).click()
  await expect(page.getByRole('heading', { name: 'Lamps' })).toBeVisible()
  await expect.poll(() => told.at(-1)).toBe(`${site.origin}/vue/?lamps`)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await expect.poll(() => told.at(-1)).toBe(`${site.origin}/vue/`)
  await widget.button('Minimize chat').click()
  await agent.answer('Which one?')
  await expect(output('Unread')).toHaveText('1')

  await page.getByRole('button', { name: 'Remove the chat' }).click()
  await expect.poll(() => leftBehind(page)).toEqual(nothing)
  await expect.poll(() => lines).toEqual(lines.map(() => false))
  // Whoever comes back is known: that is what the visitor has begun, and no more.
  expect((await keptBy(page)).filter((name) => !name.startsWith('parley:'))).toEqual([])

  await page.getByRole('button', { name: 'Add the chat' }).click()
  await page.getByRole('button', { name: 'Ask us' }).click()
  await expect(widget.line('Which one?')).toBeVisible()
  await widget.say('The small one')
  await expect(agent.line('The small one')).toBeVisible()
  expect(faults).toEqual([])
})

test('a component that is unmounted before the script has come leaves nothing either', async ({
  page,
  site,
}) => {
  let arrive = () => {}
  const mayArrive = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/widget.js', async (route) => {
    await mayArrive
    await route.continue()
  })
  await page.goto(`${site.origin}/vue/`, { waitUntil: 'domcontentloaded' })
  await page.getByRole('button', { name: 'Remove the chat' }).click()
  // The first that the script does, when it runs.
  const asked = page.waitForResponse((response) => response.url().includes('/settings?'))
  arrive()
  await asked
  await idle(page)
  expect(await leftBehind(page)).toEqual(nothing)
})
