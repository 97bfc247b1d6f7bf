import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator } from '@playwright/test'
import { test } from '../support/journey.ts'

test('in a right-to-left language the window is mirrored and the words are its own', async ({
  page,
  openTagPage,
  signInAgent,
}) => {
  const agent = await signInAgent()
  await openTagPage({ 'data-license': '1', 'data-locale': 'ar' })
  const widget = page.locator('parley-widget')
  await expect(widget).toHaveAttribute('dir', 'rtl')
  await expect(widget).toHaveAttribute('lang', 'ar')
  await widget.getByRole('button').first().click()
  const window = widget.getByRole('dialog')
  await expect(window).toBeVisible()
  await expect(
    window
      .getByRole('heading')
      .or(window.getByText(/[\u0600-\u06ff]/))
      .first(),
  ).toBeVisible()

  await window.getByLabel(/^E-mail/).fill('ines@example.com')
  await window.getByLabel(/^How can we help/).fill('مرحبا')
  await window.locator('form').getByRole('button').last().click()
  await agent.myChats.getByRole('listitem').first().click()
  await agent.answer('A long answer, so that its side can be seen')
  const answer = window.getByRole('log').getByText('A long answer, so that its side can be seen')
  await expect(answer).toBeVisible()
  const [bubble, frame] = await Promise.all([answer.boundingBox(), window.boundingBox()])
  const middle = (frame?.x ?? 0) + (frame?.width ?? 0) / 2
  expect((bubble?.x ?? 0) + (bubble?.width ?? 0)).toBeGreaterThan(middle + 80)
})

for (const theme of ['light', 'dark'] as const) {
  test(`the open window has no accessibility fault in the ${theme} theme`, async ({
    page,
    openTagPage,
    signInAgent,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const agent = await signInAgent()
    const widget = await openTagPage({ 'data-license': '1', 'data-theme': theme })
    await widget.open()
    const check = async (): Promise<readonly string[]> => {
      const { violations } = await new AxeBuilder({ page }).include('parley-widget').analyze()
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
    }
    await expect(widget.field('Name')).toBeVisible()
    expect(await check(), 'with the form').toEqual([])

    await widget.introduce({ name: 'Ines Alder', email: 'ines@example.com', question: 'Hello' })
    await agent.openChatOf('Ines Alder')
    await agent.answer('Good evening')
    await expect(widget.line('Good evening')).toBeVisible()
    expect(await check(), 'with messages').toEqual([])

    const brightness = await brightnessOf(widget.window)
    if (theme === 'dark') expect(brightness).toBeLessThan(80)
    else expect(brightness).toBeGreaterThan(220)
  })
}

test('the console has no accessibility fault while an agent chats', async ({ visitor, signInAgent }) => {
  const agent = await signInAgent()
  await visitor.open()
  await visitor.introduce({ name: 'Ines Alder', email: 'ines@example.com', question: 'Hello' })
  await agent.openChatOf('Ines Alder')
  await agent.answer('Good evening')
  await expect(agent.line('Good evening')).toBeVisible()
  const { violations } = await new AxeBuilder({ page: agent.page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([])
})

/** The mean of red, green and blue of an element's background, 0 to 255, however the colour is written. */
function brightnessOf(element: Locator): Promise<number> {
  return element.evaluate((target) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')
    if (!canvas) throw new Error('No canvas')
    canvas.fillStyle = getComputedStyle(target).backgroundColor
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
    return (red + green + blue) / 3
  })
}
