import type { AgentAccount } from '../domain/license.ts'

const normalScopes = [
  'agents--my:rw',
  'chats--access:ro',
  'chats--all:ro',
  'chats--my:ro',
  'chats--my:rw',
  'chats.conversation--access:rw',
  'chats.conversation--all:rw',
  'chats.conversation--my:rw',
  'customers.ban:rw',
  'customers:ro',
  'customers:rw',
  'multicast:rw',
] as const

const administratorScopes = [
  ...normalScopes,
  'access_rules:ro',
  'access_rules:rw',
  'agents--all:rw',
  'agents-bot--all:ro',
  'agents-bot--all:rw',
  'agents-bot--my:ro',
  'agents-bot--my:rw',
  'chats--access:rw',
  'chats--all:rw',
  'customers:own',
  'properties--all:ro',
  'properties--my:ro',
  'properties--my:rw',
  'webhooks--all:ro',
  'webhooks--all:rw',
  'webhooks--my:ro',
  'webhooks--my:rw',
] as const

/** Every scope that an agent with this permission may have. Source: spec/auth.md section 5. */
export function permittedScopes(permission: AgentAccount['permission']): ReadonlySet<string> {
  return new Set(permission === 'administrator' ? administratorScopes : normalScopes)
}
