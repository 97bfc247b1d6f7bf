import { expect } from '@playwright/test'
import { test } from '../support/journey.ts'

for (const embedding of ['script', 'react', 'react18'] as const) {
  test.describe(`a newcomer on a page with the ${embedding} embedding`, () => {
    test.use({ embedding })

    test('fills in the form, chats, and reads the first answer', async ({ visitor, signInAgent }) => {
      const agent = await signInAgent()
      await visitor.open()
      await visitor.introduce({
        name: 'Ines Alder',
        email: 'ines@example.com',
        question: 'Which coffee is good for a moka pot?',
      })
      await expect(visitor.composer).toBeFocused()

      await agent.openChatOf('Ines Alder')
      await expect(agent.log).toContainText('Which coffee is good for a moka pot?')
      await expect(agent.customer).toContainText('ines@example.com')

      await visitor.say('Mine is for two cups.')
      await expect(agent.line('Mine is for two cups.')).toBeVisible()

      await agent.answer('Then take the House Espresso.')
      await expect(visitor.line('Then take the House Espresso.')).toBeVisible()
      await expect(visitor.window).toContainText('Agent Smith')
      await expect(visitor.log.getByText('Read', { exact: true })).toBeVisible()
    })
  })
}
