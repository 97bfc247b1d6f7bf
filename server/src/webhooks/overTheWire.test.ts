import { createHmac } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { say } from '../rtm/testing/openChat.ts'
import { demoLicense, smith } from '../rtm/testing/startRtm.ts'
import { startApi, type TestApi } from '../web/api/testing/startApi.ts'
import { type Received, type Receiver, startReceiver } from './testing/startReceiver.ts'

/** The whole server, a chat over real sockets, and a website's own server that is told of it. */

const secret = 'a long random text'
const actions = ['incoming_chat_thread', 'incoming_event', 'chat_deactivated']
let receiver: Receiver
let dataFolder: string
let api: TestApi

const start = () =>
  startApi({
    dataFolder,
    licenses: [
      { ...demoLicense, webhooks: [{ url: receiver.url, secret, actions }] },
      { ...demoLicense, id: 2, agents: [], greetings: [] },
    ],
  })

beforeEach(async () => {
  receiver = await startReceiver()
  dataFolder = await mkdtemp(join(tmpdir(), 'parley-hooks-'))
  api = await start()
})
afterEach(async () => {
  await api.stop()
  await receiver.close()
  await rm(dataFolder, { recursive: true, force: true })
})

const told = () => receiver.received.map(({ body }) => JSON.parse(body))
const textsOf = () => told().map(({ action, payload }) => `${action} ${payload.event?.text ?? ''}`.trim())

/** As a receiver does who trusts nobody. */
const isSigned = ({ headers, body }: Received): boolean => {
  const timestamp = String(headers['parley-timestamp'])
  const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
  return (
    headers['parley-signature'] === `sha256=${expected}` &&
    Math.abs(Date.now() / 1000 - Number(timestamp)) < 60
  )
}

const open = async (licenseId = 1) => {
  const customer = await api.socket(`/v3.2/customer/rtm/ws?license_id=${licenseId}`)
  await customer.call('login', { token: `Bearer ${api.visitor(licenseId).token}` })
  const chat = { thread: { events: [say('hi')] } }
  const { chat_id: chatId } = await customer.call('start_chat', { continuous: true, chat })
  return { customer, inChat: { chat_id: chatId } }
}

it('[webhooks] a chat over the wire reaches the receiver: signed, in order, in the shape of each version', async () => {
  const agent = await api.agentSocket(smith)
  await open(2)
  const { customer, inChat } = await open()
  await agent.call('send_event', { ...inChat, event: say('hello') })
  await agent.call('send_event', { ...inChat, event: say('between us', { recipients: 'agents' }) })
  await customer.call('deactivate_chat', inChat)

  await expect.poll(textsOf).toContain('chat_deactivated')
  expect(textsOf()).toEqual([
    'incoming_chat_thread',
    'incoming_event hello',
    'incoming_event between us',
    'incoming_event Visitor archived the chat',
    'chat_deactivated',
  ])
  expect(receiver.received.every(isSigned)).toBe(true)
  expect(new Set(receiver.received.map(({ headers }) => headers['parley-delivery'])).size).toBe(told().length)
  const [first] = told()
  expect(first).toMatchObject({
    webhook_id: expect.stringMatching(/^\w+$/),
    secret_key: secret,
    license_id: 1,
    payload: { chat: { id: inChat.chat_id, thread: { events: [{ text: 'hi' }] } } },
    additional_data: {},
  })
  expect(told().every(({ license_id: licenseId }) => licenseId === 1)).toBe(true)
})

it('[webhooks] what was not accepted is told again with the same number, also by the next process', async () => {
  receiver.answerWith(503)
  await open()
  await expect.poll(() => receiver.received.length).toBeGreaterThan(0)
  await api.stop()
  receiver.answerWith(200)
  const before = receiver.received.length
  api = await start()
  await expect.poll(() => receiver.received.length, { timeout: 10_000 }).toBeGreaterThan(before)
  const [refused] = receiver.received
  const again = receiver.received.at(-1)
  expect(again?.body).toBe(refused?.body)
  expect(again?.headers['parley-delivery']).toBe(refused?.headers['parley-delivery'])
})
