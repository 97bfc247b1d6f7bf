import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { documentFile, imageFile } from '../fixtures/rich.ts'
import { FileMessage } from '../messages/FileMessage.tsx'
import { renderInShadow } from '../testing/renderInShadow.tsx'
import { FileBubble } from './FileBubble.tsx'

/** A busy machine is slow. */
const patience = { timeout: 10_000 }

const view = { name: 'View image parcel on the stairs.png' }

test('an image is a button with the image’s own ratio, at most 240 px high, before anything has loaded', () => {
  const { getByRole } = renderInShadow(
    <FileBubble file={imageFile({ url: 'http://127.0.0.1:1/never.png' })} />,
  )
  const { width, height } = getByRole('button', view).getBoundingClientRect()
  expect(height).toBeCloseTo(240, 0)
  expect(width / height).toBeCloseTo(1200 / 800, 1)
})

test('before what shows it has been loaded its name stands in the very same room', async () => {
  const { getByText, findByRole } = renderInShadow(<FileMessage file={imageFile()} />)
  const before = getByText('Image parcel on the stairs.png').getBoundingClientRect()
  expect((await findByRole('button', view, patience)).getBoundingClientRect()).toEqual(before)
})

test('a narrow place makes it smaller in the same ratio, and no image is too small to be hit', () => {
  const wide = imageFile({ image: { width: 3000, height: 1000, thumbnailUrl: null } })
  const { getByRole, rerender } = renderInShadow(<FileBubble file={wide} />)
  const box = () => getByRole('button', view).getBoundingClientRect()
  expect(box().width).toBeLessThanOrEqual(392)
  expect(box().width / box().height).toBeCloseTo(3, 1)
  rerender(<FileBubble file={imageFile({ image: { width: 1, height: 1, thumbnailUrl: null } })} />)
  expect(box().width).toBeGreaterThanOrEqual(44)
  expect(box().height).toBeGreaterThanOrEqual(44)
})

test('one that cannot be loaded leaves its place as large as it was', async () => {
  const { getByRole, container } = renderInShadow(
    <FileBubble file={imageFile({ url: 'http://127.0.0.1:1/gone.png' })} />,
  )
  const before = getByRole('button', view).getBoundingClientRect()
  await expect.poll(() => container.querySelector('img'), patience).toBeNull()
  expect(getByRole('button', view).getBoundingClientRect()).toEqual(before)
})

test('an image of no size is shown by its name', () => {
  const file = imageFile({ image: { width: 0, height: 0, thumbnailUrl: null } })
  const { getByRole } = renderInShadow(<FileBubble file={file} />)
  expect(getByRole('link', { name: /^Open parcel on the stairs\.png, PNG/ })).toBeTruthy()
})

test('it opens large in a dialog; Close, Escape and a press beside it close it, and the focus returns', async () => {
  const { getByRole, queryByRole, shadow } = renderInShadow(<FileBubble file={imageFile()} />)
  const opener = getByRole('button', view)
  const dialog = () => queryByRole('dialog', { name: 'parcel on the stairs.png' })
  const closings = [
    () => userEvent.click(getByRole('button', { name: 'Close' })),
    () => userEvent.keyboard('{Escape}'),
    () => userEvent.click(getByRole('dialog'), { position: { x: 20, y: 300 } }),
  ]
  for (const close of closings) {
    await userEvent.click(opener)
    expect(dialog()?.matches(':modal')).toBe(true)
    await close()
    expect(dialog()).toBeNull()
    expect(shadow.activeElement).toBe(opener)
  }
})

test('another file is a link with name, type and size, opened in a tab of its own', () => {
  const { getByRole } = renderInShadow(<FileBubble file={documentFile} />)
  const link = getByRole('link', { name: /^Open invoice\.pdf, PDF, 24\d kB$/ })
  expect(link.getAttribute('href')).toBe('https://example.com/files/invoice.pdf')
  expect(link.getAttribute('target')).toBe('_blank')
  expect(link.getAttribute('rel')).toContain('noopener')
})

test('a name that is too long is cut in its middle', () => {
  const name = `${'long '.repeat(40)}name of an invoice.pdf`
  const { getByText } = renderInShadow(<FileBubble file={{ ...documentFile, name }} />)
  const tail = getByText('oice.pdf')
  expect(tail.getBoundingClientRect().right).toBeLessThanOrEqual(392)
  expect(tail.scrollWidth).toBeLessThanOrEqual(tail.clientWidth)
})
