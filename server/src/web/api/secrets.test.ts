import { afterEach, expect, it } from 'vitest'
import type { Log } from '../../platform/ports.ts'
import { say } from '../../rtm/testing/openChat.ts'
import { startApi, type TestApi } from './testing/startApi.ts'

let api: TestApi
afterEach(() => api.stop())

it('[contract] neither tokens nor what was said stand in the log or in the metrics', async () => {
  const lines: string[] = []
  const write = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }))
  const log: Log = { debug: write, info: write, warn: write, error: write }
  api = await startApi({ needs: { log } })
  const visitor = api.visitor()
  const chat = { thread: { events: [say('my secret words')] } }
  await api.call('3.0', visitor, 'start_chat', { continuous: true, chat })
  await api.call('3.2', visitor, 'update_customer', { email: 'lena@shop.example' })
  await api.fail('3.2', visitor, 'send_event', { chat_id: 'AAAAAAAAAA', event: say('my secret words') })
  await api.fail('3.1', visitor, 'my-secret-action')
  await api.agentCall('get_chats_summary')

  const metrics = await (await fetch(`${api.origin}/metrics`)).text()
  const kept = lines.join('\n') + metrics
  expect(kept).toContain('/v3.0/customer/action/start_chat')
  for (const secret of [
    'my secret words',
    'my-secret-action',
    'lena@shop',
    visitor.token,
    api.agentToken(),
  ]) {
    expect(kept).not.toContain(secret)
  }
})
