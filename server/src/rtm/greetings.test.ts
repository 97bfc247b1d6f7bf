import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { customerPathV31, smith, startRtm, type TestRtm } from './testing/startRtm.ts'

let server: TestRtm

beforeEach(async () => {
  server = await startRtm()
})
afterEach(() => server.stop())

const page = (path: string) => ({ url: `https://shop.example${path}`, title: 'Shop' })
const hash = expect.stringMatching(/^[0-9a-f]{32}$/)
const shown = {
  id: 7,
  unique_id: expect.stringMatching(/^[A-Z0-9]{10}$/),
  addon: 'email',
  displayed_first_time: true,
  event: {
    id: expect.any(String),
    created_at: expect.stringMatching(/Z$/),
    type: 'message',
    author_id: hash,
    text: 'Can I help?',
  },
  agent: {
    id: hash,
    name: 'Agent Smith',
    type: 'agent',
    avatar: 'https://chat.example.com/avatars/smith.svg',
    job_title: 'Support Agent',
    is_bot: false,
  },
}

describe('greetings of 3.2', () => {
  it('[catalogue, spec 13] incoming_greeting at a page change; accepted, it stands in the next login', async () => {
    const visitor = await server.customer()
    await visitor.call('update_customer_page', page('/'))
    await visitor.expectNone('incoming_greeting')
    await visitor.call('update_customer_page', page('/greet-me'))
    const { payload } = await visitor.push('incoming_greeting')
    expect(payload).toEqual(shown)
    const unique_id = payload['unique_id']

    const asked = await visitor.request('accept_greeting', { greeting_id: 7, unique_id })
    expect(asked.payload).toEqual({})
    expect(await visitor.push('greeting_accepted')).toMatchObject({
      request_id: asked.request_id,
      payload: { unique_id },
    })
    const { token } = server.customerToken(1, visitor.customerId)
    const tab = await server.open('/v3.2/customer/rtm/ws?license_id=1')
    const login = await tab.call('login', { token: `Bearer ${token}` })
    expect(login['greeting']).toEqual({ ...shown, unique_id, accepted: true })
    // An older client on the same screen reads it in its private part, in plain text.
    const old = await server.open(customerPathV31)
    expect(await old.call('login', { token: `Bearer ${token}` })).toMatchObject({
      __priv_dynamic_config: { greeting: { id: 7, unique_id, text: 'Can I help?', agent: { id: smith } } },
    })
  })

  it('[spec 13.3, 13.5] cancelled for all tabs; what is not on the screen is greeting_not_found', async () => {
    const visitor = await server.customer()
    const tab = await server.customer({ customerId: visitor.customerId })
    await visitor.call('update_customer_page', page('/greet-me'))
    const { payload } = await tab.push('incoming_greeting')
    const unique_id = payload['unique_id']
    const asked = await visitor.request('cancel_greeting', { unique_id })
    expect((await visitor.push('greeting_canceled')).request_id).toBe(asked.request_id)
    const told = await tab.push('greeting_canceled')
    expect(told.payload).toEqual({ unique_id })
    expect(told.request_id).toBeUndefined()
    for (const action of ['cancel_greeting', 'accept_greeting']) {
      const error = await visitor.fail(action, { greeting_id: 7, unique_id })
      expect(error.type).toBe('greeting_not_found')
    }
    expect((await visitor.fail('accept_greeting', { greeting_id: '7', unique_id })).type).toBe('validation')
  })
})
