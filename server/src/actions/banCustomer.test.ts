import { describe, expect, test } from 'vitest'
import { conversation } from './testing/conversation.ts'
import { jones, licenseOf, smith } from './testing/fixtures.ts'
import { agent, customer, openHarness } from './testing/openHarness.ts'

const dayMs = 86_400_000

describe('ban_customer', () => {
  test('[8.7] agents are told, connections are cut, the active thread is closed with a word', async () => {
    const { h, smithCaller, chatId } = await conversation()
    const { order, publications } = await h.do(smithCaller, 'banCustomer', { customerId: 'lena', days: 2 })
    expect(order.filter((type) => type !== 'multicast')).toEqual([
      'response',
      'customerBanned',
      'customerCutOff',
      'eventAdded',
      'threadClosed',
    ])
    expect(publications).toMatchObject([
      {
        answers: true,
        customerIds: [],
        agentIds: [smith.id, jones.id],
        fact: { customerId: 'lena', days: 2 },
      },
      { answers: false, origin: null, customerIds: ['lena'], agentIds: [], fact: { reason: 'banned' } },
      {
        fact: {
          event: {
            content: {
              systemMessageType: 'customer_banned',
              textVars: { initiator: 'Smith', duration: '2' },
            },
          },
        },
      },
      { fact: { chatId, closedBy: smith.id } },
    ])
  })

  test('[8.7] until it ends no login and no request over HTTP is let in, also after a restart', async () => {
    const { h, smithCaller } = await conversation()
    await h.must(smithCaller, 'banCustomer', { customerId: 'lena', days: 2 })
    await h.restart()
    const login = async () => {
      const arrival = { customer: {}, page: null, groupId: 0, referrer: null, ip: '::1', userAgent: null }
      return (await h.do(customer('lena'), 'loginCustomer', arrival)).outcome
    }
    const overHttp = async () =>
      (await h.do({ ...customer('lena'), origin: null }, 'getCustomer', {})).outcome
    expect(await login()).toMatchObject({ failure: { type: 'customer_banned' } })
    expect(await overHttp()).toMatchObject({ failure: { type: 'customer_banned' } })
    h.clock.set(h.clock.now() + 2 * dayMs + 1)
    expect(await login()).toMatchObject({ ok: true })
    expect(await overHttp()).toMatchObject({ ok: true })
  })

  test('one who lived in memory only stays banned after he has left', async () => {
    const h = await openHarness()
    const lena = customer('lena')
    await h.loginCustomer(lena)
    await h.must(agent(smith.id), 'banCustomer', { customerId: 'lena', days: 1 })
    h.core.disconnected(lena)
    await h.advance(6000)
    const arrival = { customer: {}, page: null, groupId: 0, referrer: null, ip: '::1', userAgent: null }
    expect((await h.do(customer('lena'), 'loginCustomer', arrival)).outcome).toMatchObject({
      failure: { type: 'customer_banned' },
    })
  })

  test.each([
    ['nobody', 1, 'not_found'],
    ['lena', 0, 'validation'],
    ['lena', Number.NaN, 'validation'],
    ['lena', 1e9, 'validation'],
  ])('is refused: %s for %s days', async (customerId, days, type) => {
    const { h, smithCaller } = await conversation()
    expect((await h.do(smithCaller, 'banCustomer', { customerId, days })).outcome).toMatchObject({
      failure: { type },
    })
  })

  test('another license has no such customer', async () => {
    const h = await openHarness({ licenses: [licenseOf(1), licenseOf(2)] })
    await h.loginCustomer(customer('lena'))
    const { outcome } = await h.do(agent(smith.id, new Set(['customers.ban:rw']), 2), 'banCustomer', {
      customerId: 'lena',
      days: 1,
    })
    expect(outcome).toMatchObject({ failure: { type: 'not_found' } })
  })
})
