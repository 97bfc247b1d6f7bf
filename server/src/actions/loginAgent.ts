import { allAgents } from '../domain/audience.ts'
import type { RoutingStatus } from '../domain/chat.ts'
import { toMicros } from '../domain/instants.ts'
import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import { chatSummaries } from './chatSummaries.ts'
import type { AgentCaller } from './contract.ts'
import { caused } from './publish.ts'
import { opener } from './threadViews.ts'

const defaultStatus: RoutingStatus = 'accepting_chats'

/**
 * Brings an agent's connection in. He takes chats from now on, unless `reconnect` restores that he did not.
 * Source: Agent Chat RTM API 3.0, login; behaviour.md 1.28.
 */
export const loginAgent: Handler<'loginAgent', AgentCaller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const { licenseId, agentId } = caller
  const profile = license.agents.find((agent) => agent.id === agentId)
  if (!profile) return refuse('authentication', 'There is no such agent.')
  const restored = input.reconnect ? needs.agents.lastKnownStatus(caller) : null
  const routingStatus = restored ?? defaultStatus
  await needs.store.saveRoutingStatus(licenseId, agentId, routingStatus)

  const before = needs.agents.routingStatus(caller)
  needs.agents.setRoutingStatus(caller, routingStatus)
  if (caller.origin) needs.agents.connect(caller, caller.origin.connectionId)

  const records = await Promise.all(
    needs.live.ofAgent(licenseId, agentId).map(({ chat }) => needs.store.readChat(licenseId, chat.id)),
  )
  const chats = await chatSummaries(
    needs,
    license,
    records.flatMap((record) => record ?? []),
    'agents',
    opener(ask),
  )
  const licenseCreatedAt = await needs.store.licenseCreatedAt(licenseId, toMicros(needs.clock.now()))
  const fact = { type: 'agentUpdated', agentId, routingStatus } as const
  return success({
    value: { license, licenseCreatedAt, profile, routingStatus, chats },
    publications: before === routingStatus ? [] : [caused(caller, fact, allAgents(license))],
    // Only now: chats that wait for him come after the answer to his login.
    after: () => needs.router.refresh(licenseId),
  })
}
