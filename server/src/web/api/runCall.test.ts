import { describe, expect, it } from 'vitest'
import type { Caller, Core } from '../../actions/contract.ts'
import type { PreparedCall } from '../../codecs/method.ts'
import { success } from '../../domain/result.ts'
import { createHandClock } from '../../rtm/testing/createHandClock.ts'
import { runCall } from './runCall.ts'

const caller: Caller = { kind: 'customer', licenseId: 1, customerId: 'c', origin: null }

function start(call: PreparedCall) {
  const clock = createHandClock()
  const logged: string[] = []
  const write = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }))
  const log = { debug: write, info: write, warn: write, error: write }
  // The calls of these tests never look at the core.
  const core = {} as Core
  return { clock, logged, outcome: runCall({ core, clock, log, requestTimeoutMs: 15_000 }, call, caller) }
}

describe('a call over HTTP', () => {
  it('[spec 1.13] that takes too long is answered, and what comes later is not', async () => {
    let late: (() => void) | undefined
    const { clock, outcome } = start(async (_core, _caller, respond) => {
      await new Promise<void>((resolve) => {
        late = resolve
      })
      respond(success({ late: true }))
    })
    clock.advance(15_000)
    expect(await outcome).toEqual({ ok: false, failure: { type: 'request_timeout' } })
    late?.()
  })

  it('[rule 11] that throws or says nothing is an internal fault, logged without its words', async () => {
    const thrown = start(async () => {
      throw new Error('the customer wrote: secret words')
    })
    expect(await thrown.outcome).toEqual({ ok: false, failure: { type: 'internal' } })
    expect(thrown.logged).toHaveLength(1)
    expect(thrown.logged.join()).not.toContain('secret words')
    expect(await start(async () => undefined).outcome).toEqual({ ok: false, failure: { type: 'internal' } })
  })

  it('[rule 12] that is answered in time leaves no timer behind', async () => {
    const { clock, outcome } = start(async (_core, _caller, respond) => respond(success({ done: true })))
    expect(await outcome).toEqual({ ok: true, value: { done: true } })
    clock.advance(20_000)
    expect(await outcome).toMatchObject({ ok: true })
  })
})
