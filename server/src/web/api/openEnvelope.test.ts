import { describe, expect, it } from 'vitest'
import type { Envelope } from '../../codecs/surface.ts'
import { openEnvelope } from './openEnvelope.ts'

const opened = (text: string, envelope: Envelope) => {
  const result = openEnvelope(text, envelope)
  return result.ok ? [result.value.payload, result.value.wrapAnswer] : result.failure.detail
}

const wrapped = '{"payload":{"chat_id":"A"}}'
const bare = '{"chat_id":"A"}'
const payload = { chat_id: 'A' }

describe('envelopes', () => {
  it.each<[Envelope, string, unknown]>([
    ['wrapped', wrapped, [payload, true]],
    ['wrapped', bare, 'payload: expected object, found nothing'],
    ['wrapped', '{}', [{}, true]],
    ['wrapped', '', [{}, true]],
    ['lenient', wrapped, [payload, true]],
    ['lenient', bare, [payload, true]],
    ['either', wrapped, [payload, true]],
    ['either', bare, [payload, false]],
    ['either', '', [{}, false]],
    ['bare', bare, [payload, false]],
    ['bare', wrapped, [{ payload }, false]],
    ['bare', '', [{}, false]],
  ])('[spec 16.2] %s takes %s', (envelope, text, expected) => {
    expect(opened(text, envelope)).toEqual(expected)
  })

  it.each([
    ['{', 'body: expected JSON, found another text'],
    ['[]', 'body: expected object, found another value'],
    ['null', 'body: expected object, found another value'],
    ['"payload"', 'body: expected object, found another value'],
    ['{"payload":{},"author_id":7}', 'author_id: expected string, found another value'],
  ])('[spec 16.4] %s is refused in words', (text, expected) => {
    expect(opened(text, 'lenient')).toBe(expected)
  })

  it('[spec 16.5] the author stands beside the payload', () => {
    const result = openEnvelope('{"payload":{},"author_id":"bot"}', 'lenient')
    expect(result).toMatchObject({ value: { payload: {}, authorId: 'bot' } })
  })
})
