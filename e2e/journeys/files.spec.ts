import { expect, type FileChooser, type Route } from '@playwright/test'
import type { ChatWidget } from '../support/chatWidget.ts'
import { test } from '../support/journey.ts'
import { formlessLicense } from '../support/parleyConfig.ts'

test.use({ license: formlessLicense })

const uploadAddress = '**/customer/action/upload_file*'
type ChosenFiles = Parameters<FileChooser['setFiles']>[0]

const pdf = {
  name: 'invoice.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
}
const text = (name: string, words = 'so it was said') => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(words),
})

/** Chooses files as a person does. */
async function attach({ page, button }: ChatWidget, files: ChosenFiles) {
  const choosing = page.waitForEvent('filechooser')
  await button('Attach a file').click()
  await (await choosing).setFiles(files)
}

const trayOf = ({ window }: ChatWidget) => window.getByRole('list', { name: 'Files to send' })
const alertOf = ({ window }: ChatWidget) => window.getByRole('alert')

test('a picture and a document are looked at, sent, and there for both sides', async ({
  visitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  const picture = { name: 'shop.png', mimeType: 'image/png', buffer: await visitor.page.screenshot() }
  await visitor.open()
  await attach(visitor, [picture, pdf])

  const tray = trayOf(visitor)
  await expect(tray.getByText('Ready to send')).toHaveCount(2)
  // The preview has loaded: a picture that the policy of the page had blocked would be 0 wide.
  const preview = tray.locator('img')
  await expect(preview).toHaveJSProperty('complete', true)
  expect(await preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280)
  await expect(visitor.log).toHaveCount(0)

  await visitor.send.click()
  await expect(tray).toHaveCount(0)
  await expect(visitor.log.getByRole('button', { name: 'View image shop.png' })).toHaveCount(1)
  await expect(visitor.log.getByRole('link', { name: /Open invoice\.pdf/ })).toHaveCount(1)
  await expect(visitor.line('Sent')).toBeVisible()

  // The file has started the chat, as a message would have done.
  await agent.myChats.getByRole('listitem').first().click()
  const link = agent.log.getByRole('link', { name: /Open invoice\.pdf/ })
  await expect(link).toHaveCount(1)
  const address = await link.getAttribute('href')
  const answer = await agent.page.request.get(address ?? '')
  expect([answer.status(), answer.headers()['content-type'], await answer.body()]).toEqual([
    200,
    'application/pdf',
    pdf.buffer,
  ])
})

test('words go first, files follow in the order of choosing', async ({ visitor, signInAgent }) => {
  const agent = await signInAgent()
  await visitor.open()
  await attach(visitor, [text('first.txt', 'x'.repeat(200_000)), text('second.txt'), text('third.txt')])
  await visitor.say('Here they are')
  await expect(trayOf(visitor)).toHaveCount(0)
  await agent.myChats.getByRole('listitem').first().click()
  const files = agent.log.getByRole('link', { name: /^Open/ })
  await expect(files).toHaveCount(3)
  const names = await files.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')?.split('/').at(-1)),
  )
  expect(names).toEqual(['first.txt', 'second.txt', 'third.txt'])
  await expect(agent.line('Here they are')).toHaveCount(1)
})

test('a file that is too large is refused with the limit, and nothing is uploaded', async ({
  visitor,
  signInAgent,
}) => {
  await signInAgent()
  let uploads = 0
  await visitor.page.route(uploadAddress, (route) => {
    uploads += 1
    return route.continue()
  })
  await visitor.open()
  await attach(visitor, {
    name: 'film.mp4',
    mimeType: 'video/mp4',
    buffer: Buffer.alloc(10 * 1024 * 1024 + 1),
  })
  await expect(alertOf(visitor)).toHaveText('film.mp4 is too large. A file may have at most 10 MB.')
  await expect(visitor.send).toBeDisabled()
  await visitor.button('Remove').click()
  await expect(alertOf(visitor)).toHaveCount(0)
  await expect(visitor.composer).toBeFocused()
  expect(uploads).toBe(0)
})

