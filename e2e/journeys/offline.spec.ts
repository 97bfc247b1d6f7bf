import { expect } from '@playwright/test'
import { test } from '../support/journey.ts'
import { formlessLicense, shopLicense, smith } from '../support/parleyConfig.ts'

const introduction = { name: 'Ines Alder', email: 'ines@example.com', question: 'Do you ship to Cork?' }
const nobody = 'Nobody is available right now.'

test('nobody is there: the visitor is told, leaves a message, and the agent who comes answers it', async ({
  visitor,
  signInAgent,
}) => {
  await visitor.open()
  await expect(visitor.form.getByText(nobody)).toBeVisible()
  await visitor.field('Name').fill(introduction.name)
  await visitor.field('E-mail').fill(introduction.email)
  await visitor.field('How can we help?').fill(introduction.question)
  await visitor.form.getByRole('button', { name: 'Leave a message' }).click()

  await expect(visitor.log).toContainText(introduction.question)
  const left = visitor.window.getByRole('status').filter({ hasText: nobody })
  await expect(left).toContainText('Your message is kept')
  await visitor.say('My order is 10482.')
  await expect(visitor.line('My order is 10482.')).toBeVisible()

  const agent = await signInAgent()
  await agent.openChatOf(introduction.name)
  await expect(agent.log).toContainText(introduction.question)
  await expect(agent.line('My order is 10482.')).toBeVisible()
  await agent.answer('We do.')
  await expect(visitor.line('We do.')).toBeVisible()
  await expect(left).toHaveCount(0)
})

test('an answer left unfinished survives a reload', async ({ visitor }) => {
  await visitor.open()
  await visitor.field('Name').fill(introduction.name)
  await visitor.field('How can we help?').fill(introduction.question)
  await visitor.page.reload()
  await expect(visitor.field('Name')).toHaveValue(introduction.name)
  await expect(visitor.field('How can we help?')).toHaveValue(introduction.question)
})

test.describe('without a form before the chat', () => {
  test.use({ license: formlessLicense })

  test('the first message is left for whoever comes', async ({ visitor, signInAgent }) => {
    await visitor.open()
    await expect(visitor.window.getByText(nobody)).toBeVisible()
    await visitor.composer.fill(introduction.question)
    await visitor.button('Leave a message').click()
    await expect(visitor.line(introduction.question)).toBeVisible()

    const agent = await signInAgent()
    await agent.myChats.getByRole('listitem').first().click()
    await expect(agent.line(introduction.question)).toBeVisible()
    await agent.answer('We do.')
    await expect(visitor.line('We do.')).toBeVisible()
  })
})

test.describe('groups to choose from, one of them without agents', () => {
  test.use({
    license: {
      ...shopLicense,
      groups: [
        { id: 0, name: 'General' },
        { id: 1, name: 'Sales' },
        { id: 2, name: 'Returns' },
      ],
      agents: [{ ...smith, group_ids: [0, 1] }],
      forms: [
        {
          type: 'prechat',
          group_id: 0,
          fields: [
            { type: 'name', label: 'Name', required: true },
            {
              type: 'group_chooser',
              label: 'Department',
              required: true,
              options: [
                { group_id: 1, label: 'Sales' },
                { group_id: 2, label: 'Returns' },
              ],
            },
            {
              type: 'checkbox',
              label: 'Privacy',
              required: true,
              options: [{ label: 'I agree to https://shop.example.com/privacy' }],
            },
          ],
        },
      ],
    },
  })

  test('the choice says whether somebody is there and decides where the chat goes', async ({
    visitor,
    signInAgent,
  }) => {
    const agent = await signInAgent()
    await visitor.open()
    await visitor.field('Name').fill(introduction.name)
    const department = visitor.field('Department')
    await department.selectOption('Returns')
    await expect(visitor.form.getByRole('status').filter({ hasText: nobody })).toBeVisible()
    await expect(visitor.form.getByRole('button', { name: 'Leave a message' })).toBeVisible()

    await department.selectOption('Sales')
    await expect(visitor.form.getByText(nobody)).toHaveCount(0)
    const start = visitor.form.getByRole('button', { name: 'Start the chat' })
    await start.click()
    const consent = visitor.form.getByRole('checkbox', { name: /^I agree/ })
    await expect(consent).toHaveAttribute('aria-invalid', 'true')
    await expect(visitor.form.getByRole('link', { name: 'https://shop.example.com/privacy' })).toBeVisible()
    await consent.check({ position: { x: 2, y: 2 } })
    await start.click()
    await agent.openChatOf(introduction.name)
    await expect(agent.log).toContainText('Sales')
  })
})
