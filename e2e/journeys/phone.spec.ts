import { expect } from '@playwright/test'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense, viewport: { width: 390, height: 844 }, hasTouch: true })

test('on a phone the window fills the screen and the launcher makes room', async ({
  visitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  await visitor.launcher.tap()
  await expect(visitor.window).toBeVisible()
  await expect(visitor.launcher).toBeHidden()
  await expect.poll(() => visitor.window.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })

  await visitor.say('From my phone')
  await agent.myChats.getByRole('listitem').first().click()
  await agent.answer('Hello, phone')
  await expect(visitor.line('Hello, phone')).toBeInViewport()
  await expect(visitor.composer).toBeInViewport()

  await visitor.button('Minimize chat').tap()
  await expect(visitor.window).toBeHidden()
  await expect(visitor.launcher).toBeVisible()
})

test('after a reload on a phone the window is minimised', async ({ visitor }) => {
  await visitor.launcher.tap()
  await expect(visitor.window).toBeVisible()
  await visitor.page.reload()
  await expect(visitor.launcher).toBeVisible()
  await expect(visitor.window).toBeHidden()
})
