import { fireEvent } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import {
  chatEvent,
  chunked,
  everyKind,
  longTalk,
  message,
  minute,
  noon,
  pendingMessage,
  shortTalk,
} from '../fixtures/events.ts'
import { crowd, me, smith, users } from '../fixtures/people.ts'
import { coffeeCards } from '../fixtures/rich.ts'
import { late, list, noHistory, setUpList } from '../testing/messageList.tsx'

/** Two frames: style, layout, observers and the scroll events that follow them. */
async function settle() {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done))
}

function isAtEnd(log: HTMLElement): boolean {
  return log.scrollHeight - log.scrollTop - log.clientHeight <= 1
}

test('the list is a log that stays silent by itself and is reached with the keyboard', () => {
  const { log } = setUpList()
  expect(log.getAttribute('aria-live')).toBe('off')
  expect(log.tabIndex).toBe(0)
})

test('Sent stands under the last own message only, and becomes Read with the agent’s marker', () => {
  const { getAllByText, queryByText, rerender } = setUpList()
  expect(getAllByText('Sent')).toHaveLength(1)
  expect(queryByText('Read')).toBeNull()
  rerender(list({ readUpTo: noon + 6 * minute }))
  expect(queryByText('Sent')).toBeNull()
  expect(getAllByText('Read')).toHaveLength(1)
})

test('cards that another message follows are as wide as the last ones, and have their time', async () => {
  const events = [chatEvent(smith.id, coffeeCards(), noon), chatEvent(smith.id, coffeeCards(), noon + minute)]
  const { findAllByRole } = setUpList({ chunks: chunked(events) })
  const [first, last] = await findAllByRole('group', { name: '5 cards' })
  expect(first?.getBoundingClientRect().width).toBe(last?.getBoundingClientRect().width)
  expect(first?.closest('.message')?.querySelector('time')).not.toBeNull()
})

test('a marker before the last own message leaves it Sent', () => {
  const { getByText } = setUpList({ readUpTo: noon + 3 * minute })
  expect(getByText('Sent')).toBeTruthy()
})

test('Sending and Not sent stand under every message they concern, with a way out', async () => {
  const onRetry = vi.fn()
  const onRemove = vi.fn()
  const pending = [
    pendingMessage('first', late, { kind: 'sending' }),
    pendingMessage('second', late + 1, { kind: 'sending' }),
    pendingMessage('third', late + 2, { kind: 'failed', reason: 'internal' }),
  ]
  const { getAllByText, getByText, getByRole, queryByText } = setUpList({ pending, onRetry, onRemove })
  expect(getAllByText('Sending')).toHaveLength(2)
  expect(getByText('Not sent')).toBeTruthy()
  expect(queryByText('Sent')).toBeNull()
  await userEvent.click(getByRole('button', { name: 'Try again' }))
  await userEvent.click(getByRole('button', { name: 'Remove' }))
  expect(onRetry.mock.calls).toEqual([[pending[2]?.customId]])
  expect(onRemove.mock.calls).toEqual([[pending[2]?.customId]])
})

test('a message that the server has taken is Sent before its push arrives', () => {
  const { getAllByText } = setUpList({
    pending: [
      pendingMessage('taken', late, {
        kind: 'accepted',
        eventId: shortTalk[0]?.id ?? message(me.id, '', 0).id,
      }),
    ],
  })
  expect(getAllByText('Sent')).toHaveLength(1)
})

test('names are said only where there are several agents; the avatar stands once per group', () => {
  const one = setUpList()
  expect(one.log.querySelectorAll('.spoken').length).toBeGreaterThan(0)
  expect(one.getAllByText('Agent Smith').every((name) => name.className === 'spoken')).toBe(true)
  one.unmount()
  const several = setUpList({ users: crowd })
  expect(several.getAllByText('Agent Smith').some((name) => name.className !== 'spoken')).toBe(true)
})

test('every kind of event is shown in its own way', async () => {
  const { getByText, getByRole, findByRole, queryByText } = setUpList({
    chunks: chunked(everyKind),
    users: crowd,
  })
  expect(getByText('My order and Delivery')).toBeTruthy()
  expect(getByText('No answer')).toBeTruthy()
  expect(await findByRole('group', { name: 'House blend' })).toBeTruthy()
  const file = await findByRole('link', { name: /^Open a-rather-long-name/ })
  expect(file.getAttribute('target')).toBe('_blank')
  expect(getByText('This message cannot be shown here.')).toBeTruthy()
  expect(getByText('The server says something new.')).toBeTruthy()
  expect(getByText('Agent Smith joined the chat.')).toBeTruthy()
  const link = getByRole('link', { name: 'www.example.com/coffee' })
  expect(link.getAttribute('href')).toBe('https://www.example.com/coffee')
  expect(link.getAttribute('rel')).toContain('noopener')
  expect(queryByText('custom')).toBeNull()
})

