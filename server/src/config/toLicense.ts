import type { AgentAccount, ConfiguredGreeting, GreetingRules, License } from '../domain/license.ts'
import type { LicenseEntry } from './configurationSchema.ts'
import { toForm } from './toForm.ts'

type AgentEntry = NonNullable<LicenseEntry['agents']>[number]
type GreetingEntry = NonNullable<LicenseEntry['greetings']>[number]

/** A license of a file that fits the schema, with every default filled in. */
export function toLicense(entry: LicenseEntry): License {
  const agents = (entry.agents ?? []).map(toAgent)
  return {
    id: entry.id,
    name: entry.name,
    origins: entry.origins ?? ['*'],
    region: entry.region ?? 'dal',
    queue: { enabled: entry.queue?.enabled ?? true, maxLength: entry.queue?.max_length ?? 100 },
    theme: {
      color: entry.theme?.color ?? null,
      scheme: entry.theme?.scheme ?? 'system',
      position: entry.theme?.position ?? 'right',
    },
    texts: entry.texts ?? {},
    maskPatterns: entry.mask_patterns ?? [],
    webhooks: (entry.webhooks ?? []).map(({ url, secret, actions }) => ({
      url,
      secret,
      actions: actions ?? [],
    })),
    groups: entry.groups ?? [{ id: 0, name: 'General' }],
    agents,
    forms: (entry.forms ?? []).map((form) => toForm(entry.id, form)),
    greetings: (entry.greetings ?? []).map((greeting) => toGreeting(greeting, agents[0]?.id ?? '')),
    identitySecret: entry.identity_secret ?? null,
  }
}

function toAgent(entry: AgentEntry): AgentAccount {
  return {
    id: entry.id,
    name: entry.name,
    jobTitle: entry.job_title ?? null,
    avatar: entry.avatar ?? null,
    groupIds: [...new Set([0, ...(entry.group_ids ?? [])])],
    permission: entry.permission ?? 'normal',
    concurrentChats: entry.concurrent_chats ?? 6,
    isBot: entry.is_bot ?? false,
    password: toPassword(entry),
  }
}

function toPassword({ password, password_hash }: AgentEntry): AgentAccount['password'] {
  if (password !== undefined) return { kind: 'plain', value: password }
  return password_hash === undefined ? null : { kind: 'hash', value: password_hash }
}

function toGreeting(entry: GreetingEntry, firstAgentId: string): ConfiguredGreeting {
  return {
    id: entry.id,
    groupId: entry.group_id ?? 0,
    agentId: entry.agent_id ?? firstAgentId,
    addon: entry.addon ?? null,
    rules: toRules(entry.rules ?? {}),
    event: entry.event,
  }
}

function toRules(entry: NonNullable<GreetingEntry['rules']>): GreetingRules {
  return {
    ...(entry.url_contains !== undefined && { urlContains: entry.url_contains }),
    ...(entry.url_matches !== undefined && { urlMatches: entry.url_matches }),
    ...(entry.after_ms !== undefined && { afterMs: entry.after_ms }),
    ...(entry.visits_at_least !== undefined && { visitsAtLeast: entry.visits_at_least }),
    ...(entry.page_views_at_least !== undefined && { pageViewsAtLeast: entry.page_views_at_least }),
    ...(entry.session_field !== undefined && { sessionField: entry.session_field }),
  }
}
