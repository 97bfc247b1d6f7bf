import { expect, type Locator, type Page } from '@playwright/test'
import { askAsAgent } from '../support/agentApi.ts'
import { chatIdsSeen } from '../support/chatIdsSeen.ts'
import type { ChatWidget } from '../support/chatWidget.ts'
import { test } from '../support/journey.ts'
import { shopLicense } from '../support/parleyConfig.ts'

/** More stops than the page and the open window have between them. */
const maxTabs = 40

const rating = { type: 'rating', label: 'Rate this chat', comment_label: 'Comment' }
const delivery = {
  type: 'rich_message',
  template_id: 'quick_replies',
  elements: [
    {
      title: 'Where shall we deliver it?',
      buttons: ['To my home', 'To the shop'].map((text) => ({
        type: 'message',
        text,
        value: text,
        postback_id: text,
      })),
    },
  ],
}

test.use({
  license: {
    ...shopLicense,
    forms: [...shopLicense.forms, { type: 'postchat', group_id: 0, fields: [rating] }],
  },
})

test('everything is done with the keyboard alone', async ({ visitor, signInAgent, parley }) => {
  test.slow()
  const agent = await signInAgent()
  const ask = await askAsAgent(parley)
  const chats = chatIdsSeen(visitor.page)
  const { page } = visitor
  const { keyboard } = page

  await tabTo(page, visitor.launcher)
  await keyboard.press('Enter')
  await expect(visitor.window).toBeVisible()

  await test.step('a form with a mistake leads to it', () => sendForm(visitor))
  await expect(visitor.composer).toBeFocused()
  await keyboard.type('Is anybody there?')
  await keyboard.press('Enter')
  await expect(visitor.line('Is anybody there?')).toBeVisible()

  await test.step('a message of two lines', async () => {
    await keyboard.type('Line one')
    await keyboard.press('Shift+Enter')
    await keyboard.type('line two')
    await keyboard.press('Enter')
    await agent.openChatOf('Ines Alder')
    await expect(agent.log).toContainText(/Line one\s+line two/)
  })

  await test.step('away and back', async () => {
    await keyboard.press('Escape')
    await expect(visitor.window).toBeHidden()
    await expect(visitor.launcher).toBeFocused()
    await keyboard.press('Enter')
    await expect(visitor.composer).toBeFocused()
  })

  const [chatId = ''] = chats
  const answer = (event: object) => ask('send_event', { chat_id: chatId, event })
  await test.step('reading what was said before', async () => {
    const text = Array.from({ length: 30 }, (_, line) => `Line ${line}`).join('\n')
    await answer({ type: 'message', text })
    await expect(visitor.line(/Line 29/)).toBeVisible()
    await readBack(visitor)
  })

  await test.step('pressing a button of a message', async () => {
    await answer(delivery)
    const home = visitor.log.getByRole('button', { name: 'To my home' })
    await tabTo(page, home)
    await keyboard.press('Space')
    await expect(home).toHaveAttribute('aria-pressed', 'true')
    await expect(home).toBeFocused()
    await expect(agent.log).toContainText('To my home')
  })

  await test.step('ending and rating', async () => {
    await tabTo(page, visitor.button('End chat'))
    await keyboard.press('Enter')
    const form = visitor.window.getByRole('form', { name: 'After the chat' })
    await expect(form.getByRole('group', { name: 'Rate this chat' })).toBeFocused()
    await tabTo(page, form.getByRole('button', { name: 'Good' }))
    await keyboard.press('Space')
    await expect(form.getByRole('button', { name: 'Good' })).toHaveAttribute('aria-pressed', 'true')
    await tabTo(page, form.getByRole('textbox', { name: 'Comment' }))
    await keyboard.type('Quick and kind.')
    await tabTo(page, form.getByRole('button', { name: 'Submit' }))
    await keyboard.press('Enter')
    await expect(form.getByText('Thank you for your feedback.')).toBeFocused()
  })

  await test.step('starting again, and away', async () => {
    await tabTo(page, visitor.button('Start a new chat'))
    await keyboard.press('Enter')
    await expect(visitor.button('Start a new chat')).toHaveCount(0)
    await tabTo(page, visitor.button('Minimize chat'))
    await keyboard.press('Enter')
    await expect(visitor.window).toBeHidden()
    await expect(visitor.launcher).toBeFocused()
  })
})

async function sendForm({ page, form, field }: ChatWidget): Promise<void> {
  const { keyboard } = page
  const start = form.getByRole('button', { name: 'Start the chat' })
  await tabTo(page, field('Name'))
  await keyboard.type('Ines Alder')
  await tabTo(page, start)
  await keyboard.press('Enter')
  const summary = form.getByRole('alert')
  await expect(summary).toBeFocused()
  await tabTo(page, summary.getByRole('button', { name: 'E-mail' }))
  await keyboard.press('Enter')
  await expect(field('E-mail')).toBeFocused()
  await expect(field('E-mail')).toHaveAccessibleDescription(/name@example\.com|fill this in/)
  await keyboard.type('ines@example.com')
  await tabTo(page, start)
  await keyboard.press('Enter')
}

/** To the beginning with the list's own keys, and to the end with the button that says where it is. */
async function readBack({ page, log, button, line }: ChatWidget): Promise<void> {
  const { keyboard } = page
  await tabTo(page, log, 'Shift+Tab')
  await keyboard.press('Home')
  await expect(line('Is anybody there?')).toBeInViewport()
  const newest = button('Go to the newest message')
  await expect(newest).toBeVisible()
  await keyboard.press('End')
  await expect(newest).toHaveCount(0)
  await keyboard.press('Home')
  await tabTo(page, newest)
  await keyboard.press('Enter')
  await expect(newest).toHaveCount(0)
}

async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < maxTabs; stops += 1) {
    if (await isFocused(target)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

/** Whether an element has focus, also inside a shadow root, where the document only knows the host. */
function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const root = element.getRootNode()
    return (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === element
  })
}
