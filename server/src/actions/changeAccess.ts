import { bothOf, keyChangeAudience, watchingAgentIds } from '../domain/audience.ts'
import type { Access } from '../domain/chat.ts'
import { draftOf, withAccess } from '../domain/chatChanges.ts'
import type { Fact } from '../domain/facts.ts'
import type { License } from '../domain/license.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import type { Ask, Done, Needs } from './ask.ts'
import { changeOpenChat } from './changeOpenChat.ts'
import type { ActionInput, AgentCaller } from './contract.ts'
import { openChat } from './openChat.ts'
import { answering } from './publish.ts'

type AccessAsk = Ask<AgentCaller, ActionInput<'grantAccess'>>

export type AccessChange = {
  readonly type: 'accessGranted' | 'accessRevoked' | 'accessSet'
  readonly change: (present: Access, named: Access) => Access
}

/**
 * Grants, takes or sets who may open a chat or sees a customer. What changes nothing is told to nobody.
 * Source: behaviour.md 10.5; ambiguities.md C17 and C18.
 */
export function changeAccess(
  needs: Needs,
  ask: AccessAsk,
  { type, change }: AccessChange,
): Promise<Result<Done<null>>> {
  const named = toAccess(ask.license, ask.input.to)
  if (!named.ok) return Promise.resolve(named)
  const apply = (present: Access): Access => change(present, named.value)
  const { resource, id } = ask.input
  const factOf = (access: Access): Fact => ({
    type,
    resource,
    id,
    // Granting and taking name what was meant, setting names all that holds now.
    access: type === 'accessSet' ? access : named.value,
  })
  return resource === 'chat' ? ofChat(needs, ask, apply, factOf) : ofCustomer(needs, ask, apply, factOf)
}

type Apply = (present: Access) => Access
type FactOf = (access: Access) => Fact

function ofChat(needs: Needs, ask: AccessAsk, apply: Apply, factOf: FactOf): Promise<Result<Done<null>>> {
  const { caller, license } = ask
  return changeOpenChat(needs, { ...ask, input: { chatId: ask.input.id } }, async (record) => {
    const access = apply(record.chat.access)
    if (isSame(access, record.chat.access)) return success(null)
    const after = withAccess(draftOf(record), access).record
    const fact = factOf(access)
    const { customerIds, agentIds } = bothOf(
      keyChangeAudience(license, record.chat),
      keyChangeAudience(license, after.chat),
    )
    // Customers learn of access as a whole only. Source: behaviour.md section 3.
    const audience = { customerIds: fact.type === 'accessSet' ? customerIds : [], agentIds }
    return success({ commit: { after }, publications: [answering(caller, fact, audience)] })
  })
}

async function ofCustomer(
  needs: Needs,
  ask: AccessAsk,
  apply: Apply,
  factOf: FactOf,
): Promise<Result<Done<null>>> {
  const { caller, license } = ask
  const who = { licenseId: caller.licenseId, customerId: ask.input.id }
  const customer = await needs.customers.find(who)
  const record = await needs.store.readChatOfCustomer(who.licenseId, who.customerId)
  const mayChange = ask.reach === 'all' || openChat(ask, record).ok
  if (!customer || !mayChange) return refuse('not_found', 'There is no such customer.')
  const access = apply(customer.access)
  if (isSame(access, customer.access)) return success({ value: null, publications: [] })
  await needs.customers.change({ licenseId: who.licenseId, id: who.customerId, access })
  const watchers = (granted: Access) =>
    watchingAgentIds(license, needs.visitors.groupIds(who), record?.chat ?? null, granted)
  const agentIds = [...new Set([...watchers(customer.access), ...watchers(access)])]
  return success({
    value: null,
    publications: [answering(caller, factOf(access), { customerIds: [], agentIds })],
  })
}

function toAccess(license: License, to: ActionInput<'grantAccess'>['to']): Result<Access> {
  if (to.kind === 'agent') {
    return license.agents.some((agent) => agent.id === to.agentId)
      ? success({ groupIds: [], agentIds: [to.agentId] })
      : refuse('not_found', 'There is no such agent.')
  }
  return license.groups.some((group) => group.id === to.groupId)
    ? success({ groupIds: [to.groupId], agentIds: [] })
    : refuse('group_not_found', `There is no group ${to.groupId}.`)
}

const isSame = (one: Access, other: Access): boolean =>
  String(one.groupIds) === String(other.groupIds) && String(one.agentIds) === String(other.agentIds)
