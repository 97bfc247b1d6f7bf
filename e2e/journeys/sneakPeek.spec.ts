import { expect } from '@playwright/test'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

test('the agent sees what the visitor types, until it is sent', async ({ visitor, signInAgent }) => {
  const agent = await signInAgent()
  await visitor.open()
  await visitor.say('Hello')
  await agent.myChats.getByRole('listitem').first().click()
  await expect(agent.line('Hello')).toBeVisible()

  await visitor.composer.pressSequentially('I would like to', { delay: 20 })
  await expect(agent.typingNow).toContainText('I would like to')

  await visitor.composer.fill('I would like to order')
  await visitor.send.click()
  await expect(agent.line('I would like to order')).toHaveCount(1)
  await expect(agent.typingNow).toHaveCount(0)
})

test('the visitor sees that the agent types, until the answer is there', async ({ visitor, signInAgent }) => {
  const agent = await signInAgent()
  await visitor.open()
  await visitor.say('Hello')
  await agent.myChats.getByRole('listitem').first().click()

  await agent.reply.pressSequentially('One moment', { delay: 20 })
  const typing = visitor.window.getByRole('status').filter({ hasText: 'Agent Smith is typing' })
  await expect(typing).toBeVisible()
  await agent.reply.press('Enter')
  await expect(visitor.line('One moment')).toBeVisible()
  await expect(typing).toHaveCount(0)
})
