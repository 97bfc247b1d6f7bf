import { expect } from '@playwright/test'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

for (const embedding of ['script', 'react', 'react18'] as const) {
  test.describe(`a reload with the ${embedding} embedding`, () => {
    test.use({ embedding })

    test('continues the chat: window, history, and focus where the page has it', async ({
      visitor,
      signInAgent,
    }) => {
      const agent = await signInAgent()
      await visitor.open()
      await visitor.say('Is the shop open today?')
      await agent.myChats.getByRole('listitem').first().click()
      await agent.answer('Until four.')
      await expect(visitor.line('Until four.')).toBeVisible()

      await visitor.page.reload()
      await expect(visitor.window).toBeVisible()
      await expect(visitor.line('Is the shop open today?')).toHaveCount(1)
      await expect(visitor.line('Until four.')).toHaveCount(1)
      expect(await visitor.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')

      await visitor.say('Thank you')
      await expect(agent.line('Thank you')).toHaveCount(1)
      await agent.answer('See you')
      await expect(visitor.line('See you')).toHaveCount(1)
    })
  })
}

test('a minimised window stays minimised', async ({ visitor }) => {
  await visitor.open()
  await visitor.button('Minimize chat').click()
  await expect(visitor.window).toBeHidden()
  await visitor.page.reload()
  await expect(visitor.launcher).toHaveAttribute('aria-expanded', 'false')
  await expect(visitor.window).toBeHidden()
})

test('the agent who reloads the console has the chat and its messages again', async ({
  visitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  await visitor.open()
  await visitor.say('Are you still there?')
  await agent.myChats.getByRole('listitem').first().click()
  await expect(agent.line('Are you still there?')).toBeVisible()

  await agent.page.reload()
  await agent.myChats.getByRole('listitem').first().click()
  await expect(agent.line('Are you still there?')).toHaveCount(1)
  await agent.answer('I am.')
  await expect(visitor.line('I am.')).toHaveCount(1)
})
