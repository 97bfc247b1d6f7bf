import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/journey.ts'

/** More stops than the page and the open window have between them. */
const maxTabs = 40

test('everything is done with the keyboard alone', async ({ visitor, signInAgent }) => {
  const agent = await signInAgent()
  const { page } = visitor
  const { keyboard } = page

  await tabTo(page, visitor.launcher)
  await keyboard.press('Enter')
  await expect(visitor.window).toBeVisible()

  await tabTo(page, visitor.field('Name'))
  await keyboard.type('Ines Alder')
  await tabTo(page, visitor.field('E-mail'))
  await keyboard.type('ines@example.com')
  await tabTo(page, visitor.form.getByRole('button', { name: 'Start the chat' }))
  await keyboard.press('Enter')

  await expect(visitor.composer).toBeFocused()
  await keyboard.type('Is anybody there?')
  await keyboard.press('Enter')
  await expect(visitor.line('Is anybody there?')).toBeVisible()

  await keyboard.type('Line one')
  await keyboard.press('Shift+Enter')
  await keyboard.type('line two')
  await keyboard.press('Enter')
  await agent.openChatOf('Ines Alder')
  await expect(agent.log).toContainText(/Line one\s+line two/)

  await keyboard.press('Escape')
  await expect(visitor.window).toBeHidden()
  await expect(visitor.launcher).toBeFocused()
  await keyboard.press('Enter')
  await expect(visitor.composer).toBeFocused()

  await tabTo(page, visitor.button('End chat'))
  await keyboard.press('Enter')
  await expect(visitor.button('Start a new chat')).toBeVisible()
})

async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < maxTabs; stops += 1) {
    if (await isFocused(target)) return
    await page.keyboard.press('Tab')
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
