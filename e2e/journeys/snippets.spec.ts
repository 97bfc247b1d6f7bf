import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import { readSnippets } from '../../scripts/readSnippets.mjs'
import { chatWidgetOn } from '../support/chatWidget.ts'
import { consoleOf } from '../support/hostPage.ts'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

const snippets = (await readSnippets(['html'])).filter(({ code }) => code.includes('/widget.js'))

test('there are pages in the documentation to be tried', () => {
  expect(snippets.length).toBeGreaterThan(4)
})

for (const { name, code } of snippets) {
  test(`the page in ${name} has a chat`, async ({ page, parley }) => {
    const written = code
      .replaceAll('https://chat.example.com', parley.origin)
      .replaceAll('wss://chat.example.com', parley.origin.replace(/^http/, 'ws'))
    const site = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(`<!doctype html><html lang="en"><title>From the documentation</title>${written}</html>`)
    })
    await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
    try {
      const said = consoleOf(page)
      const failures: string[] = []
      page.on('pageerror', (error) => failures.push(error.message))
      // A server that listens on a port has an address of this kind.
      await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
      await expect(page.locator('parley-widget')).toBeAttached()
      await page.evaluate("ParleyWidget.call('maximize')")
      await expect(page.locator('parley-widget dialog[open] textarea')).toBeVisible()
      expect(failures).toEqual([])
      const wrong = said.filter((message) => message.type() === 'error' || message.type() === 'warning')
      expect(wrong.map((message) => message.text()).filter((text) => !text.includes('favicon'))).toEqual([])
    } finally {
      site.closeAllConnections()
      await new Promise((closed) => site.close(closed))
    }
  })
}

test('the headless example is a whole chat', async ({ page, site, signInAgent }) => {
  const agent = await signInAgent()
  await page.goto(`${site.origin}/headless/`)
  const list = page.getByRole('list', { name: 'Conversation' })
  await page.getByRole('textbox', { name: 'Your message' }).fill('Without your window')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(list.getByText('You: Without your window')).toBeVisible()
  await agent.myChats.getByRole('listitem').first().click()
  await agent.answer('We do not mind')
  await expect(list.getByText('We: We do not mind')).toBeVisible()
  await expect(chatWidgetOn(page).launcher).toHaveCount(0)
  await page.reload()
  await expect(list.getByText('We: We do not mind')).toBeVisible()
})
