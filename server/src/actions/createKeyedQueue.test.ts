import { expect, test } from 'vitest'
import { createKeyedQueue } from './createKeyedQueue.ts'

const gate = () => {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

test('tasks of one key run one after another, those of others beside them', async () => {
  const queue = createKeyedQueue({ maxWaitingPerKey: 10 })
  const { open, opened } = gate()
  const seen: string[] = []
  const slow = queue.runAlways('a', async () => {
    await opened
    seen.push('a1')
  })
  const next = queue.runAlways('a', async () => void seen.push('a2'))
  await queue.runAlways('b', async () => void seen.push('b'))
  expect(seen).toEqual(['b'])
  open()
  await Promise.all([slow, next])
  expect(seen).toEqual(['b', 'a1', 'a2'])
})

test('beyond the bound a task is refused and never runs', async () => {
  const queue = createKeyedQueue({ maxWaitingPerKey: 1 })
  const { open, opened } = gate()
  const first = queue.run('a', () => opened)
  const second = queue.run('a', async () => {})
  expect(queue.run('a', async () => expect.unreachable())).toBeNull()
  expect(queue.run('b', async () => {})).not.toBeNull()
  open()
  await Promise.all([first, second])
  expect(queue.run('a', async () => {})).not.toBeNull()
})

test('a task that fails, even at once, fails for itself only', async () => {
  const queue = createKeyedQueue({ maxWaitingPerKey: 10 })
  const failing = queue.runAlways('a', () => {
    throw new Error('broken')
  })
  const next = queue.runAlways('a', async () => 'fine')
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('fine')
})

test('idle waits for everything, also for what is added on the way', async () => {
  const queue = createKeyedQueue({ maxWaitingPerKey: 10 })
  await queue.idle()
  const seen: string[] = []
  void queue.runAlways('a', async () => {
    void queue.runAlways('b', async () => void seen.push('b'))
    seen.push('a')
  })
  await queue.idle()
  expect(seen.sort()).toEqual(['a', 'b'])
})
