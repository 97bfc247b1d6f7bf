import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { uploadOf } from '../fixtures/uploads.ts'
import { renderInShadow } from '../testing/renderInShadow.tsx'
import { UploadTray, type UploadTrayProps } from './UploadTray.tsx'

function setUp(props: Partial<UploadTrayProps>) {
  const cancel = vi.fn()
  const retry = vi.fn()
  const view = renderInShadow(
    <form>
      <UploadTray items={[]} notice={null} maxBytes={10_485_760} cancel={cancel} retry={retry} {...props} />
      <textarea aria-label="Message" />
    </form>,
  )
  return { ...view, cancel, retry }
}

test('each file shows how far it is, under its own name', () => {
  const { getAllByRole, getByRole } = setUp({
    items: [
      uploadOf('a.pdf', { progress: { kind: 'uploading', share: 0.256 } }),
      uploadOf('b.pdf', { progress: { kind: 'uploaded', url: '/files/x/b.pdf' } }),
    ],
  })
  const list = getByRole('list', { name: 'Files to send' })
  expect(list.textContent).toContain('240 kB · Ready to send')
  expect(
    getAllByRole('progressbar').map((bar) => [bar.ariaLabel, bar.getAttribute('aria-valuenow')]),
  ).toEqual([
    ['a.pdf', '26'],
    ['b.pdf', '100'],
  ])
  expect(getByRole('status').textContent).toBe('2 files attached')
})

test('the rules stand below', () => {
  const { getByText } = setUp({ items: [uploadOf('a.pdf')] })
  expect(getByText(/Up to 10 files of 10 MB each. Programs are not accepted./)).toBeTruthy()
})

test('cancelling forgets the file and leads back to the message', async () => {
  const upload = uploadOf('a.pdf')
  const { getByRole, cancel, shadow } = setUp({ items: [upload] })
  const button = getByRole('button', { name: 'Cancel upload' })
  expect(shadow.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('a.pdf')
  await userEvent.click(button)
  expect(cancel.mock.calls).toEqual([[upload.id]])
  expect(shadow.activeElement).toBe(getByRole('textbox', { name: 'Message' }))
})

test.each([
  ['tooLarge', 'film.mp4 is too large. A file may have at most 10 MB.'],
  ['empty', 'film.mp4 is empty.'],
  ['refused', 'film.mp4 is not accepted. Programs and damaged pictures cannot be sent.'],
  ['limit', 'film.mp4 was not taken: too many files were uploaded and not sent. Try again later.'],
] as const)('a file that failed as %s says why and can only be removed', async (reason, words) => {
  const upload = uploadOf('film.mp4', { progress: { kind: 'failed', reason } })
  const { getByRole, queryByRole, cancel } = setUp({ items: [upload] })
  expect(getByRole('alert').textContent).toBe(words)
  expect(queryByRole('progressbar')).toBeNull()
  expect(queryByRole('button', { name: 'Try again' })).toBeNull()
  await userEvent.click(getByRole('button', { name: 'Remove' }))
  expect(cancel).toHaveBeenCalledOnce()
})

test('a file whose line broke can be tried again', async () => {
  const upload = uploadOf('a.pdf', { progress: { kind: 'failed', reason: 'unreachable' } })
  const { getByRole, retry } = setUp({ items: [upload] })
  expect(getByRole('alert').textContent).toBe('a.pdf could not be uploaded. It is kept here.')
  await userEvent.click(getByRole('button', { name: 'Try again' }))
  expect(retry.mock.calls).toEqual([[upload.id]])
})

test('what was left out is told', () => {
  const { getByRole } = setUp({ notice: { kind: 'leftOut', count: 2 } })
  expect(getByRole('alert').textContent).toBe('2 files were left out: at most 10 can be sent at once.')
})

test('that files cannot be sent now is told', () => {
  const { getByRole } = setUp({ notice: { kind: 'unavailable' } })
  expect(getByRole('alert').textContent).toBe('Files cannot be attached right now. Please try again.')
})

test('names are text, whatever stands in them', () => {
  const name = '<img src=x onerror=alert(1)>.png'
  const { getByRole, container } = setUp({
    items: [uploadOf(name, { progress: { kind: 'failed', reason: 'empty' } })],
  })
  expect(getByRole('alert').textContent).toBe(`${name} is empty.`)
  expect(container.querySelector('img')).toBeNull()
})
