import { describe, expect, it } from 'vitest'
import type { RequestFailure } from '../../client/outcome.ts'
import { createStore } from '../../store/createStore.ts'
import { createTestBed } from '../testing/testBed.ts'
import { createCustomerApi as createApiV31 } from '../translate/customer_v3_1/createCustomerApi.ts'
import { createCustomerApi as createApiV32 } from '../translate/customer_v3_2/createCustomerApi.ts'
import { createReads } from './createReads.ts'

const url = 'https://shop.example'
const answer = {
  url,
  title: 'Shop',
  description: 'Everything for the garden',
  image_url: 'img.example.net/thumb/9b1c.png',
  image_original_url: 'https://shop.example/hero.png',
}

const versions = [
  ['3.2', createApiV32, 'get_url_info'],
  ['3.1', createApiV31, 'get_url_details'],
] as const

describe.each(versions)('what is behind a link, in %s', (_version, createApi, action) => {
  const ask = async (payload: object | RequestFailure, server = 'https://chat.example.com') => {
    const asked: unknown[] = []
    const api = createApi(async (name, request) => {
      asked.push([name, request])
      return 'kind' in payload ? { ok: false, failure: payload } : { ok: true, value: payload }
    })
    const reads = createReads({ store: createStore(), api, server })
    const info = await reads.urlInfo(url).finally(() => expect(asked).toEqual([[action, { url }]]))
    return info
  }

  it('is asked for by name and read', async () => {
    expect(await ask(answer)).toEqual({
      url,
      title: 'Shop',
      description: 'Everything for the garden',
      imageUrl: 'https://img.example.net/thumb/9b1c.png',
    })
  })

  it('a picture’s address has no scheme and gets the server’s; one that has a scheme keeps it', async () => {
    const http = 'http://127.0.0.1:8080'
    expect((await ask({ ...answer, image_url: '127.0.0.1:8080/files/1/a.png' }, http))?.imageUrl).toBe(
      'http://127.0.0.1:8080/files/1/a.png',
    )
    expect((await ask({ ...answer, image_url: 'https://cdn.example/a.png' }, http))?.imageUrl).toBe(
      'https://cdn.example/a.png',
    )
  })

  it('a page that says nothing of itself, and one that cannot be looked at, are nothing', async () => {
    expect(await ask({ url })).toBeNull()
    expect(await ask({ url, image_url: '' })).toBeNull()
    const refused = { kind: 'refused', error: { type: 'validation', message: 'not a page' } } as const
    expect(await ask(refused)).toBeNull()
  })

  it('a lost line and a busy server are no answer: it may be asked again', async () => {
    await expect(ask({ kind: 'disconnected' })).rejects.toMatchObject({ reason: 'disconnected' })
    const busy = { kind: 'refused', error: { type: 'too_many_requests', message: 'later' } } as const
    await expect(ask(busy)).rejects.toMatchObject({ reason: 'too_many_requests' })
  })
})

describe('a line that nobody has said', () => {
  it('goes into the chat, masked, for those it is for', async () => {
    const { connect, engine, asked, platform, server } = createTestBed()
    await connect()
    expect(await engine.sendSystemMessage('too early', 'all')).toBe(false)
    engine.sendMessage('Hello')
    await platform.clock.advance(0)

    const sent = engine.sendSystemMessage('Paid with 4242 4242 4242 4242', 'agents')
    await platform.clock.advance(0)
    expect(await sent).toBe(true)
    expect(asked('send_event').map((frame) => Object(frame['payload']).event)).toEqual([
      {
        type: 'system_message',
        system_message_type: 'moment',
        text: engine.mask('Paid with 4242 4242 4242 4242'),
        recipients: 'agents',
      },
    ])
    expect(engine.mask('4242 4242 4242 4242')).not.toContain('4242 4242')

    server.refuseNext('send_event', 'not_allowed')
    const refused = engine.sendSystemMessage('Booked', 'all')
    await platform.clock.advance(0)
    expect(await refused).toBe(false)
  })
})
