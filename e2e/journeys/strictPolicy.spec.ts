import { expect, type Page } from '@playwright/test'
import { askAsAgent } from '../support/agentApi.ts'
import { consoleOf } from '../support/hostPage.ts'
import { test } from '../support/journey.ts'
import { onBothBuilds } from '../support/onBothBuilds.ts'
import { shopLicense } from '../support/parleyConfig.ts'

test.use({
  license: {
    ...shopLicense,
    forms: [
      ...shopLicense.forms,
      {
        type: 'postchat',
        group_id: 0,
        fields: [{ type: 'rating', label: 'Rate this chat', comment_label: 'Comment' }],
      },
    ],
  },
})

/** A picture of one pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Everything that the page's policy has had to stop, from now on and on every page. */
async function collectViolations(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
  return () => page.evaluate(() => Reflect.get(window, 'violations'))
}

onBothBuilds((embedding) => {
  test('a whole chat under a strict policy and Trusted Types breaks no rule of it', async ({
    page,
    site,
    parley,
    visitor,
    signInAgent,
  }) => {
    test.setTimeout(120_000)
    const said = consoleOf(page)
    const violations = await collectViolations(page)
    const answer = await page.goto(`${site.origin}/${embedding}/`)
    const policy = (await answer?.headerValue('content-security-policy')) ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')

    const agent = await signInAgent()
    const ask = await askAsAgent(parley)
    await visitor.open()
    await visitor.introduce({ name: 'Ada', email: 'ada@example.com', question: 'Strictly?' })
    await agent.openChatOf('Ada')
    await agent.answer('Speaking, see https://www.example.com/terms')
    await expect(visitor.line(/Speaking/)).toBeVisible()

    const { chats_summary } = Object(await ask('get_chats_summary', {}))
    const chat_id: string = chats_summary[0].id
    const card = (title: string) => ({
      title,
      subtitle: 'In stock',
      image: { name: 'smith.svg', url: `${parley.origin}/avatars/smith.svg`, content_type: 'image/svg+xml' },
      buttons: [
        { type: 'message', text: `Take ${title}`, value: title, postback_id: title, user_ids: [] },
        {
          type: 'webview',
          text: `Open ${title}`,
          value: `${site.origin}/livechat-vue/`,
          webview_height: 'tall',
          postback_id: 'open',
          user_ids: [],
        },
      ],
    })
    await ask('send_event', {
      chat_id,
      event: {
        type: 'rich_message',
        template_id: 'cards',
        recipients: 'all',
        elements: [card('A lamp'), card('A chair')],
      },
    })
    const lamp = visitor.window.getByRole('group', { name: 'A lamp' })
    await expect(lamp).toBeVisible()
    await expect
      .poll(() => lamp.getByRole('img').evaluate((image) => Reflect.get(image, 'naturalWidth')))
      .not.toBe(0)
    await lamp.getByRole('button', { name: 'Open A lamp' }).click()
    const moment = visitor.page
      .getByRole('dialog')
      .filter({ has: page.locator('iframe') })
      .last()
    await expect(moment.locator('iframe')).toBeAttached()
    await moment.getByRole('button', { name: 'Close' }).first().click()
    await expect(page.locator('parley-widget iframe')).toHaveCount(0)
    await visitor.window.getByRole('button', { name: 'Next' }).click()
    await lamp.getByRole('button', { name: 'Take A lamp' }).click()
    await expect(agent.line('A lamp').first()).toBeVisible()

    const chooser = page.waitForEvent('filechooser')
    await visitor.button('Attach a file').click()
    await (await chooser).setFiles({ name: 'lamp.png', mimeType: 'image/png', buffer: picture })
    await expect(visitor.window.getByText('lamp.png').first()).toBeVisible()
    await expect(visitor.send).toBeEnabled()
    await visitor.send.click()
    await expect(visitor.window.getByRole('button', { name: 'View image lamp.png' })).toBeVisible()

    await visitor.button('Emoji').click()
    await expect(visitor.window.getByRole('searchbox', { name: 'Search for an emoji' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(visitor.button('Emoji')).toBeFocused()
    await visitor.button('End chat').click()
    await visitor.window.getByRole('button', { name: 'Good', exact: true }).click()
    await visitor.button('Minimize chat').click()
    await page.reload()
    await visitor.open()
    await expect(visitor.line(/Speaking/)).toBeVisible()

    expect(await violations()).toEqual([])
    const errors = said.filter((message) => message.type() === 'error').map((message) => message.text())
    expect(errors.filter((text) => /Content Security Policy|Trusted/.test(text))).toEqual([])
  })
})
