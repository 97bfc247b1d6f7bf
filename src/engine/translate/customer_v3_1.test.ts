import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customId } from '../../model/ids.ts'
import { type CustomerPush, customerPushes } from '../../protocol/customer_v3_1/pushes.ts'
import samples from './customer_v3_1/testing/samples.json' with { type: 'json' }
import { writeEvent } from './customer_v3_1/writeEvent.ts'
import { customerV31 } from './customer_v3_1.ts'
import { pathsOf, replaced } from './testing/mutations.ts'

const { translatePush, readLogin } = customerV31
const now = 1_591_089_300_000

/** Pushes that mean something to somebody else, or nothing. */
const withoutChanges: readonly CustomerPush[] = [
  'customer_page_updated',
  'customer_disconnected',
  'incoming_multicast',
  'customer_side_storage_updated',
]

describe('every push of the catalogue', () => {
  it('means what is written down', async () => {
    const meanings = Object.fromEntries(
      customerPushes.map((action) => [action, translatePush(action, samples.pushes[action], now)]),
    )
    await expect(`${JSON.stringify(meanings, null, 2)}\n`).toMatchFileSnapshot(
      './customer_v3_1/testing/meanings.json',
    )
  })

  it.each(customerPushes.filter((action) => !withoutChanges.includes(action)))(
    '%s without its members is malformed',
    (action) => {
      expect(translatePush(action, {}, now)).toEqual({ kind: 'malformed' })
    },
  )

  it.each(customerPushes)('%s with any member replaced by anything never throws', (action) => {
    const paths = pathsOf(samples.pushes[action])
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        translatePush(action, replaced(samples.pushes[action], path, value), now)
      }),
      { numRuns: 60 },
    )
  })

  it('a push of 3.2 is unknown here', () => {
    expect(translatePush('incoming_chat', {}, now)).toEqual({ kind: 'unknown' })
  })
})

describe('login', () => {
  it('names the customer by id, the chat, and the greeting of its private part', () => {
    expect(readLogin(samples.login)).toMatchObject({
      customer: { kind: 'customer', id: samples.login.customer_id },
      chat: { id: 'QB4F7M2KZT', hasUnread: true },
      greeting: { accepted: false, greeting: { content: { type: 'message' } } },
    })
  })

  it('without a customer it cannot be read', () => {
    expect(readLogin({ chats: [] })).toBeNull()
  })
})

it('the answer of a group chooser names the group alone', () => {
  const answer = { id: '3', groupId: 2, label: 'Shop' }
  const field = { type: 'group', kind: 'group_chooser', id: '5', label: 'To', answer } as const
  const content = { type: 'filled_form', formId: 'f', fields: [field] } as const
  expect(writeEvent({ customId: customId('c'), content })).toMatchObject({
    fields: [{ type: 'group_chooser', id: '5', label: 'To', answer: { group_id: 2, label: 'Shop' } }],
  })
})
