import { describe, expect, test } from 'vitest'
import { type ChatNeed, mayUpdateAgent, type Reach, reachFor } from './scopes.ts'

const need = (kind: ChatNeed['kind'], least: Reach = 'my'): ChatNeed => ({ kind, least })

describe('what scopes allow on chats', () => {
  const rows: readonly [readonly string[], ChatNeed, Reach | null][] = [
    [[], need('read'), null],
    [['chats--all:ro'], need('read'), 'all'],
    [['chats--access:ro'], need('read'), 'access'],
    [['chats--my:ro'], need('read'), 'my'],
    [['chats--my:rw'], need('read'), 'my'],
    [['chats.conversation--access:rw'], need('read'), 'access'],
    [['chats--my:ro'], need('read', 'access'), null],
    [['chats--access:ro'], need('read', 'access'), 'access'],
    [['chats--all:ro'], need('conversation'), null],
    [['chats.conversation--my:rw'], need('conversation'), 'my'],
    [['chats--access:rw'], need('conversation'), 'access'],
    [['chats.conversation--all:rw'], need('members'), null],
    [['chats--my:rw'], need('members'), 'my'],
    [['chats--my:ro', 'chats--all:rw', 'chats--access:ro'], need('read'), 'all'],
    [['customers:rw', 'multicast:rw'], need('read'), null],
  ]
  test.each(rows)('%j for %j reach %s', (scopes, what, reach) => {
    expect(reachFor(new Set(scopes), what)).toBe(reach)
  })
})

test('agents--my:rw covers the own status only', () => {
  expect(mayUpdateAgent(new Set(['agents--my:rw']), true)).toBe(true)
  expect(mayUpdateAgent(new Set(['agents--my:rw']), false)).toBe(false)
  expect(mayUpdateAgent(new Set(['agents--all:rw']), false)).toBe(true)
  expect(mayUpdateAgent(new Set(), true)).toBe(false)
})
