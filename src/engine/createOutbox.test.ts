import { describe, expect, it } from 'vitest'
import { customId } from '../model/ids.ts'
import { createHandClock } from '../platform/testing/createHandClock.ts'
import { createSeededChance } from '../platform/testing/createSeededChance.ts'
import { settle } from '../platform/testing/settle.ts'
import { createOutbox, type DeliveryResult, type OutboxEntry, outboxBounds } from './createOutbox.ts'

const entry = (name: string): OutboxEntry => ({
  messages: [{ customId: customId(name), content: { type: 'message', text: name, postback: null } }],
  opening: null,
  where: 'activeThread',
  form: null,
})

function setUp() {
  const clock = createHandClock()
  const tries: string[] = []
  const failures: string[] = []
  const answers: ((result: DeliveryResult) => void)[] = []
  const nameOf = ({ messages }: OutboxEntry) => messages.map((message) => message.customId).join('+')
  const outbox = createOutbox({
    clock,
    chance: createSeededChance(3),
    deliver: (one) =>
      new Promise((resolve) => {
        tries.push(nameOf(one))
        answers.push(resolve)
      }),
    onFailed: (one, reason) => void failures.push(`${nameOf(one)} ${reason}`),
  })
  const answer = async (result: DeliveryResult) => {
    answers.shift()?.(result)
    await settle()
  }
  return { outbox, clock, tries, failures, answer }
}

const done = { kind: 'done' } as const
const offline = { kind: 'offline' } as const
const retry = { kind: 'retry', reason: 'internal' } as const

describe('the outbox', () => {
  it('[outbox-1] sends nothing before the connection is there', async () => {
    const { outbox, tries } = setUp()
    outbox.add(entry('a'))
    await settle()
    expect(tries).toEqual([])
    outbox.flush()
    expect(tries).toEqual(['a'])
  })

  it('[outbox-2] sends in the order of writing, one after another', async () => {
    const { outbox, tries, answer } = setUp()
    outbox.flush()
    for (const name of ['a', 'b', 'c']) outbox.add(entry(name))
    expect(tries).toEqual(['a'])
    await answer(done)
    expect(tries).toEqual(['a', 'b'])
    await answer(done)
    expect(tries).toEqual(['a', 'b', 'c'])
  })

  it('[outbox-3] what was under way when the line went is sent again under the same name, before the rest', async () => {
    const { outbox, tries, answer } = setUp()
    outbox.flush()
    outbox.add(entry('a'))
    outbox.add(entry('b'))
    outbox.suspend()
    await answer(offline)
    expect(tries).toEqual(['a'])
    outbox.flush()
    await answer(done)
    expect(tries).toEqual(['a', 'a', 'b'])
  })

  it('[outbox-4] trouble of the server is waited out, longer each time, and given up after five attempts', async () => {
    const { outbox, tries, answer, clock, failures } = setUp()
    outbox.flush()
    outbox.add(entry('a'))
    outbox.add(entry('b'))
    const waits: number[] = []
    for (let attempt = 1; attempt < outboxBounds.maxAttempts; attempt += 1) {
      await answer(retry)
      const before = clock.now()
      while (tries.length === attempt) await clock.advance(50)
      waits.push(clock.now() - before)
    }
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(outboxBounds.retryBaseMs * 2 ** index)
      expect(wait).toBeLessThanOrEqual(outboxBounds.retryBaseMs * 2 ** (index + 1) + 50)
    }
    await answer(retry)
    expect(failures).toEqual(['a internal'])
    expect(tries).toEqual([...Array(5).fill('a'), 'b'])
  })

  it('[outbox-5] a refusal fails one message; the next one goes on', async () => {
    const { outbox, tries, answer, failures } = setUp()
    outbox.flush()
    outbox.add(entry('a'))
    outbox.add(entry('b'))
    await answer({ kind: 'failed', reason: 'validation' })
    expect(failures).toEqual(['a validation'])
    expect(tries).toEqual(['a', 'b'])
  })

  it('[outbox-6] a retry keeps the name; what was forgotten cannot be retried', async () => {
    const { outbox, tries, answer } = setUp()
    outbox.flush()
    outbox.add(entry('a'))
    await answer({ kind: 'failed', reason: 'groups_offline' })
    expect(outbox.retry(customId('a'))).toBe(true)
    expect(tries).toEqual(['a', 'a'])
    await answer({ kind: 'failed', reason: 'groups_offline' })
    outbox.forget(customId('a'))
    expect(outbox.retry(customId('a'))).toBe(false)
  })

  it('[outbox-7] is bounded: one more fails at once as overflow, and can be retried later', async () => {
    const { outbox, failures, answer, tries } = setUp()
    for (let index = 0; index <= outboxBounds.maxEntries; index += 1) outbox.add(entry(`m${index}`))
    expect(failures).toEqual([`m${outboxBounds.maxEntries} overflow`])
    outbox.flush()
    await answer(done)
    expect(outbox.retry(customId(`m${outboxBounds.maxEntries}`))).toBe(true)
    expect(tries).toEqual(['m0', 'm1'])
  })

  it('[outbox-8] when no session will do, everything fails with that reason', async () => {
    const { outbox, failures, answer, tries } = setUp()
    outbox.flush()
    outbox.add(entry('a'))
    outbox.add(entry('b'))
    outbox.suspend()
    outbox.failAll('customer_banned')
    expect(failures).toEqual(['a customer_banned', 'b customer_banned'])
    await answer(offline)
    outbox.flush()
    expect(tries).toEqual(['a'])
  })

  it('[outbox-9] close leaves no timer', async () => {
    const { outbox, clock, answer } = setUp()
    outbox.flush()
    outbox.add(entry('a'))
    await answer(retry)
    expect(clock.waiting()).toBe(1)
    outbox.close()
    expect(clock.waiting()).toBe(0)
  })
})
