import { expect } from '@playwright/test'
import { test } from '../support/journey.ts'
import { onBothBuilds } from '../support/onBothBuilds.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

test('a server that is killed and started again loses and doubles nothing', async ({
  parley,
  visitor,
  signInAgent,
}) => {
  test.setTimeout(120_000)
  const agent = await signInAgent()
  await visitor.open()
  await visitor.say('Before the fall')
  await agent.myChats.getByRole('listitem').first().click()
  await agent.answer('I am here')
  await expect(visitor.line('I am here')).toBeVisible()

  await parley.kill()
  const written = ['While down, one', 'While down, two', 'While down, three']
  for (const text of written) await visitor.say(text)
  await expect(visitor.log.getByText('Sending', { exact: true })).toHaveCount(written.length)
  const trouble = visitor.window.getByRole('status').filter({ hasText: 'Your messages are kept' })
  await expect(trouble).toBeVisible()

  await parley.start()
  await expect(visitor.log.getByText('Sending', { exact: true })).toHaveCount(0, { timeout: 40_000 })
  await expect(trouble).toHaveCount(0)
  for (const text of written) await expect(agent.line(text)).toHaveCount(1, { timeout: 40_000 })

  await agent.answer('I am back')
  await expect(visitor.line('I am back')).toHaveCount(1)
  await expect(visitor.log.getByText('Read', { exact: true })).toHaveCount(1)

  const expected = ['Before the fall', 'I am here', ...written, 'I am back']
  for (const log of [visitor.log, agent.log]) {
    const text = (await log.textContent()) ?? ''
    const places = expected.map((line) => text.indexOf(line))
    expect(places, text).toEqual([...places].sort((a, b) => a - b))
    for (const line of expected) expect(text.split(line)).toHaveLength(2)
  }
})

onBothBuilds((embedding) => {
  test('what is written while the server is down is said by the next page of the same tab', async ({
    page,
    site,
    parley,
    visitor,
    signInAgent,
  }) => {
    test.setTimeout(120_000)
    const agent = await signInAgent()
    await visitor.open()
    await visitor.say('Before the fall')
    await agent.myChats.getByRole('listitem').first().click()
    await expect(agent.line('Before the fall')).toBeVisible()

    await parley.kill()
    const written = ['Written and left, one', 'Written and left, two']
    for (const text of written) await visitor.say(text)
    await expect(visitor.log.getByText('Sending', { exact: true })).toHaveCount(written.length)
    await page.goto('about:blank')
    await parley.start()
    await page.goto(`${site.origin}/${embedding}/`)
    await expect(visitor.window).toBeVisible()
    await expect(visitor.log.getByText('Sending', { exact: true })).toHaveCount(0, { timeout: 40_000 })
    for (const text of written) {
      await expect(visitor.line(text)).toHaveCount(1)
      await expect(agent.line(text)).toHaveCount(1, { timeout: 40_000 })
    }
    const said = (await agent.log.textContent()) ?? ''
    const places = ['Before the fall', ...written].map((line) => said.indexOf(line))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(
      await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.endsWith(':unsent'))),
    ).toEqual([])
  })
})
