import { describe, expect, it } from 'vitest'
import { decodeFrame } from './decodeFrame.ts'

describe('decodeFrame', () => {
  it.each([
    ['', 'not a JSON object'],
    ['nonsense', 'not a JSON object'],
    ['null', 'not a JSON object'],
    ['[]', 'not a JSON object'],
    ['{}', 'action is missing'],
    ['{"action":7,"type":"push"}', 'action is missing'],
    ['{"action":"a","type":"push","payload":[]}', 'payload is not an object'],
    ['{"action":"a"}', 'type is neither response nor push'],
  ])('calls %j malformed: %s', (text, reason) => {
    expect(decodeFrame(text)).toEqual({ kind: 'malformed', reason })
  })

  it('reads a response and echoes its request id', () => {
    expect(
      decodeFrame('{"request_id":"r1","action":"ping","type":"response","success":true,"payload":{}}'),
    ).toEqual({ kind: 'response', requestId: 'r1', action: 'ping', payload: {} })
  })

  it('reads a failure with its data', () => {
    const error = { type: 'misdirected_request', message: 'Wrong region', data: { region: 'fra' } }
    expect(
      decodeFrame(JSON.stringify({ action: 'login', type: 'response', success: false, payload: { error } })),
    ).toEqual({ kind: 'failure', requestId: null, action: 'login', error })
  })

  it('gives a failure without a readable error the type internal', () => {
    const frame = decodeFrame('{"action":"login","type":"response","success":false,"payload":{}}')
    expect(frame).toMatchObject({ kind: 'failure', error: { type: 'internal' } })
  })

  it('keeps a push of an action it has never heard of', () => {
    expect(decodeFrame('{"action":"new_in_9","type":"push","payload":{"a":1}}')).toEqual({
      kind: 'push',
      requestId: null,
      action: 'new_in_9',
      payload: { a: 1 },
    })
  })

  it('fills in a payload that was left out', () => {
    expect(decodeFrame('{"action":"x","type":"push"}')).toMatchObject({ payload: {} })
  })
})
