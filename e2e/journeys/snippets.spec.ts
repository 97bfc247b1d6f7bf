import { expect } from '@playwright/test'
import { readSnippets, type Snippet } from '../../scripts/readSnippets.mjs'
import { askAsAgent } from '../support/agentApi.ts'
import { chatIdsSeen } from '../support/chatIdsSeen.ts'
import { chatWidgetOn } from '../support/chatWidget.ts'
import { consoleOf, faultsOf } from '../support/hostPage.ts'
import { test } from '../support/journey.ts'
import { formlessLicense, type LicenseConfig } from '../support/parleyConfig.ts'
import { servePage } from '../support/servePage.ts'
import { startDevelopment } from '../support/startDevelopment.ts'

const secret = 'known to the site and the server'
const license: LicenseConfig & { readonly identity_secret: string } = {
  ...formlessLicense,
  identity_secret: secret,
}
test.use({ license })

const all = await readSnippets(['html', 'js', 'ts', 'tsx'])
const inLanguage = (...languages: readonly string[]) => all.filter((one) => languages.includes(one.language))
const pages = inLanguage('html').filter(({ code }) => code.includes('/widget.js'))
const moments = inLanguage('html').filter((one) => !pages.includes(one))
/** The only one that is for the website's own server. */
const signing = inLanguage('js').filter(({ code }) => code.includes('node:crypto'))
const scripts = inLanguage('js').filter((one) => !signing.includes(one))
/** The headless example has a fixture of its own, and a journey below. */
const modules = inLanguage('ts', 'tsx').filter(({ code }) => !code.includes('function OwnChat'))

test('every snippet of the documentation has its kind, and is tried below', () => {
  expect(pages.length).toBeGreaterThan(4)
  expect(scripts.length).toBeGreaterThan(4)
  expect(modules.length).toBeGreaterThan(3)
  expect(moments).toHaveLength(1)
  expect(signing).toHaveLength(1)
})

/** A whole page around what the documentation shows, with the address of the server of this test. */
function pageWith(written: string, origin: string): string {
  const own = written
    .replaceAll('https://chat.example.com', origin)
    .replaceAll('wss://chat.example.com', origin.replace(/^http/, 'ws'))
  const icon = '<link rel="icon" href="data:,">'
  return `<!doctype html><html lang="en"><title>From the documentation</title>${icon}${own}</html>`
}

for (const { name, code } of pages) {
  test(`the page in ${name} has a chat`, async ({ page, parley }) => {
    const site = await servePage(pageWith(code, parley.origin))
    try {
      const faults = faultsOf(page)
      const said = consoleOf(page)
      await page.goto(site.address)
      await expect(page.locator('parley-widget')).toBeAttached()
      await page.evaluate("ParleyWidget.call('maximize')")
      const window = page.locator('parley-widget dialog[open]')
      await expect(window.locator('textarea')).toBeVisible()
      // Also inline, in an element that nobody has given a height.
      expect((await window.boundingBox())?.height).toBeGreaterThan(400)
      expect(faults.filter((fault) => !isAboutIcon(fault))).toEqual([])
      expect(said.filter((message) => message.type() === 'warning').map((message) => message.text())).toEqual(
        [],
      )
    } finally {
      await site.close()
    }
  })
}

/** A strict policy does not even allow the page's own icon. */
function isAboutIcon(fault: string): boolean {
  return fault.includes("'data:,'") && !fault.includes('chat')
}

