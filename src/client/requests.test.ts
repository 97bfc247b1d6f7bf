import { describe, expect, it } from 'vitest'
import { settle } from '../platform/testing/settle.ts'
import { requestBounds } from './requests.ts'
import { createClientBed } from './testing/createClientBed.ts'

describe('requests', () => {
  const settledOf = (promises: readonly Promise<unknown>[]) => {
    const settled: unknown[] = []
    for (const promise of promises) void promise.then((outcome) => settled.push(outcome))
    return settled
  }

  it('at most 10 are under way, the others wait in order', async () => {
    const { client, logIn, end, answer } = createClientBed()
    await logIn()
    const all = Array.from({ length: 13 }, (_, index) => client.request('list_chats', { index }))
    const asked = () => end().received.filter((frame) => frame['action'] === 'list_chats')
    expect(asked()).toHaveLength(10)
    answer(asked()[3] ?? {}, { which: 3 })
    answer(asked()[0] ?? {}, { which: 0 })
    await settle()
    expect(asked().map((frame) => frame['payload'])).toEqual(
      Array.from({ length: 12 }, (_, index) => ({ index })),
    )
    expect(await all[3]).toEqual({ ok: true, value: { which: 3 } })
  })

  it('wait for a connection', async () => {
    const { client, logIn, end, answer } = createClientBed()
    const early = client.request('get_form', {})
    await logIn()
    answer(end().received.find((frame) => frame['action'] === 'get_form') ?? {}, { enabled: false })
    expect(await early).toEqual({ ok: true, value: { enabled: false } })
  })

  it('do not wait for it for ever', async () => {
    const { client, platform } = createClientBed()
    const waiting = client.request('get_form', {})
    await platform.clock.advance(requestBounds.turnTimeoutMs)
    expect(await waiting).toEqual({ ok: false, failure: { kind: 'disconnected' } })
  })

  it('without an answer for 15 s fail as timeout, and a late answer is dropped', async () => {
    const { client, platform, logIn, end, answer } = createClientBed()
    await logIn()
    const outcome = client.request('get_chat', {})
    const frame = end().received.at(-1) ?? {}
    await platform.clock.advance(14_000)
    answer({ action: 'ping' })
    await platform.clock.advance(1_000)
    expect(await outcome).toEqual({ ok: false, failure: { kind: 'timeout' } })
    answer(frame)
    expect(client.state().kind).toBe('online')
  })

  it('a refusal keeps the error of the server', async () => {
    const { client, logIn, end } = createClientBed()
    await logIn()
    const outcome = client.request('start_chat', {})
    const error = { type: 'groups_offline', message: 'Groups offline' }
    end().send({
      request_id: end().received.at(-1)?.['request_id'],
      action: 'start_chat',
      type: 'response',
      success: false,
      payload: { error },
    })
    expect(await outcome).toEqual({ ok: false, failure: { kind: 'refused', error } })
  })

  it('under way when the line is lost fail as disconnected; those that waited are made on the next line', async () => {
    const { client, platform, logIn, end } = createClientBed()
    await logIn()
    const all = Array.from({ length: 11 }, (_, index) => client.request('send_event', { index }))
    const settled = settledOf(all)
    end().drop()
    await settle()
    expect(settled).toEqual(Array(10).fill({ ok: false, failure: { kind: 'disconnected' } }))
    await platform.clock.advance(400)
    end().accept()
    end().send({
      request_id: end().received[0]?.['request_id'],
      action: 'login',
      type: 'response',
      success: true,
    })
    await settle()
    expect(end().received.at(-1)).toMatchObject({ action: 'send_event', payload: { index: 10 } })
  })

  it('over the bound fail as overflow', async () => {
    const { client } = createClientBed()
    const all = Array.from({ length: requestBounds.maxWaitingRequests + 1 }, () => client.request('a', {}))
    expect(await all.at(-1)).toEqual({ ok: false, failure: { kind: 'overflow' } })
  })

  it('fail as closed when the client is closed, now and later', async () => {
    const { client, logIn } = createClientBed()
    await logIn()
    const all = Array.from({ length: 12 }, () => client.request('a', {}))
    client.close()
    for (const request of [...all, client.request('a', {})]) {
      expect(await request).toEqual({ ok: false, failure: { kind: 'closed' } })
    }
  })
})
