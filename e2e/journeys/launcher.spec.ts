import { expect } from '@playwright/test'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

test('the launcher opens and closes the window, and focus comes back to it', async ({ visitor }) => {
  await expect(visitor.launcher).toHaveAttribute('aria-expanded', 'false')
  await visitor.launcher.click()
  await expect(visitor.window).toBeVisible()
  await expect(visitor.launcher).toHaveAttribute('aria-expanded', 'true')
  await expect(visitor.composer).toBeFocused()

  await visitor.page.keyboard.press('Escape')
  await expect(visitor.window).toBeHidden()
  await expect(visitor.launcher).toBeFocused()

  await visitor.launcher.press('Enter')
  await expect(visitor.window).toBeVisible()
  await visitor.button('Minimize chat').click()
  await expect(visitor.window).toBeHidden()
  await expect(visitor.launcher).toBeFocused()
  await expect(visitor.launcher).toHaveAttribute('aria-expanded', 'false')
})

test('answers that come while the window is minimised are counted, and are not called read', async ({
  visitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  await visitor.open()
  await visitor.say('Hello')
  await agent.myChats.getByRole('listitem').first().click()
  await expect(agent.line('Hello')).toBeVisible()
  await visitor.page.keyboard.press('Escape')

  await agent.answer('First answer')
  await agent.answer('Second answer')
  await expect(visitor.launcher).toHaveAccessibleDescription(/2/)
  await expect(agent.log.getByText('Read', { exact: true })).toHaveCount(0)

  await visitor.launcher.click()
  await expect(visitor.line('Second answer')).toBeVisible()
  await expect(visitor.launcher).not.toHaveAccessibleDescription(/2/)
  await expect(agent.log.getByText('Read', { exact: true })).toHaveCount(1)
})