test('what the documentation has scripts say to the widget is done, and the chat goes on', async ({
  page,
  parley,
  signInAgent,
}) => {
  const agent = await signInAgent()
  const faults = faultsOf(page)
  const said = consoleOf(page)
  await page.route('**/chat-identity', async (route) => route.fulfill({ body: await signedBy(signing[0]) }))
  await page.route('**/chat-token', async (route) => {
    const grant = { grant_type: 'transient', license_id: 1, client_id: 'site', response_type: 'token' }
    const body = JSON.stringify({ ...grant, redirect_uri: parley.origin })
    const answer = await fetch(`${parley.origin}/customer/token`, { method: 'POST', body })
    await route.fulfill({ contentType: 'application/json', body: await answer.text() })
  })
  const tag = '<script async src="https://chat.example.com/widget.js" data-license="1"></script>'
  for (const { name, code } of scripts) {
    // Options stand above the tag; everything else speaks to a widget that is there.
    const isOptions = code.includes('__parley')
    const above = isOptions ? `<script>${code}</script>` : ''
    const site = await servePage(pageWith(above + tag, parley.origin))
    try {
      await page.goto(site.address)
      const widget = chatWidgetOn(page)
      await expect(widget.launcher).toBeVisible()
      if (!isOptions) await page.addScriptTag({ type: 'module', content: code })
      await page.evaluate("ParleyWidget.call('maximize')")
      await widget.say(`As in ${name}`)
      await expect(widget.line(`As in ${name}`)).toBeVisible()
      if (code.includes('/chat-identity')) await agent.openChatOf('Ada Byron')
    } finally {
      await site.close()
    }
  }
  expect(faults).toEqual([])
  const lines = said.filter((message) => message.type() === 'log').map((message) => message.text())
  expect(lines).toEqual(['true', expect.stringContaining('availability: online')])
})

/** What the website's own server would answer, by the code that the documentation has for it. */
async function signedBy(snippet: Snippet | undefined): Promise<string> {
  const { signIdentity } = await import(`data:text/javascript,${encodeURIComponent(snippet?.code ?? '')}`)
  return signIdentity(secret, { id: 'ada', name: 'Ada Byron' })
}

test('the page that the documentation has for a Moment speaks with the chat, and closes itself', async ({
  parley,
  openTagPage,
  signInAgent,
}) => {
  const moment = await servePage(pageWith(moments[0]?.code ?? '', parley.origin))
  try {
    const agent = await signInAgent()
    const visitor = await openTagPage({ 'data-license': '1' })
    const chats = chatIdsSeen(visitor.page)
    await visitor.open()
    await visitor.say('I am hungry')
    await expect(visitor.line('Sent')).toBeVisible()
    await agent.myChats.getByRole('listitem').first().click()
    const [chatId = ''] = chats
    const ask = await askAsAgent(parley)
    const button = { type: 'webview', text: 'Book a table', value: moment.address, postback_id: 'book' }
    const card = {
      type: 'rich_message',
      template_id: 'cards',
      elements: [{ title: 'Eat', buttons: [{ ...button, webview_height: 'full' }] }],
    }
    await ask('send_event', { chat_id: chatId, event: { ...card, recipients: 'all' } })
    await visitor.button('Book a table').click()
    const dialog = visitor.window.getByRole('dialog', { name: 'Book a table' })
    await dialog.locator('iframe').contentFrame().getByRole('button', { name: 'A table for two' }).click()
    await expect(agent.line('A table for two, please')).toBeVisible()
    await expect(dialog).toHaveCount(0)
  } finally {
    await moment.close()
  }
})

test('what the documentation has for React developers runs in an application', async ({
  page,
  parley,
  signInAgent,
}) => {
  test.setTimeout(120_000)
  const agent = await signInAgent()
  const sources = modules.map(({ language, code }, at): readonly [string, string] => [
    `snippet${at}.${language}`,
    code.replaceAll('https://chat.example.com', parley.origin),
  ])
  const development = await startDevelopment('snippets', parley.origin, Object.fromEntries(sources))
  try {
    const faults = faultsOf(page)
    // Nobody is signed in.
    await page.route('**/chat-identity', (route) => route.fulfill({ body: '' }))
    for (const [file] of sources) {
      await page.goto(`${development.address}?${file}`)
      if (file.endsWith('.tsx')) {
        // One of them speaks German.
        const widget = page.locator('parley-widget')
        await widget.getByRole('button').first().click()
        await widget.getByRole('textbox').fill(`As in ${file}`)
        await page.keyboard.press('Enter')
        await expect(widget.getByRole('log').getByText(`As in ${file}`)).toBeVisible()
        // Each has a visitor of its own.
        await page.evaluate(() => {
          localStorage.clear()
          sessionStorage.clear()
        })
      } else {
        await expect(agent.myChats.getByText('Hello')).toBeVisible()
      }
    }
    expect(faults).toEqual([])
  } finally {
    await development.close()
  }
})

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
