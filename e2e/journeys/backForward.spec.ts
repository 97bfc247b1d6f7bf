import { expect } from '@playwright/test'
import { browserOptions } from '../../scripts/browserOptions.mjs'
import { test } from '../support/journey.ts'
import { onBothBuilds } from '../support/onBothBuilds.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({
  license: formlessLicense,
  // Playwright turns the cache off, which every visitor has.
  launchOptions: {
    ...browserOptions(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
})

onBothBuilds((embedding) => {
  test('the back-forward cache keeps a page with an open chat, and the chat goes on', async ({
    page,
    site,
    visitor,
    signInAgent,
  }) => {
    await page.goto(`${site.origin}/${embedding}/`)
    const agent = await signInAgent()
    await visitor.open()
    await visitor.say('Wait for me')
    await agent.myChats.getByRole('listitem').first().click()
    await page.evaluate(() => Object.assign(window, { neverLeft: true }) && undefined)
    await page.goto(`${site.origin}/livechat-vue/`)
    await agent.answer('While you were away')
    await page.goBack({ waitUntil: 'commit' })
    expect(await page.evaluate(() => Reflect.get(window, 'neverLeft'))).toBe(true)
    await expect(visitor.line('While you were away')).toBeVisible()
    await visitor.say('Back')
    await expect(agent.line('Back')).toBeVisible()
  })
})
