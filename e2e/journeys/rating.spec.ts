import { expect } from '@playwright/test'
import { askAsAgent } from '../support/agentApi.ts'
import type { ChatWidget } from '../support/chatWidget.ts'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'
import type { Parley } from '../support/startParley.ts'

const question = 'What could we do better?'
const postchat = (...fields: readonly object[]) => ({
  ...formlessLicense,
  forms: [{ type: 'postchat', group_id: 0, fields }],
})

function ratingOf(visitor: ChatWidget) {
  const form = visitor.window.getByRole('form', { name: 'After the chat' })
  const group = form.getByRole('group', { name: 'Rate this chat' })
  return {
    form,
    good: group.getByRole('button', { name: 'Good' }),
    bad: group.getByRole('button', { name: 'Bad' }),
    comment: form.getByRole('textbox', { name: 'Comment' }),
    submit: form.getByRole('button', { name: 'Submit' }),
    thanks: form.getByText('Thank you for your feedback.'),
  }
}

/** Gives the newest closed thread as an agent reads it. */
async function archiveOf(parley: Parley) {
  const ask = await askAsAgent(parley)
  return async () => {
    const found = await ask('get_archives', { filters: {}, pagination: { page: 1, limit: 1 } })
    return Object(found).chats[0]?.chat.thread
  }
}

test.describe('a form after the chat with a rating and a question', () => {
  test.use({
    license: postchat(
      { type: 'rating', label: 'Rate this chat', comment_label: 'Comment' },
      { type: 'question', label: question, required: true },
    ),
  })

  test('the visitor rates, thinks again, comments and answers; the agent and a reload see it', async ({
    visitor,
    signInAgent,
    parley,
  }) => {
    const agent = await signInAgent()
    const closedThread = await archiveOf(parley)
    await visitor.open()
    await visitor.say('Do you ship to Cork?')
    await agent.myChats.getByRole('listitem').first().click()
    await agent.answer('We do.')
    await expect(visitor.line('We do.')).toBeVisible()
    await agent.closeChat()

    const rating = ratingOf(visitor)
    await expect(visitor.button('Start a new chat')).toBeVisible()
    await rating.good.click()
    await expect(rating.good).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(async () => (await closedThread())?.properties.rating?.score).toEqual({ value: 1 })

    await rating.good.click()
    await expect(rating.good).toHaveAttribute('aria-pressed', 'false')
    await expect.poll(async () => (await closedThread())?.properties.rating?.score).toBeUndefined()

    await rating.bad.click()
    await rating.comment.fill('The second answer took long.')
    await rating.submit.click()
    await expect(rating.form.getByRole('alert')).toContainText('One answer needs another look')
    await rating.form.getByRole('button', { name: question }).click()
    const better = rating.form.getByRole('textbox', { name: question })
    await expect(better).toBeFocused()
    await expect(better).toHaveAccessibleDescription('Please fill this in.')
    await better.fill('More agents')

    await visitor.page.reload()
    await expect(rating.bad).toHaveAttribute('aria-pressed', 'true')
    await expect(rating.comment).toHaveValue('The second answer took long.')
    await expect(better).toHaveValue('More agents')
    await rating.submit.click()
    await expect(rating.thanks).toBeVisible()
    await expect(rating.thanks).toBeFocused()
    await expect(rating.submit).toHaveCount(0)
    await expect(better).toHaveCount(0)
    await expect(visitor.log).toContainText('More agents')

    await expect
      .poll(async () => (await closedThread())?.properties.rating)
      .toEqual({
        score: { value: 0 },
        comment: { value: 'The second answer took long.' },
      })
    const thread = await closedThread()
    expect(thread.active).toBe(false)
    expect(thread.events.filter((event: { type: string }) => event.type === 'filled_form')).toEqual([
      expect.objectContaining({
        fields: [expect.objectContaining({ type: 'question', label: question, answer: 'More agents' })],
      }),
    ])

    await visitor.page.reload()
    await expect(rating.bad).toHaveAttribute('aria-pressed', 'true')
    await expect(rating.comment).toHaveValue('The second answer took long.')
    await expect(rating.thanks).toBeVisible()

    await visitor.button('Start a new chat').click()
    await expect(rating.form).toHaveCount(0)
    await visitor.say('Another question')
    await visitor.button('End chat').click()
    await expect(rating.good).toHaveAttribute('aria-pressed', 'false')
    await expect(rating.bad).toHaveAttribute('aria-pressed', 'false')
    await expect(rating.comment).toHaveValue('')
  })
})

test.describe('a form after the chat without fields', () => {
  test.use({ license: postchat() })

  test('is the rating, for the keyboard too', async ({ visitor, signInAgent }) => {
    await signInAgent()
    const { keyboard } = visitor.page
    await visitor.open()
    await visitor.say('Hello?')
    await visitor.button('End chat').focus()
    await keyboard.press('Enter')

    const rating = ratingOf(visitor)
    await expect(rating.form.getByRole('group', { name: 'Rate this chat' })).toBeFocused()
    await keyboard.press('Tab')
    await keyboard.press('Space')
    await expect(rating.good).toHaveAttribute('aria-pressed', 'true')
    await expect(rating.good).toBeFocused()
    await expect(visitor.log).toContainText('Thank you for rating this chat.')

    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await expect(rating.comment).toBeFocused()
    await keyboard.type('Quick.')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await expect(rating.thanks).toBeFocused()
    await keyboard.press('Tab')
    await expect(visitor.button('Start a new chat')).toBeFocused()
  })
})

test.describe('over the older API', () => {
  test.use({ license: postchat({ type: 'question', label: question }) })

  test('rating, comment and answers arrive as well', async ({ openTagPage, signInAgent, parley }) => {
    await signInAgent()
    const closedThread = await archiveOf(parley)
    const visitor = await openTagPage({ 'data-license': '1', 'data-api-version': '3.1' })
    await visitor.open()
    await visitor.say('Hello?')
    await expect(visitor.log).toContainText('Sent')
    await visitor.button('End chat').click()

    const rating = ratingOf(visitor)
    await rating.good.click()
    await rating.comment.fill('Quick.')
    await rating.form.getByRole('textbox', { name: question }).fill('Nothing')
    await rating.submit.click()
    await expect(rating.thanks).toBeVisible()
    await expect
      .poll(async () => (await closedThread())?.properties.rating)
      .toEqual({
        score: { value: 1 },
        comment: { value: 'Quick.' },
      })
    const { events } = await closedThread()
    expect(events.map(({ type }: { type: string }) => type)).toContain('filled_form')
    await visitor.page.reload()
    await expect(rating.good).toHaveAttribute('aria-pressed', 'true')
    await expect(rating.comment).toHaveValue('Quick.')
  })
})

test.describe('without a form after the chat', () => {
  test.use({ license: formlessLicense })

  test('nothing is asked', async ({ visitor, signInAgent }) => {
    await signInAgent()
    await visitor.open()
    await visitor.say('Hello?')
    await visitor.button('End chat').click()
    await expect(visitor.button('Start a new chat')).toBeVisible()
    await expect(ratingOf(visitor).form).toHaveCount(0)
  })
})
