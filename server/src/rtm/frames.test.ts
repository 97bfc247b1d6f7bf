import { afterEach, describe, expect, it } from 'vitest'
import { customerPath, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

const start = async (options: Parameters<typeof startRtm>[0] = {}) => {
  server = await startRtm(options)
  return server
}

afterEach(() => server.stop())

describe('frames', () => {
  it.each([
    ['{', 'frame: expected JSON, found another text'],
    ['[]', 'frame: expected object, found another value'],
    ['"login"', 'frame: expected object, found another value'],
    ['{"action":5}', 'action: expected string, found nothing or another value'],
    ['{"request_id":5,"action":"ping"}', 'request_id: expected string, found another value'],
  ])('[spec 1.11] %s gets a validation error and harms nothing', async (text, message) => {
    const client = await (await start()).open(customerPath)
    client.raw(text)
    await client.call('ping')
    expect(client.frames[0]).toMatchObject({
      type: 'response',
      success: false,
      payload: { error: { type: 'validation', message } },
    })
  })

  it('[spec 1.11] a binary frame is refused, a request without id is answered without one', async () => {
    const client = await (await start()).open(customerPath)
    client.raw(Buffer.from('{"action":"ping"}'))
    client.raw('{"action":"ping"}')
    await client.call('ping')
    expect(client.frames[0]?.payload).toMatchObject({
      error: { type: 'validation', message: 'frame: expected text, found binary' },
    })
    expect(client.frames[1]).toEqual({ action: 'ping', type: 'response', success: true, payload: {} })
  })

  it('[contract] a frame beyond frame_bytes ends the connection', async () => {
    await start({ limits: { frame_bytes: 2000 } })
    const client = await server.customer()
    client.raw(JSON.stringify({ action: 'ping', payload: { filler: 'x'.repeat(2000) } }))
    expect(await client.closed).toBe(1009)

    const deaf = await server.customer()
    deaf.stopReading()
    deaf.raw('x'.repeat(2001))
    await expect.poll(server.openConnections, { timeout: 6000 }).toBe(0)
  })

  it('[spec 1.10] an unknown action is a validation error, also one of a later version', async () => {
    const client = await (await start()).customer()
    for (const action of ['dance', 'get_archives', 'constructor', '__proto__']) {
      expect(await client.fail(action, {})).toEqual({
        type: 'validation',
        message: 'action: unknown action',
      })
    }
  })

  it('[frames] an agent speaks in his own name only', async () => {
    const agent = await (await start()).agent()
    agent.raw(JSON.stringify({ request_id: 'b', action: 'get_chats_summary', author_id: 'bot', payload: {} }))
    agent.raw(JSON.stringify({ request_id: 's', action: 'get_chats_summary', author_id: smith, payload: {} }))
    await agent.call('ping')
    const answers = agent.frames.filter(({ action }) => action === 'get_chats_summary')
    expect(answers.map(({ request_id: id, success }) => [id, success])).toEqual([
      ['b', false],
      ['s', true],
    ])
  })
})
