import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHandClock } from '../actions/testing/createHandClock.ts'
import { licenseOf } from '../actions/testing/fixtures.ts'
import { createBus } from '../bus/createBus.ts'
import { agentId, customerId, eventOf, readerOf } from '../codecs/testing/exampleChat.ts'
import { facts } from '../codecs/testing/exampleFacts.ts'
import type { Fact } from '../domain/facts.ts'
import type { Log } from '../platform/ports.ts'
import { migrate } from '../store/migrate.ts'
import { type Database, openDatabase } from '../store/openDatabase.ts'
import { createWebhookStore } from './createWebhookStore.ts'
import { createWebhooks, webhookBounds } from './createWebhooks.ts'
import { type Receiver, startReceiver } from './testing/startReceiver.ts'

const secret = 'keep me'
let receiver: Receiver
let database: Database
let clock = createHandClock()
let logged: object[] = []
let outcomes: string[] = []
const noted = (fields: object): void => void logged.push(fields)
const log: Log = { debug: noted, info: noted, warn: noted, error: noted }
const bus = createBus({ log })

beforeEach(async () => {
  receiver = await startReceiver()
  database = openDatabase(':memory:')
  await migrate(database)
  clock = createHandClock()
  logged = []
  outcomes = []
})
afterEach(async () => {
  await receiver.close()
  database.close()
})

function start(actions: readonly string[], url = receiver.url) {
  return createWebhooks({
    store: createWebhookStore(database),
    bus,
    licenses: new Map([[1, licenseOf(1, { webhooks: [{ url, secret, actions }] })]]),
    clock,
    log,
    metrics: { webhookSettled: (outcome) => outcomes.push(outcome) },
    context: () => readerOf(''),
    random: () => 1,
  })
}
const publish = (fact: Fact, licenseId = 1) =>
  bus.publish({
    licenseId,
    fact,
    customerIds: [customerId],
    agentIds: [agentId],
    origin: null,
    answers: false,
  })
const said = (text: string, chatId = facts.eventAdded.event.chatId): Fact => ({
  type: 'eventAdded',
  event: { ...eventOf({ type: 'message', text }), chatId },
})
const bodies = () => receiver.received.map(({ body }) => JSON.parse(body))
const texts = () => bodies().map(({ payload }) => payload.event.text)
const waitFor = (count: number) => vi.waitFor(() => expect(receiver.received).toHaveLength(count))

