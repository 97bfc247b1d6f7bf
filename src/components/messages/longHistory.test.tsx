import { fireEvent } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { chunked, longTalk, message } from '../fixtures/events.ts'
import { smith } from '../fixtures/people.ts'
import { late, list, noHistory, setUpList } from '../testing/messageList.tsx'

const length = 10_000
const talk = longTalk(length).flatMap(({ events }) => events)

/** After the frame: style, layout and observers have had their turn. */
async function settle() {
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  }
}

const topOf = (element: Element) => element.getBoundingClientRect().top
const drawn = (log: HTMLElement) => log.querySelectorAll('.message').length

/** The first message that stands whole in view. */
function firstInView(log: HTMLElement): Element {
  const top = topOf(log)
  const found = [...log.querySelectorAll('.message')].find((row) => topOf(row) >= top)
  if (found === undefined) throw new Error('No message is in view')
  return found
}

/** Some more of the list is drawn by itself. */
async function moreIsDrawn(log: HTMLElement) {
  const before = drawn(log)
  expect(before).toBeLessThan(length / 2)
  await vi.waitFor(() => expect(drawn(log)).toBeGreaterThan(before + 500), { timeout: 30_000, interval: 100 })
}

test('of 10,000 messages only the end is drawn at once, and the others by and by', async () => {
  const { log, getByText } = setUpList({ chunks: chunked(talk) })
  expect(drawn(log)).toBeLessThan(100)
  expect(getByText(`Message number ${length}.`)).toBeTruthy()
  await moreIsDrawn(log)
  await settle()
  expect(log.scrollHeight - log.scrollTop - log.clientHeight).toBeLessThanOrEqual(1)
}, 40_000)

test('of fewer all are drawn in the end', async () => {
  const { log } = setUpList({ chunks: chunked(talk.slice(-600)) })
  await vi.waitFor(() => expect(drawn(log)).toBe(600), { timeout: 30_000, interval: 100 })
}, 40_000)

test('what is read stays in its place while everything around it is drawn and messages arrive', async () => {
  const { log, rerender } = setUpList({ chunks: chunked(talk) })
  await settle()
  log.scrollTop = log.scrollHeight / 2
  await settle()
  await settle()
  const row = firstInView(log)
  const before = topOf(row)
  await moreIsDrawn(log)
  rerender(list({ chunks: chunked([...talk, message(smith.id, 'new', late)]) }))
  await settle()
  expect(Math.abs(topOf(row) - before)).toBeLessThan(2)
}, 40_000)

test('focus and selection survive while the rest of 10,000 messages is drawn and more come', async () => {
  const linked = talk.map((event, index) =>
    index === length - 3 ? message(smith.id, 'See https://example.com/track', event.createdAt) : event,
  )
  const { log, getByRole, shadow, rerender } = setUpList({ chunks: chunked(linked) })
  const link = getByRole('link', { name: 'https://example.com/track' })
  link.focus({ preventScroll: true })
  document.getSelection()?.setBaseAndExtent(link, 0, link, 1)
  const more = [...linked]
  for (let index = 0; index < 60; index += 1) {
    more.push(message(smith.id, `More ${index}`, late + index))
    if (index % 20 === 19) rerender(list({ chunks: chunked(more) }))
  }
  await moreIsDrawn(log)
  expect(shadow.activeElement).toBe(link)
  expect(link.isConnected).toBe(true)
  expect(document.getSelection()?.isCollapsed).toBe(false)
}, 40_000)

test('thousands of earlier messages come page by page, and what is read never moves', async () => {
  const pageLength = 500
  let shown = pageLength
  const history = { ...noHistory, loadOlder: () => undefined }
  // The keys of the store: a chunk keeps its own when others come before it.
  const chunks = () => {
    const pages = Math.ceil(shown / pageLength)
    return Array.from({ length: pages }, (_, page) =>
      chunked(talk.slice(length - (pages - page) * pageLength, length - (pages - page - 1) * pageLength)).map(
        ({ events }, index) => ({ key: `page${pages - page}-${index}`, events }),
      ),
    ).flat()
  }
  const { log, rerender, getByRole } = setUpList({ chunks: chunks(), history })
  await settle()
  for (let page = 0; page < 6; page += 1) {
    log.scrollTop = 0
    await settle()
    await settle()
    const row = firstInView(log)
    const before = topOf(row)
    fireEvent.click(getByRole('button', { name: 'Load earlier messages' }))
    shown += pageLength
    rerender(list({ chunks: chunks(), history }))
    expect(Math.abs(topOf(row) - before)).toBeLessThan(1)
    await settle()
    // Lists scroll by whole pixels, and rows have fractions of them.
    expect(Math.abs(topOf(row) - before)).toBeLessThan(2)
  }
  expect(shown).toBeGreaterThan(3_000)
}, 60_000)
