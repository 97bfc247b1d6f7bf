import { expect } from '@playwright/test'
import { test } from '../support/journey.ts'
import { formlessLicense, type LicenseConfig, shopLicense } from '../support/parleyConfig.ts'

const maskingLicense: LicenseConfig = { ...formlessLicense, mask_patterns: ['\\bPIN \\d+'] }

test.describe('without a form', () => {
  test.use({ license: maskingLicense })

  test('a draft is there again after a reload, and gone once it is sent', async ({
    visitor,
    signInAgent,
  }) => {
    await signInAgent()
    await visitor.open()
    await visitor.composer.fill('Before anything\nwas sent')
    await visitor.page.reload()
    await expect(visitor.composer).toHaveValue('Before anything\nwas sent')
    await visitor.send.click()
    await expect(visitor.line(/Before anything/)).toBeVisible()
    await expect(visitor.composer).toHaveValue('')

    await visitor.composer.fill('In the chat')
    await visitor.page.reload()
    await expect(visitor.line(/Before anything/)).toBeVisible()
    await expect(visitor.composer).toHaveValue('In the chat')
    await visitor.send.click()
    await expect(visitor.line('In the chat')).toBeVisible()
    await visitor.page.reload()
    await expect(visitor.line('In the chat')).toBeVisible()
    await expect(visitor.composer).toHaveValue('')
  })

  test('[contract] storage none leaves no draft behind', async ({ openTagPage }) => {
    const visitor = await openTagPage({ 'data-license': '1', 'data-storage': 'none' })
    await visitor.open()
    await visitor.composer.fill('A secret')
    expect(await visitor.page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('A secret')
    await visitor.page.reload()
    await visitor.open()
    await expect(visitor.composer).toHaveValue('')
  })

  test('an emoji is found by its name and goes where the caret is, by keyboard alone', async ({
    visitor,
  }) => {
    await visitor.open()
    await expect(visitor.composer).toBeFocused()
    await visitor.page.keyboard.type('Thanks')
    await visitor.page.keyboard.press('Shift+Tab')
    await expect(visitor.button('Emoji')).toBeFocused()
    await visitor.page.keyboard.press('Enter')
    const search = visitor.window.getByRole('searchbox', { name: 'Search for an emoji' })
    await expect(search).toBeFocused()
    await visitor.page.keyboard.press('Escape')
    await expect(search).toHaveCount(0)
    await expect(visitor.window).toBeVisible()
    await expect(visitor.button('Emoji')).toBeFocused()

    await visitor.page.keyboard.press('Enter')
    await expect(search).toBeFocused()
    await visitor.page.keyboard.type('thumb')
    await visitor.page.keyboard.press('ArrowDown')
    await visitor.page.keyboard.press('Enter')
    await expect(visitor.composer).toBeFocused()
    await visitor.page.keyboard.press('Enter')
    await expect(visitor.line('Thanks👍')).toBeVisible()
  })

  test('card numbers and what the site names never reach the agent, not even while typing', async ({
    visitor,
    signInAgent,
  }) => {
    const frames: string[] = []
    visitor.page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => void frames.push(String(payload))),
    )
    const agent = await signInAgent()
    await visitor.open()
    await visitor.say('Hello')
    await agent.myChats.getByRole('listitem').first().click()
    await expect(agent.line('Hello')).toBeVisible()

    await visitor.composer.pressSequentially('My card is 4111 1111 1111 1111, PIN 123', { delay: 15 })
    await expect(agent.typingNow).toContainText('**** **** **** ****, *** ***')
    await expect(visitor.window.getByRole('status').filter({ hasText: 'are hidden' })).toBeVisible()
    await visitor.composer.press('Enter')
    const masked = 'My card is **** **** **** ****, *** ***'
    await expect(agent.line(masked)).toHaveCount(1)
    await expect(visitor.line(masked)).toHaveCount(1)
    expect(frames.filter((frame) => /4111 111|PIN 123/.test(frame))).toEqual([])
  })

  test('a text of more than 16 KB goes as several messages when the visitor says so', async ({
    visitor,
    signInAgent,
  }) => {
    const agent = await signInAgent()
    await visitor.open()
    const words = (count: number, word: string) => `${word} `.repeat(count).trim()
    await visitor.composer.fill(`${words(2700, 'first')} ${words(300, 'last')} the end`)
    await expect(visitor.send).toBeDisabled()
    await expect(visitor.window.getByText(/bytes too long/)).toBeVisible()
    await visitor.button('Send as 2 messages').click()
    await expect(visitor.composer).toHaveValue('')
    await agent.myChats.getByRole('listitem').first().click()
    await expect(agent.line(/^first first/)).toHaveCount(1)
    await expect(agent.line(/the end$/)).toHaveCount(1)
    await expect(visitor.line(/the end$/)).toHaveCount(1)
  })
})

test.describe('with a form', () => {
  test.use({ license: shopLicense })

  test('a card number in an answer reaches the agent masked', async ({ visitor, signInAgent }) => {
    const agent = await signInAgent()
    await visitor.open()
    await visitor.introduce({
      name: 'Visitor',
      email: 'visitor@example.com',
      question: 'Was 5555 5555 5555 4444 charged twice?',
    })
    await agent.openChatOf('Visitor')
    await expect(agent.line('Was **** **** **** **** charged twice?')).toHaveCount(1)
    await expect(agent.log).not.toContainText('5555')
  })
})