describe('a webhook', () => {
  it('is told what it is configured for, as the push of the same name, and nothing else', async () => {
    const webhooks = start(['incoming_event', 'chat_deactivated'])
    publish(facts.threadStarted)
    publish(facts.eventAdded)
    publish(facts.threadClosed)
    await waitFor(2)
    expect(bodies()).toEqual([
      {
        webhook_id: expect.stringMatching(/^\d{15}$/),
        secret_key: secret,
        action: 'incoming_event',
        license_id: 1,
        payload: expect.objectContaining({
          chat_id: facts.eventAdded.event.chatId,
          event: expect.objectContaining({ order: expect.any(Number) }),
        }),
        additional_data: {},
      },
      expect.objectContaining({ action: 'chat_deactivated' }),
    ])
    await webhooks.close()
  })

  it('is signed: HMAC-SHA256 over timestamp and body, with the secret of its configuration', async () => {
    const webhooks = start(['incoming_event'])
    publish(facts.eventAdded)
    await waitFor(1)
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received
    expect(headers['parley-timestamp']).toBe(`${clock.now() / 1000}`)
    const expected = createHmac('sha256', secret)
      .update(`${headers['parley-timestamp']}.${body}`)
      .digest('hex')
    expect(headers['parley-signature']).toBe(`sha256=${expected}`)
    await webhooks.close()
  })

  it('hears nothing of another license, and no answer that only repeats what was told before', async () => {
    const webhooks = start(['incoming_event'])
    publish(facts.eventAdded, 2)
    bus.publish({
      licenseId: 1,
      fact: facts.eventAdded,
      customerIds: [],
      agentIds: [],
      origin: null,
      answers: true,
    })
    publish(said('last'))
    await waitFor(1)
    expect(texts()).toEqual(['last'])
    await webhooks.close()
  })

  it('is told again after a failure, later each time, and in the order of the chat', async () => {
    receiver.answerWith(500)
    const webhooks = start(['incoming_event'])
    publish(said('first'))
    publish(said('second'))
    publish(said('elsewhere', 'OTHER12345'))
    await vi.waitFor(() => expect(outcomes).toEqual(['failed', 'failed']))
    expect(texts().sort()).toEqual(['elsewhere', 'first'])
    clock.advance(webhookBounds.firstDelayMs)
    await vi.waitFor(() => expect(outcomes).toHaveLength(4))
    receiver.answerWith(200)
    clock.advance(webhookBounds.firstDelayMs)
    expect(receiver.received).toHaveLength(4)
    clock.advance(webhookBounds.firstDelayMs)
    await waitFor(7)
    expect(texts().filter((text) => text !== 'elsewhere')).toEqual(['first', 'first', 'first', 'second'])
    const ids = receiver.received.filter(({ body }) => body.includes('"first"')).map(({ headers }) => headers)
    expect(new Set(ids.map((headers) => headers['parley-delivery'])).size).toBe(1)
    await vi.waitFor(() => expect([...webhooks.backlog().values()]).toEqual([0]))
    await webhooks.close()
  })

  it('is given up after the last try: logged without what was said, counted, and the next one goes out', async () => {
    receiver.answerWith(404)
    const webhooks = start(['incoming_event'])
    publish(said('never heard'))
    for (let tries = 1; tries < webhookBounds.maxAttempts; tries += 1) {
      await vi.waitFor(() => expect(outcomes).toHaveLength(tries))
      await vi.waitFor(() => {
        clock.advance(webhookBounds.maxDelayMs)
        expect(receiver.received.length).toBeGreaterThan(tries)
      })
    }
    await vi.waitFor(() => expect(outcomes.at(-1)).toBe('dead'))
    expect(logged.at(-1)).toMatchObject({ attempts: webhookBounds.maxAttempts, reason: 'status 404' })
    expect(JSON.stringify(logged)).not.toMatch(/never heard|keep me|127\.0\.0\.1/)
    receiver.answerWith(200)
    publish(said('heard'))
    await vi.waitFor(() => expect(texts().at(-1)).toBe('heard'))
    await webhooks.close()
  })

  it('is not followed to another address', async () => {
    receiver.answerWith(302)
    const webhooks = start(['incoming_event'])
    publish(facts.eventAdded)
    await vi.waitFor(() => expect(outcomes).toEqual(['failed']))
    expect(receiver.received).toHaveLength(1)
    await webhooks.close()
  })

  it('waits on the disk while the server is down, and is forgotten with its configuration', async () => {
    receiver.answerWith(500)
    const before = start(['incoming_event'])
    publish(said('kept'))
    await vi.waitFor(() => expect(outcomes).toEqual(['failed']))
    await before.close()
    receiver.answerWith(200)
    clock.advance(webhookBounds.firstDelayMs)
    const after = start(['incoming_event'])
    await waitFor(2)
    expect(texts()).toEqual(['kept', 'kept'])
    receiver.answerWith(500)
    publish(said('of no interest'))
    await waitFor(3)
    await after.close()
    const elsewhere = start(['incoming_event'], 'http://127.0.0.1:9/other')
    await elsewhere.close()
    expect(createWebhookStore(database).backlog().size).toBe(0)
  })

  it('whose server never answers does not hold up a stop', async () => {
    receiver.answerWith('silence')
    const webhooks = start(['incoming_event'])
    publish(said('into the void'))
    await waitFor(1)
    const closing = webhooks.close()
    clock.advance(webhookBounds.stopTimeoutMs)
    await closing
    expect(outcomes).toEqual([])
    expect([...createWebhookStore(database).backlog().values()]).toEqual([1])
  })
})
