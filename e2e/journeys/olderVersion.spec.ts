import { expect } from '@playwright/test'
import { test } from '../support/journey.ts'

test('over version 3.1 of the protocol a whole conversation is as it is over 3.2', async ({
  page,
  openTagPage,
  signInAgent,
}) => {
  const sockets: string[] = []
  const uploads: string[] = []
  page.on('websocket', (socket) => sockets.push(new URL(socket.url()).pathname))
  page.on('request', (request) => {
    if (request.url().includes('upload_file')) uploads.push(new URL(request.url()).pathname)
  })
  const agent = await signInAgent()
  const visitor = await openTagPage({ 'data-license': '1', 'data-api-version': '3.1' })
  const introduction = { name: 'Ines Alder', email: 'ines@example.com', question: 'Do you deliver to Cork?' }

  await visitor.open()
  await visitor.introduce(introduction)
  await agent.openChatOf(introduction.name)
  await expect(agent.customer).toContainText(introduction.email)
  await agent.answer('We do, in three to five days.')
  await expect(visitor.line('We do, in three to five days.')).toBeVisible()
  await visitor.say('Thank you.')
  await expect(agent.line('Thank you.')).toBeVisible()
  await expect(visitor.log.getByText('Read', { exact: true })).toBeVisible()

  const choosing = page.waitForEvent('filechooser')
  await visitor.button('Attach a file').click()
  const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('so it was said') }
  await (await choosing).setFiles(letter)
  await visitor.send.click()
  await expect(agent.log.getByRole('link', { name: /letter\.txt/ })).toBeVisible()

  await page.reload()
  await expect(visitor.line('Thank you.')).toBeVisible()
  await expect(visitor.line('We do, in three to five days.')).toHaveCount(1)

  await agent.closeChat()
  await expect(visitor.log).toContainText('Agent Smith ended the chat.')
  await visitor.button('Start a new chat').click()
  await visitor.field('How can we help?').fill('And to Galway?')
  await visitor.form.getByRole('button', { name: 'Start the chat' }).click()
  await agent.openChatOf(introduction.name)
  await agent.answer('To Galway too.')
  await expect(visitor.line('To Galway too.')).toBeVisible()
  expect(new Set(uploads)).toEqual(new Set(['/v3.1/customer/action/upload_file']))
  expect(new Set(sockets)).toEqual(new Set(['/v3.1/customer/rtm/ws']))
})
