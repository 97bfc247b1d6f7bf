import { expect } from '@playwright/test'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test('the prechat form says what is missing and what is not an address', async ({ visitor, signInAgent }) => {
  await signInAgent()
  await visitor.open()
  const email = visitor.field('E-mail')
  const start = visitor.form.getByRole('button', { name: 'Start the chat' })

  await start.click()
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(visitor.form.getByRole('button', { name: 'E-mail' })).toBeVisible()
  await expect(email).toHaveAccessibleDescription(/.+/)

  await email.fill('not an address')
  await start.click()
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(email).toHaveAccessibleDescription(/e-?mail/i)

  await email.fill('ines@example.com')
  await expect(email).not.toHaveAttribute('aria-invalid', 'true')
  await start.click()
  await expect(visitor.composer).toBeVisible()
})

test('the console refuses a wrong password and says so', async ({ page, parley }) => {
  await page.goto(`${parley.origin}/agent`)
  await page.getByRole('textbox', { name: 'E-mail' }).fill('agent1@example.com')
  await page.getByRole('textbox', { name: 'Password' }).fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText(/password|e-mail/i)
  await expect(page.getByRole('switch', { name: 'Accepting chats' })).toHaveCount(0)

  await page.getByRole('textbox', { name: 'Password' }).fill('demo')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('switch', { name: 'Accepting chats' })).toBeChecked()
})

test.describe('on a page without a form', () => {
  test.use({ license: formlessLicense })

  test('a message that is too long stays in the composer, which says so', async ({
    visitor,
    signInAgent,
  }) => {
    const agent = await signInAgent()
    await visitor.open()
    await visitor.say('Hello')
    await expect(visitor.log.getByText('Sent', { exact: true })).toBeVisible()

    // Three bytes each, so that only counting bytes finds it too long.
    const tooLong = '€'.repeat(6_000)
    await visitor.composer.fill(tooLong)
    await expect(visitor.composer).toHaveAttribute('aria-invalid', 'true')
    await expect(visitor.composer).toHaveAccessibleDescription(/too long/)
    await expect(visitor.send).toBeDisabled()
    await visitor.composer.press('Enter')
    await expect(visitor.composer).toHaveValue(tooLong)

    await visitor.say('Shorter')
    await agent.myChats.getByRole('listitem').first().click()
    await expect(agent.line('Shorter')).toHaveCount(1)
    await expect(agent.log).not.toContainText('€€€')
  })

  test('an empty message cannot be sent', async ({ visitor, signInAgent }) => {
    await signInAgent()
    await visitor.open()
    await visitor.composer.fill('   ')
    await expect(visitor.send).toBeDisabled()
    await visitor.composer.press('Enter')
    await expect(visitor.composer).toBeVisible()
    await expect(visitor.log.getByText('Sending', { exact: true })).toHaveCount(0)
  })
})
