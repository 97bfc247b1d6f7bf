import { expect, test } from 'vitest'
import { draftOf, newMember, nextThread } from './chatChanges.ts'
import { type SystemMessage, say } from './systemMessages.ts'

const access = { groupIds: [0], agentIds: [] }
const record = {
  chat: {
    id: 'CHAT',
    licenseId: 1,
    customerId: 'lena',
    createdAt: 1,
    continuous: false,
    properties: {},
    access,
    members: [newMember('customer', 'lena')],
    followerIds: [],
  },
  lastThread: nextThread('CHAT', null, 1, {
    id: 'T1',
    openedBy: 'lena',
    access,
    properties: {},
    tags: [],
    queuedAt: null,
  }),
  lastInstant: 1,
  version: 1,
}

const rows: readonly [SystemMessage, string, Record<string, string>][] = [
  [{ type: 'manual_archived_customer', customer: 'Lena' }, 'Lena archived the chat', { customer: 'Lena' }],
  [{ type: 'manual_archived_agent', agent: 'Smith' }, 'Smith archived the chat', { agent: 'Smith' }],
  [{ type: 'agent_joined', agent: 'Smith' }, 'Smith joined the chat', { agent: 'Smith' }],
  [
    { type: 'routing.archived_inactive', minutes: 30 },
    'Chat archived due to 30 minutes of inactivity',
    { duration: '30' },
  ],
  [
    { type: 'routing.archived_disconnected', agent: 'Smith' },
    'The chat was closed because Smith had lost internet connection',
    { agent: 'Smith' },
  ],
  [
    { type: 'routing.unassigned_signed_out', agent: 'Smith' },
    'Customer was queued because Smith had signed out',
    { agent: 'Smith' },
  ],
  [
    { type: 'routing.assigned_disconnected', added: 'Jones', removed: 'Smith' },
    'Chat assigned to Jones because Smith had lost internet connection',
    { agent_added: 'Jones', agent_removed: 'Smith' },
  ],
  [{ type: 'routing.assigned_other', added: 'Jones' }, 'Chat assigned to Jones', { agent_added: 'Jones' }],
  [
    { type: 'rating.chat_rated', customer: 'Lena', score: 'good' },
    'Lena rated the chat as good',
    { customer: 'Lena', score: 'good' },
  ],
  [
    { type: 'rating.chat_commented', customer: 'Lena', comment: 'Nice' },
    'Lena left the following comment: Nice',
    { customer: 'Lena', comment: 'Nice' },
  ],
]

test.each(rows)('%o', (given, text, textVars) => {
  const [event] = say(draftOf(record), 5, given).events
  expect(event).toMatchObject({
    authorId: null,
    recipients: 'all',
    content: { type: 'system_message', systemMessageType: given.type, text, textVars },
  })
})
