import { expect, type Page } from '@playwright/test'
import { chatWidgetOn } from '../support/chatWidget.ts'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense, knowsItsAddress: true })

/** What a site changes when it moves: the address of the script leads here. */
async function leadScriptTo(page: Page, server: string): Promise<void> {
  await page.route('https://cdn.livechatinc.com/tracking.js', (route) =>
    route.fulfill({ status: 302, headers: { location: `${server}/widget.js` } }),
  )
}

for (const framework of ['react', 'vue', 'angular'] as const) {
  test(`LiveChat's unmodified ${framework} adapter drives the widget`, async ({
    page,
    site,
    parley,
    signInAgent,
  }) => {
    const agent = await signInAgent()
    await leadScriptTo(page, parley.origin)
    await page.goto(`${site.origin}/livechat-${framework}/`)
    const widget = chatWidgetOn(page)
    const output = (name: string) => page.getByRole('status', { name, exact: true })
    await expect(output('Ready')).toHaveText('yes')
    await expect(output('Availability')).toHaveText('online')
    await expect(output('Visibility')).toHaveText('minimized')

    await page.getByRole('button', { name: 'Talk to us' }).click()
    await expect(widget.window).toBeVisible()
    await expect(output('Visibility')).toHaveText('maximized')
    await widget.say('Do you ship to Norway?')
    await agent.openChatOf('Ada Byron')
    await agent.answer('We do.')
    await expect(widget.line('We do.')).toBeVisible()
    await expect(output('Chat')).not.toBeEmpty()
    await expect(page.getByRole('list', { name: 'News' })).toHaveText(/customer message.*agent message/)

    await page.getByRole('button', { name: 'Remove the chat' }).click()
    await expect(page.locator('parley-widget')).toHaveCount(0)
    await page.getByRole('button', { name: 'Add the chat' }).click()
    await expect(widget.line('We do.')).toBeVisible()
  })
}
