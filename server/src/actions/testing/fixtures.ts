import type { NewEvent } from '../../domain/event.ts'
import type { AgentAccount, License, Limits } from '../../domain/license.ts'

export const allScopes: ReadonlySet<string> = new Set([
  'agents--all:rw',
  'customers:rw',
  'customers.ban:rw',
  'multicast:rw',
  'chats--all:ro',
  'chats--all:rw',
  'chats.conversation--all:rw',
])

export const agentAccount = (id: string, more: Partial<AgentAccount> = {}): AgentAccount => ({
  id,
  name: id.split('@')[0] ?? id,
  jobTitle: null,
  avatar: null,
  groupIds: [0],
  permission: 'administrator',
  concurrentChats: 6,
  isBot: false,
  password: null,
  ...more,
})

export const smith = agentAccount('smith@example.com', { groupIds: [0, 1], name: 'Smith' })
export const jones = agentAccount('jones@example.com', { name: 'Jones' })

export const licenseOf = (id: number, more: Partial<License> = {}): License => ({
  id,
  name: `License ${id}`,
  origins: ['*'],
  region: 'dal',
  queue: { enabled: true, maxLength: 3 },
  theme: { color: null, scheme: 'system', position: 'right' },
  texts: {},
  maskPatterns: [],
  webhooks: [],
  groups: [
    { id: 0, name: 'General' },
    { id: 1, name: 'Sales' },
  ],
  agents: [smith, jones],
  forms: [],
  greetings: [],
  identitySecret: null,
  ...more,
})

export const testLimits: Limits = {
  loginTimeoutMs: 30_000,
  pingTimeoutMs: 35_000,
  requestTimeoutMs: 15_000,
  pendingRequests: 10,
  messageBytes: 16_384,
  fileBytes: 10_485_760,
  frameBytes: 1_048_576,
  inactivityTimeoutMs: 1_800_000,
  tokenTtlMs: 28_800_000,
  threadInactiveMs: 1_800_000,
  agentGraceMs: 15_000,
  connectionsPerCustomer: 20,
  requestsPerMinute: 600,
  unauthorizedConnectionsPerAddress: 100,
  tokenRequestsPerMinutePerAddress: 300,
}

export const message = (text: string, customId: string | null = null): NewEvent => ({
  customId,
  properties: {},
  content: { type: 'message', text },
})
