import { expect } from 'vitest'
import { type Draft, newMember, nextThread } from '../../domain/chatChanges.ts'
import type { ChatCommit, ChatRecord } from '../../domain/chatRecord.ts'
import type { Recipients } from '../../domain/event.ts'
import type { Store } from '../Store.ts'

/** A store under test that can be closed and opened again, as after a restart. */
interface StoreUnderTest {
  readonly store: Store
  reopen(): Promise<Store>
}

export type OpenStore = () => Promise<StoreUnderTest>

export const access = { groupIds: [0, 2], agentIds: ['named@example.com'] }

export const chatRecord = (id: string, more: Partial<ChatRecord['chat']> = {}, at = 1000): ChatRecord => ({
  chat: {
    id,
    licenseId: 1,
    customerId: `customer of ${id}`,
    createdAt: at,
    continuous: true,
    properties: { source: { type: 'shop' } },
    access,
    members: [newMember('customer', more.customerId ?? `customer of ${id}`)],
    followerIds: ['fan@example.com'],
    ...more,
  },
  lastThread: nextThread(id, null, at, {
    id: `${id}T1`,
    openedBy: `customer of ${id}`,
    access,
    properties: { topic: { name: 'x' } },
    tags: ['vip'],
    queuedAt: at,
  }),
  lastInstant: at,
  version: 0,
})

export const commitOf = (before: ChatRecord | null, { record, events }: Draft): ChatCommit => ({
  before,
  after: record,
  events,
  changedEvents: [],
  customer: null,
  newCustomer: null,
  otherThread: null,
  assigned: null,
})

export const text = (
  authorId: string | null,
  customId: string | null = null,
  recipients: Recipients = 'all',
) => ({
  authorId,
  customId,
  recipients,
  properties: { ns: { name: true } },
  content: { type: 'message' as const, text: 'hello ✓' },
})

/** Writes the draft and gives the record as it is then kept. */
export async function commit(store: Store, before: ChatRecord | null, draft: Draft): Promise<ChatRecord> {
  expect(await store.commitChat(commitOf(before, draft))).toBe('committed')
  return { ...draft.record, version: (before?.version ?? 0) + 1 }
}
