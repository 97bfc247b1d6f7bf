import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { RichMessageButton } from '../../model/event.ts'
import { FileBubble } from '../files/FileBubble.tsx'
import { documentFile, imageFile, richElement, richMessage } from '../fixtures/rich.ts'
import { LinkPreviewCard } from '../preview/LinkPreviewCard.tsx'
import { renderInShadow } from '../testing/renderInShadow.tsx'
import { RichMessage } from './RichMessage.tsx'

/** What people try in every field that somebody else reads. */
const markup = [
  '<img src=x onerror="window.hurt()">',
  '"><script>window.hurt()</script>',
  "'; window.hurt(); '",
  '<svg/onload=window.hurt()>',
  '<iframe srcdoc="<script>parent.hurt()</script>"></iframe>',
  '{{constructor.constructor("window.hurt()")()}}',
  '[x](javascript:window.hurt())',
  '\u202Etxt.exe',
]

/** What people try where an address is expected. */
const addresses = [
  'javascript:window.hurt()',
  'JaVaScRiPt:window.hurt()',
  ' \tjava\nscript:window.hurt()',
  'data:text/html,<script>window.hurt()</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="window.hurt()"/>',
  'vbscript:hurt()',
  'file:///etc/passwd',
  'blob:https://example.com/1',
  '//evil.example/',
]

const hurt = vi.fn()
beforeEach(() => {
  Reflect.set(window, 'hurt', hurt)
})
afterEach(() => {
  Reflect.deleteProperty(window, 'hurt')
  vi.restoreAllMocks()
})

/** Nothing that was written has become an element, a handler or an address that runs. */
function expectHarmless(container: Element) {
  expect(container.querySelectorAll('script, iframe, [onerror], [onload], [srcdoc]')).toHaveLength(0)
  for (const element of container.querySelectorAll('[href], [src]')) {
    const address = element.getAttribute('href') ?? element.getAttribute('src') ?? ''
    expect(address).toMatch(/^https?:\/\//)
  }
  expect(hurt).not.toHaveBeenCalled()
}

const buttonTo = (action: RichMessageButton['action'], text = 'Press'): RichMessageButton => ({
  text,
  action,
  postbackId: 'p',
  userIds: [],
})

test.each(markup)('%s stays text in titles, subtitles, names and buttons', async (text) => {
  const element = richElement(text, {
    subtitle: text,
    image: { url: `https://127.0.0.1:1/${encodeURIComponent(text)}`, name: text, width: null, height: null },
    buttons: [buttonTo({ type: 'message', value: text }, text)],
  })
  for (const template of ['cards', 'quick_replies', 'sticker', 'unknown'] as const) {
    const { container } = renderInShadow(
      <RichMessage content={richMessage(template, element, element)} onPress={vi.fn()} pressedBy={null} />,
    )
    expect(container.textContent).toContain(text)
    expectHarmless(container)
  }
  const info = { url: text, title: text, description: text, imageUrl: text }
  for (const shown of [
    <FileBubble key="file" file={{ ...documentFile, name: text, contentType: text }} />,
    <FileBubble key="image" file={imageFile({ name: text, contentType: text })} />,
    <LinkPreviewCard key="preview" info={info} url="https://example.com/" />,
  ]) {
    const { container } = renderInShadow(shown)
    expectHarmless(container)
  }
})

test.each(addresses)('%s is neither shown, opened nor asked for', async (address) => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null)
  const image = { url: address, name: null, width: null, height: null }
  const buttons = [
    buttonTo({ type: 'url', value: address }),
    buttonTo({ type: 'webview', value: address, height: 'full' }),
    buttonTo({ type: 'phone', value: address }),
  ]
  for (const template of ['cards', 'sticker'] as const) {
    const { container, getAllByRole } = renderInShadow(
      <RichMessage
        content={richMessage(template, richElement('Title', { image, buttons, subtitle: address }))}
        onPress={vi.fn()}
        pressedBy={null}
      />,
    )
    for (const button of getAllByRole('button', { name: 'Press' })) await userEvent.click(button)
    expectHarmless(container)
    expect(container.querySelectorAll('img')).toHaveLength(0)
  }
  for (const [opened] of open.mock.calls) expect(opened).toMatch(/^tel:[\d+*#,;]+$/)

  for (const file of [
    { ...documentFile, url: address },
    imageFile({ url: address }),
    imageFile({ url: 'https://127.0.0.1:1/x.png', image: { width: 9, height: 9, thumbnailUrl: address } }),
  ]) {
    expectHarmless(renderInShadow(<FileBubble file={file} />).container)
  }
  const info = { url: address, title: 'T', description: null, imageUrl: address }
  expectHarmless(renderInShadow(<LinkPreviewCard info={info} url="https://example.com/" />).container)
})
