import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { startTestApp } from '../testing/startTestApp.ts'
import { say } from './testing/openChat.ts'
import { connectRtm } from './testing/rtmClient.ts'
import { customerPath, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm | null = null
const start = async (options: Parameters<typeof startRtm>[0] = {}) => {
  server = await startRtm(options)
  return server
}
afterEach(async () => {
  await server?.stop()
  server = null
})

describe('floods', () => {
  it('[rule 12] who sends control pings and reads no answer is cut off, and the others go on', async () => {
    const { origin, openConnections, customer } = await start()
    const neighbour = await customer()
    const flooding = new WebSocket(origin + customerPath)
    await new Promise((resolve) => flooding.once('open', resolve))
    const closed = new Promise((resolve) => flooding.once('close', resolve))
    flooding.on('error', () => undefined)
    flooding.pause()
    const filler = Buffer.alloc(125)
    while (openConnections() === 2) {
      for (let count = 0; count < 2000; count += 1) flooding.ping(filler)
      await neighbour.call('ping')
    }
    flooding.terminate()
    await closed
  })

  it('[rule 12] who does not log in may not keep the server busy with frames', async () => {
    const { open, customer } = await start()
    const neighbour = await customer()
    const flooding = await open(customerPath)
    for (let count = 0; count < 200; count += 1) flooding.raw('{"action":"list_chats"}')
    expect((await flooding.push('customer_disconnected')).payload).toEqual({ reason: 'connection_timeout' })
    await flooding.closed
    expect(flooding.frames.length).toBeLessThan(200)
    await neighbour.call('get_customer')
  })

  it('[contract] the addresses of one IPv6 network share their unauthorised connections', async () => {
    const app = await startTestApp({
      config: {
        limits: { unauthorized_connections_per_address: 2 },
        licenses: [{ id: 1, name: 'Shop' }],
      },
      variables: { PARLEY_TRUST_PROXY: 'loopback' },
    })
    const from = (address: string) =>
      connectRtm(app.origin.replace('http', 'ws') + customerPath, {
        headers: { 'x-forwarded-for': address },
      })
    const welcome = [await from('2001:db8:0:1::1'), await from('2001:db8:0:1::2')]
    const third = await from('2001:db8:0:1:ffff::3')
    expect((await third.push('customer_disconnected')).payload).toEqual({
      reason: 'too_many_unauthorized_connections',
    })
    const other = await from('2001:db8:0:2::1')
    for (const client of [...welcome, other]) {
      await client.call('ping')
      client.drop()
    }
    await app.stop()
  })

  it('[spec 5.4] a message beyond message_bytes is refused, counted in bytes', async () => {
    const { customer } = await start({ limits: { message_bytes: 100 } })
    const client = await customer()
    const { chat_id: chatId } = await client.call('start_chat', { continuous: true })
    await client.call('send_event', { chat_id: chatId, event: say('ä'.repeat(50)) })
    const tooLong = { chat_id: chatId, event: say('ä'.repeat(51)) }
    expect((await client.fail('send_event', tooLong)).type).toBe('validation')
  })
})
