import { expect } from '@playwright/test'
import { test } from '../support/journey.ts'
import { shopLicense, smith } from '../support/parleyConfig.ts'

test.use({
  license: {
    ...shopLicense,
    queue: { enabled: true, max_length: 10 },
    agents: [{ ...smith, concurrent_chats: 1 }],
  },
})

test('a full agent makes a queue: the place is told in words, moves up, and ends with the agent', async ({
  visitor,
  anotherVisitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  const first = { name: 'First Visitor', email: 'first@example.com', question: 'I am first' }
  await visitor.open()
  await visitor.introduce(first)
  await agent.openChatOf(first.name)

  const second = await anotherVisitor()
  await second.open()
  await second.introduce({ name: 'Second Visitor', email: 'second@example.com', question: 'I am second' })
  const secondPlace = second.window.getByRole('status').filter({ hasText: /number \d/i })
  await expect(secondPlace).toContainText(/number 1/i)

  const third = await anotherVisitor()
  await third.open()
  await third.introduce({ name: 'Third Visitor', email: 'third@example.com', question: 'I am third' })
  const thirdPlace = third.window.getByRole('status').filter({ hasText: /number \d/i })
  await expect(thirdPlace).toContainText(/number 2/i)
  await expect(agent.queued.getByRole('listitem')).toHaveCount(2)

  await agent.closeChat()
  await expect(secondPlace).toHaveCount(0)
  await expect(thirdPlace).toContainText(/number 1/i)
  await expect(agent.queued.getByRole('listitem')).toHaveCount(1)

  await agent.openChatOf('Second Visitor')
  await agent.answer('Your turn')
  await expect(second.line('Your turn')).toBeVisible()
  await expect(third.line('Your turn')).toHaveCount(0)
})
