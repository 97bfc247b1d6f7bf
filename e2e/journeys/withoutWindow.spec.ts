import { expect, type Page } from '@playwright/test'
import { askAsAgent } from '../support/agentApi.ts'
import type { AgentConsole } from '../support/agentConsole.ts'
import type { ChatWidget } from '../support/chatWidget.ts'
import { setOptions } from '../support/hostPage.ts'
import { test } from '../support/journey.ts'
import { onBothBuilds } from '../support/onBothBuilds.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

/** A chat with an agent, whose window is put away. */
async function talkAndMinimize(visitor: ChatWidget, agent: AgentConsole, text: string) {
  await visitor.open()
  await visitor.say(text)
  await agent.myChats.getByRole('listitem').first().click()
  await expect(agent.line(text)).toBeVisible()
  await visitor.button('Minimize chat').click()
  return agent
}

/** Opens the page, until the server has said something to it. */
async function comeBack(page: Page, address: string) {
  const online = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'))
  await page.goto(address)
  await online
}

onBothBuilds((embedding) => {
  test('whoever comes back is connected without the window, which comes with the first answer', async ({
    page,
    site,
    visitor,
    signInAgent,
  }) => {
    const agent = await talkAndMinimize(visitor, await signInAgent(), 'I will be back')

    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const windows = () => asked.filter((path) => /\/(mountWindow|window)-[^/]*\.js$/.test(path))
    await comeBack(page, `${site.origin}/${embedding}/`)
    await expect(visitor.launcher).toBeVisible()
    expect(windows()).toEqual([])

    await agent.answer('Welcome back')
    await expect(visitor.launcher).toHaveAccessibleDescription('1 unread message')
    expect(windows()).toHaveLength(1)
    await visitor.open()
    await expect(visitor.line('Welcome back')).toBeVisible()
  })

  test('a window that is opened while it is on its way for an unread message comes once', async ({
    page,
    site,
    visitor,
    signInAgent,
  }) => {
    const agent = await talkAndMinimize(visitor, await signInAgent(), 'Ring me')

    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    const asked = page.waitForRequest(/\/(mountWindow|window)-[^/]*\.js$/)
    await page.route(/\/(mountWindow|window)-[^/]*\.js$/, async (route) => {
      await arrived
      await route.continue()
    })
    await comeBack(page, `${site.origin}/${embedding}/`)
    await agent.answer('Ringing')
    await asked
    await visitor.launcher.click()
    arrive()
    await expect(visitor.line('Ringing')).toBeVisible()
    await expect(page.locator('parley-widget').getByRole('dialog', { includeHidden: true })).toHaveCount(1)
  })
})

test('a newcomer is connected by one chunk, and hears of a chat that an agent begins', async ({
  page,
  site,
  parley,
  visitor,
}) => {
  const ask = await askAsAgent(parley)
  await setOptions(page, { connect: 'load' })
  const chunks: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.includes('/assets/')) chunks.push(pathname.replace(/^.*\/([a-zA-Z]+)-.*$/, '$1'))
  })
  await page.goto(`${site.origin}/script/`)
  await expect(visitor.launcher).toBeVisible()
  const id = () => page.evaluate("ParleyWidget.get('customer_data').id")
  await expect.poll(id).toEqual(expect.any(String))
  await page.evaluate("history.pushState(null, '', '#lamps'); ParleyWidget.call('set_customer_name', 'Ada')")
  await expect.poll(() => page.evaluate("ParleyWidget.get('customer_data').name")).toBe('Ada')
  expect(chunks).toEqual(['mountApp'])

  const customer = { id: await id(), type: 'customer' }
  const thread = { events: [{ type: 'message', text: 'May I help you?', recipients: 'all' }] }
  await ask('start_chat', { chat: { users: [customer], thread }, active: true })
  await expect(visitor.launcher).toHaveAccessibleDescription('1 unread message')
  await visitor.open()
  await expect(visitor.line('May I help you?')).toBeVisible()
  const known = async () => {
    const { chats_summary } = Object(await ask('get_chats_summary', {}))
    return chats_summary[0].users.find((user: { type: string }) => user.type === 'customer')
  }
  expect((await known()).name).toBe('Ada')
  // A page is told of a little after its address has changed, when it has its title.
  await expect.poll(async () => (await known()).last_visit.last_pages.at(-1).url).toContain('#lamps')
})
