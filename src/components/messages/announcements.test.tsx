import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { chunked, message, minute, noon, pendingMessage, shortTalk } from '../fixtures/events.ts'
import { me, smith } from '../fixtures/people.ts'
import { late, list, noHistory, setUpList } from '../testing/messageList.tsx'

test('somebody else’s message is announced once, with its author; history, own messages and old ones are not', async () => {
  const { announced, rerender } = setUpList()
  expect(announced()).toBe('')
  const news = message(smith.id, 'Here is news.', late)
  rerender(list({ chunks: chunked([...shortTalk, news]) }))
  expect(announced()).toBe('Agent Smith: Here is news.')
  const own = message(me.id, 'Thanks', late + 1)
  rerender(list({ chunks: chunked([...shortTalk, news, own]), readUpTo: late }))
  expect(announced()).toBe('Agent Smith: Here is news.')
  const older = message(smith.id, 'Long ago', noon - minute)
  rerender(list({ chunks: chunked([older, ...shortTalk, news, own]) }))
  expect(announced()).toBe('Agent Smith: Here is news.')
  await waitFor(() => expect(announced()).toBe(''), { timeout: 4000 })
})

test('what the first page of history brings is not news', () => {
  const { announced, rerender } = setUpList({ chunks: [], history: { ...noHistory, loading: true } })
  rerender(list())
  expect(announced()).toBe('')
})

test('the first answer in a chat that began empty is announced', () => {
  const { announced, rerender } = setUpList({ chunks: [] })
  rerender(list({ chunks: chunked([message(smith.id, 'Hello!', noon)]) }))
  expect(announced()).toBe('Agent Smith: Hello!')
})

test('many at once are counted instead of read out', () => {
  const { announced, rerender } = setUpList()
  const many = Array.from({ length: 8 }, (_, index) => message(smith.id, `${index}`, late + index))
  rerender(list({ chunks: chunked([...shortTalk, ...many]) }))
  expect(announced()).toBe('8 new messages')
})

test('a message that was not sent is announced', () => {
  const { announced, rerender } = setUpList({ pending: [pendingMessage('x', late, { kind: 'sending' })] })
  rerender(list({ pending: [pendingMessage('x', late, { kind: 'failed', reason: 'internal' })] }))
  expect(announced()).toBe('A message could not be delivered.')
})