test('a program is refused by the server, whatever it is called', async ({ visitor, signInAgent }) => {
  await signInAgent()
  await visitor.open()
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
  await attach(visitor, { name: 'holiday.txt', mimeType: 'text/plain', buffer: program })
  await expect(alertOf(visitor)).toHaveText(
    'holiday.txt is not accepted. Programs and damaged pictures cannot be sent.',
  )
  await visitor.say('Never mind')
  await expect(visitor.line('Never mind')).toBeVisible()
  await expect(trayOf(visitor)).toHaveCount(0)
})

test('an upload that is cancelled is not sent', async ({ visitor, signInAgent }) => {
  const agent = await signInAgent()
  const held: Route[] = []
  await visitor.page.route(uploadAddress, (route) => void held.push(route))
  await visitor.open()
  await attach(visitor, pdf)
  await visitor.say('Here is the invoice')
  await expect(visitor.window.getByRole('progressbar', { name: 'invoice.pdf' })).toBeVisible()
  await visitor.button('Cancel upload').click()
  await expect(trayOf(visitor)).toHaveCount(0)
  await Promise.all(held.map((route) => route.continue().catch(() => undefined)))
  await visitor.say('Later')
  await agent.myChats.getByRole('listitem').first().click()
  await expect(agent.line('Later')).toBeVisible()
  await expect(agent.log.getByRole('link')).toHaveCount(0)
})

test('an upload whose line broke is kept, and is there once after another try', async ({
  visitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  let attempts = 0
  await visitor.page.route(uploadAddress, (route) => {
    attempts += 1
    return attempts === 1 ? route.abort('connectionreset') : route.continue()
  })
  await visitor.open()
  await attach(visitor, pdf)
  await expect(alertOf(visitor)).toHaveText('invoice.pdf could not be uploaded. It is kept here.')
  await visitor.button('Try again').click()
  await expect(trayOf(visitor).getByText('Ready to send')).toBeVisible()
  await visitor.send.click()
  await agent.myChats.getByRole('listitem').first().click()
  await expect(agent.log.getByRole('link', { name: /Open invoice\.pdf/ })).toHaveCount(1)
})

test('a picture is pasted into the message', async ({ visitor, signInAgent }) => {
  await signInAgent()
  await visitor.open()
  const pixels = [...(await visitor.page.screenshot())]
  await visitor.composer.evaluate((field, bytes) => {
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }))
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
    )
  }, pixels)
  await expect(trayOf(visitor).getByText('Ready to send')).toBeVisible()
  await visitor.composer.press('Enter')
  await expect(visitor.log.getByRole('button', { name: 'View image image.png' })).toHaveCount(1)
})

test('files are dropped on the window, ten at most', async ({ visitor, signInAgent }) => {
  await signInAgent()
  await visitor.open()
  await visitor.log
    .or(visitor.composer)
    .first()
    .evaluate((inside) => {
      const dataTransfer = new DataTransfer()
      for (let index = 1; index <= 12; index += 1) {
        dataTransfer.items.add(new File([`${index}`], `${index}.txt`, { type: 'text/plain' }))
      }
      for (const type of ['dragenter', 'dragover', 'drop']) {
        inside.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }),
        )
      }
    })
  await expect(trayOf(visitor).getByRole('listitem')).toHaveCount(10)
  await expect(alertOf(visitor)).toHaveText('2 files were left out: at most 10 can be sent at once.')
  await expect(trayOf(visitor).getByText('Ready to send')).toHaveCount(10)
  await visitor.send.click()
  await expect(visitor.log.getByRole('link', { name: /^Open \d+\.txt/ })).toHaveCount(10)
})

test('the rules stand on the button, before anything is chosen', async ({ visitor }) => {
  await visitor.open()
  await visitor.button('Attach a file').focus()
  await expect(visitor.button('Attach a file')).toHaveAccessibleDescription(
    'Up to 10 files of 10 MB each. Programs are not accepted.',
  )
})