test('at its end the list stays at its end', async () => {
  const { log, rerender } = setUpList({ chunks: longTalk(120) })
  await settle()
  expect(isAtEnd(log)).toBe(true)
  rerender(
    list({
      chunks: chunked([...longTalk(120).flatMap(({ events }) => events), message(smith.id, 'new', late)]),
    }),
  )
  await settle()
  expect(isAtEnd(log)).toBe(true)
})

test('scrolled up it does not move for a new message, counts it, and the button leads to it', async () => {
  const talk = longTalk(120).flatMap(({ events }) => events)
  const { log, rerender, getByRole, queryByRole } = setUpList({ chunks: chunked(talk) })
  await settle()
  log.scrollTop -= 500
  await settle()
  const before = log.scrollTop
  expect(getByRole('button', { name: 'Go to the newest message' })).toBeTruthy()
  rerender(
    list({ chunks: chunked([...talk, message(smith.id, 'one', late), message(me.id, 'own', late + 1)]) }),
  )
  await settle()
  expect(log.scrollTop).toBe(before)
  fireEvent.click(getByRole('button', { name: '1 new message' }))
  await settle()
  expect(isAtEnd(log)).toBe(true)
  expect(queryByRole('button', { name: /new message/ })).toBeNull()
})

test('earlier messages arrive above without moving what is read', async () => {
  const talk = longTalk(200).flatMap(({ events }) => events)
  const recent = talk.slice(100)
  const loadOlder = vi.fn()
  const { log, rerender, getByRole, getByText } = setUpList({
    chunks: chunked(recent),
    history: { ...noHistory, loadOlder },
  })
  await settle()
  log.scrollTop = 0
  await settle()
  await userEvent.click(getByRole('button', { name: 'Load earlier messages' }))
  expect(loadOlder).toHaveBeenCalledTimes(1)
  const read = getByText('Message number 103.')
  const before = read.getBoundingClientRect().top
  rerender(
    list({
      chunks: [{ key: 'older', events: talk.slice(0, 100) }, ...chunked(recent)],
      history: { ...noHistory, loadOlder },
    }),
  )
  await settle()
  expect(Math.abs(read.getBoundingClientRect().top - before)).toBeLessThan(3)
})

test('sending brings the list to its end, wherever it was', async () => {
  const { log, rerender } = setUpList({ chunks: longTalk(120) })
  await settle()
  log.scrollTop = 0
  await settle()
  rerender(list({ chunks: longTalk(120), pending: [pendingMessage('here', late, { kind: 'sending' })] }))
  await settle()
  expect(isAtEnd(log)).toBe(true)
})

test('the newest event is seen when it is in view, and not while scrolled away', async () => {
  const onSeen = vi.fn()
  const talk = longTalk(120).flatMap(({ events }) => events)
  const { log, rerender } = setUpList({ chunks: chunked(talk), onSeen })
  await vi.waitFor(() => expect(onSeen).toHaveBeenCalled())
  log.scrollTop = 0
  await settle()
  await settle()
  onSeen.mockClear()
  rerender(list({ chunks: chunked([...talk, message(smith.id, 'new', late)]), onSeen }))
  await settle()
  expect(onSeen).not.toHaveBeenCalled()
  log.scrollTop = log.scrollHeight
  await vi.waitFor(() => expect(onSeen).toHaveBeenCalled())
})

test('typing is a status in words, and its place is kept', () => {
  const { getByRole, rerender, log } = setUpList()
  const height = log.scrollHeight
  expect(getByRole('status').textContent).toBe('')
  rerender(list({ typing: smith.id }))
  expect(getByRole('status').textContent).toContain('Agent Smith is typing')
  expect(log.scrollHeight).toBe(height)
})

test('a read marker or a new message draws only the chunk that it concerns', () => {
  const chunks = longTalk(150)
  const { log, rerender } = setUpList({ chunks })
  const first = log.querySelector('p')
  const observer = new MutationObserver(() => undefined)
  observer.observe(log, { subtree: true, childList: true, characterData: true })
  rerender(list({ chunks, users: { ...users, [smith.id]: { ...smith, seenUpTo: late } } }))
  expect(observer.takeRecords()).toEqual([])
  observer.disconnect()
  expect(first?.isConnected).toBe(true)
})
