import { expect, type Page } from '@playwright/test'
import { keptBy, setOptions } from '../support/hostPage.ts'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

const call = (page: Page, method: string, payload?: boolean) =>
  page.evaluate(`ParleyWidget.call('${method}', ${payload})`)

test('consent that is given keeps the chat that is going on, and withdrawn wipes it in every tab', async ({
  page,
  site,
  parley,
  visitor,
  signInAgent,
}) => {
  await setOptions(page, { storage: 'none' })
  await page.goto(`${site.origin}/script/`)
  const agent = await signInAgent()
  await visitor.open()
  await visitor.say('Remember me')
  await agent.myChats.getByRole('listitem').first().click()
  await agent.answer('Gladly')
  await expect(visitor.line('Gladly')).toBeVisible()
  expect(await keptBy(page)).toEqual([])
  expect(await call(page, 'consent', true)).toBe(true)
  expect(await keptBy(page)).toContain(`parley:${parley.origin}:1`)

  await page.reload()
  await expect(visitor.launcher).toBeVisible()
  await call(page, 'consent', true)
  await visitor.open()
  await expect(visitor.line('Gladly')).toBeVisible()
  await visitor.composer.fill('A draft')

  const other = await page.context().newPage()
  await other.goto(`${site.origin}/script/`)
  await other.getByRole('button', { name: 'Open chat' }).click()
  await expect(other.getByRole('log').getByText('Gladly', { exact: true })).toBeVisible()

  expect(await call(page, 'consent', false)).toBe(true)
  await expect(visitor.line('Gladly')).toHaveCount(0)
  await expect(visitor.composer).toHaveValue('')
  await expect(other.getByRole('log').getByText('Gladly', { exact: true })).toHaveCount(0)
  expect(await keptBy(page)).toEqual([])

  await visitor.say('A stranger')
  await expect(agent.myChats.getByRole('listitem')).toHaveCount(2)
  expect((await keptBy(page)).filter((name) => name === `parley:${parley.origin}:1`)).toEqual([])
})

test('somebody who signs out is gone from every tab', async ({ page, site, visitor, signInAgent }) => {
  await page.goto(`${site.origin}/script/`)
  const agent = await signInAgent()
  await visitor.open()
  await visitor.say('My order is 4711')
  await agent.myChats.getByRole('listitem').first().click()
  const other = await page.context().newPage()
  await other.goto(`${site.origin}/script/`)
  await other.getByRole('button', { name: 'Open chat' }).click()
  await expect(other.getByRole('log').getByText('My order is 4711')).toBeVisible()
  await call(page, 'identity_changed')
  for (const tab of [page, other]) {
    await expect(tab.getByRole('log').getByText('My order is 4711')).toHaveCount(0)
    await expect(tab.getByRole('textbox', { name: 'Message', exact: true })).toBeVisible()
  }
})
