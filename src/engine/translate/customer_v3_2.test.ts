import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CustomerPush, customerPushes } from '../../protocol/customer_v3_2/pushes.ts'
import { chatId, meanings, mira, now, threadId } from './customer_v3_2/testing/meanings.ts'
import samples from './customer_v3_2/testing/samples.json' with { type: 'json' }
import { customerV32 } from './customer_v3_2.ts'
import { readSideStorage } from './readSideStorage.ts'
import { pathsOf, replaced } from './testing/mutations.ts'

const { translatePush } = customerV32

/** Pushes that mean something to somebody else, or nothing. */
const withoutChanges: readonly CustomerPush[] = [
  'customer_page_updated',
  'customer_disconnected',
  'incoming_multicast',
  'customer_side_storage_updated',
]

const changesOf = (action: string, payload: object) => {
  const translation = translatePush(action, payload, now)
  return translation.kind === 'changes' ? translation.changes : translation
}

describe('every push of the catalogue', () => {
  it.each(customerPushes.filter((action) => action !== 'customer_side_storage_updated'))('%s', (action) => {
    expect(changesOf(action, samples.pushes[action])).toEqual(meanings[action])
  })

  it('customer_side_storage_updated is for the connection', () => {
    const action = 'customer_side_storage_updated'
    expect(translatePush(action, samples.pushes[action], now)).toEqual({ kind: 'changes', changes: [] })
    expect(readSideStorage(action, samples.pushes[action])).toEqual({ customer_visits: '2' })
    expect(readSideStorage(action, [])).toBe(null)
    expect(readSideStorage('customer_updated', samples.pushes[action])).toBe(null)
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
})

describe('what is not in the catalogue', () => {
  it('a push of a later version is unknown', () => {
    expect(translatePush('new_in_9', { a: 1 }, now)).toEqual({ kind: 'unknown' })
    expect(translatePush('constructor', {}, now)).toEqual({ kind: 'unknown' })
  })

  it('an event type of a later version is kept by name', () => {
    const payload = {
      chat_id: chatId,
      thread_id: threadId,
      event: { id: 'e', created_at: '2020-06-02T09:14:27.518300Z', type: 'hologram' },
    }
    expect(changesOf('incoming_event', payload)).toMatchObject([
      { event: { type: 'unknown', wireType: 'hologram', authorId: null } },
    ])
  })

  it('an event: null is skipped', () => {
    const payload = { chat_id: chatId, thread_id: threadId, event: null }
    expect(translatePush('incoming_event', payload, now)).toEqual({ kind: 'malformed' })
  })

  it('one event that cannot be read does not cost the others', () => {
    const push = structuredClone(samples.pushes.incoming_chat)
    const thread = { ...push.chat.thread, events: [{ id: 7 }, ...push.chat.thread.events, null] }
    const translated = changesOf('incoming_chat', { ...push, chat: { ...push.chat, thread } })
    expect(translated).toMatchObject([{ chat: { events: [{ id: 'QB4F7M2KZU_1' }] } }])
  })
})

describe('group availability', () => {
  it('comes as a multicast of the system', () => {
    const groups = [
      { id: 1, status: 'offline' },
      { id: 0, status: 'online_for_queue' },
      { id: 5, status: 'sleeping' },
    ]
    expect(
      changesOf('incoming_multicast', { type: 'lc2', content: { name: 'groups_update', groups } }),
    ).toEqual([{ type: 'groupStatusesChanged', statuses: { 1: 'offline', 0: 'online_for_queue' } }])
  })

  it('of somebody else is not believed', () => {
    const content = { name: 'groups_update', groups: [{ id: 1, status: 'offline' }] }
    expect(changesOf('incoming_multicast', { type: 'promo', content })).toEqual([])
  })
})

it('typing ends', () => {
  const push = samples.pushes.incoming_typing_indicator
  const ended = { ...push, typing_indicator: { ...push.typing_indicator, is_typing: false } }
  expect(changesOf('incoming_typing_indicator', ended)).toEqual([
    { type: 'typingStopped', chatId, userId: mira },
  ])
})
