import { expect } from '@playwright/test'
import { chatIdsSeen } from '../support/chatIdsSeen.ts'
import { test } from '../support/journey.ts'

test('the agent closes, the visitor continues in the same chat', async ({ visitor, signInAgent }) => {
  const agent = await signInAgent()
  const introduction = { name: 'Ines Alder', email: 'ines@example.com', question: 'Do you deliver to Cork?' }
  const chatIds = chatIdsSeen(visitor.page)
  await visitor.open()
  await visitor.introduce(introduction)
  await agent.openChatOf(introduction.name)
  await agent.answer('We do, in three to five days.')
  await expect(visitor.line('We do, in three to five days.')).toBeVisible()
  expect(chatIds.size).toBe(1)

  await agent.closeChat()
  const again = visitor.button('Start a new chat')
  await expect(again).toBeVisible()
  await expect(visitor.log).toContainText('Agent Smith ended the chat.')
  await expect(agent.myChats.getByRole('listitem')).toHaveCount(0)

  await again.click()
  await expect(visitor.field('Name')).toHaveValue(introduction.name)
  await expect(visitor.field('E-mail')).toHaveValue(introduction.email)
  await visitor.field('How can we help?').fill('And to Galway?')
  await visitor.form.getByRole('button', { name: 'Start the chat' }).click()

  await agent.openChatOf(introduction.name)
  await expect(agent.log).toContainText('And to Galway?')
  await agent.answer('To Galway too.')
  await expect(visitor.line('To Galway too.')).toBeVisible()
  await expect(visitor.line('We do, in three to five days.')).toHaveCount(1)
  expect(chatIds.size).toBe(1)
})
