import { expect } from '@playwright/test'
import { withFrameworks } from '../../scripts/builds/frameworks.mjs'
import { chatWidgetOn } from '../support/chatWidget.ts'
import { faultsOf } from '../support/hostPage.ts'
import { embeddings, test } from '../support/journey.ts'

/** Pages of frameworks that have builders of their own. */
const frameworks = [
  ['next', 'The chat is on its way'],
  ['astro', 'component-export="ChatWidget"'],
] as const
const isFramework = (embedding: string) => frameworks.some(([name]) => name === embedding)

for (const embedding of embeddings) {
  if (isFramework(embedding) && !withFrameworks) continue
  test.describe(`a newcomer on a page with the ${embedding} embedding`, () => {
    test.use({ embedding })

    test('fills in the form, chats, and reads the first answer', async ({ page, visitor, signInAgent }) => {
      const faults = faultsOf(page)
      await page.reload()
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
      expect(faults).toEqual([])
    })
  })
}

for (const [embedding, rendered] of withFrameworks ? frameworks : []) {
  test(`a page that ${embedding} rendered before is taken over in the browser without an error`, async ({
    page,
    site,
  }) => {
    const faults = faultsOf(page)
    const answer = await page.goto(`${site.origin}/${embedding}/`)
    expect(await answer?.text()).toContain(rendered)
    await expect(chatWidgetOn(page).launcher).toBeVisible()
    expect(faults).toEqual([])
  })
}
