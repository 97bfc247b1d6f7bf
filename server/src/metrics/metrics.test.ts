import { afterEach, beforeEach, expect, it } from 'vitest'
import { createHandClock, type HandClock } from '../rtm/testing/createHandClock.ts'
import { say } from '../rtm/testing/openChat.ts'
import { demoLicense, smith } from '../rtm/testing/startRtm.ts'
import { startApi, type TestApi } from '../web/api/testing/startApi.ts'
import { webhookBounds } from '../webhooks/createWebhooks.ts'
import { type Receiver, startReceiver } from '../webhooks/testing/startReceiver.ts'

let api: TestApi
let receiver: Receiver
let clock: HandClock

beforeEach(async () => {
  receiver = await startReceiver()
  receiver.answerWith(500)
  clock = createHandClock(Date.now())
  const [agent] = demoLicense.agents
  const license = {
    ...demoLicense,
    agents: [{ ...agent, concurrent_chats: 1 }],
    webhooks: [{ url: receiver.url, secret: 'keep me', actions: ['incoming_event'] }],
  }
  api = await startApi({ licenses: [license], needs: { clock } })
})
afterEach(async () => {
  await api.stop()
  await receiver.close()
})

/** What a scrape finds, by name and labels. */
async function scrape(): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(`${api.origin}/metrics`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/)
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ')
      return [line.slice(0, at), Number(line.slice(at + 1))]
    }),
  )
}

/** A visitor in a chat of group 1, whose one agent has room for one. */
async function arrive() {
  const socket = await api.customerSocket('3.2', api.visitor())
  const chat = { access: { group_ids: [1] } }
  return { socket, inChat: { chat_id: (await socket.call('start_chat', { chat }))['chat_id'] } }
}

it('[contract] /metrics tells connections, requests by action and result, latencies and the event loop', async () => {
  await api.agentSocket(smith)
  const { socket } = await arrive()
  await socket.fail('nonsense')
  const visitor = api.visitor()
  await api.call('3.2', visitor, 'list_chats')
  await api.fail('3.2', visitor, 'get_chat', { chat_id: 'AAAAAAAAAA' })
  const figures = await scrape()
  const customers = 'surface="customer_v3_2"'
  const http = 'parley_http_request_duration_seconds_count{method="POST",route="/v3.2/customer/action'
  expect(Object.fromEntries(figures)).toMatchObject({
    [`parley_rtm_connections{${customers}}`]: 1,
    'parley_rtm_connections{surface="agent_v3_0"}': 1,
    [`parley_rtm_requests_total{${customers},action="start_chat",outcome="ok"}`]: 1,
    [`parley_rtm_requests_total{${customers},action="unknown",outcome="validation"}`]: 1,
    [`parley_rtm_request_duration_seconds_count{${customers},action="start_chat"}`]: 1,
    'parley_rtm_pushes_total{surface="agent_v3_0",action="incoming_chat_thread"}': 1,
    [`${http}/list_chats",status="200"}`]: 1,
    [`${http}/get_chat",status="404"}`]: 1,
    nodejs_eventloop_lag_p99_seconds: expect.any(Number),
    process_resident_memory_bytes: expect.any(Number),
  })
  expect(figures.get('parley_database_bytes')).toBeGreaterThan(10_000)
})

it('[contract] /metrics tells how many chats wait for each group', async () => {
  await api.agentSocket(smith)
  const queueOf = async () => {
    const figures = await scrape()
    return [0, 1, 2].map((group) => figures.get(`parley_queue_length{license="1",group="${group}"}`))
  }
  expect(await queueOf()).toEqual([0, 0, 0])
  const served = await arrive()
  await arrive()
  const last = await arrive()
  expect(await queueOf()).toEqual([0, 2, 0])
  await served.socket.call('deactivate_chat', served.inChat)
  await last.socket.push('queue_position_updated')
  expect(await queueOf()).toEqual([0, 1, 0])
})

it('[contract] /metrics tells what waits for a webhook, and what was given up', async () => {
  const visitor = api.visitor()
  const { chat_id: chatId } = await api.call('3.2', visitor, 'start_chat', { continuous: true })
  await api.call('3.2', visitor, 'send_event', { chat_id: chatId, event: say('hi') })
  const backlog = async () =>
    [...(await scrape())].find(([name]) => name.startsWith('parley_webhook_backlog{webhook="'))?.[1]
  await expect.poll(backlog).toBe(1)
  for (let tries = 1; tries <= webhookBounds.maxAttempts; tries += 1) {
    await expect.poll(() => receiver.received.length).toBe(tries)
    const failed = async () => (await scrape()).get('parley_webhooks_total{outcome="failed"}')
    if (tries < webhookBounds.maxAttempts) await expect.poll(failed).toBe(tries)
    clock.advance(webhookBounds.maxDelayMs)
  }
  await expect.poll(async () => (await scrape()).get('parley_webhooks_total{outcome="dead"}')).toBe(1)
  expect(await backlog()).toBe(0)
})
