import { isPresent } from '../domain/access.ts'
import { keyChangeAudience, memberAudience } from '../domain/audience.ts'
import { admit, type Draft, draftOf, newMember } from '../domain/chatChanges.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import type { Fact, Publication } from '../domain/facts.ts'
import { toMicros } from '../domain/instants.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import { say } from '../domain/systemMessages.ts'
import type { Ask, Handler, Needs } from './ask.ts'
import { type ChatChange, changeOpenChat } from './changeOpenChat.ts'
import type { ActionInput, AgentCaller } from './contract.ts'
import { agentAdded, memberOf } from './memberFacts.ts'
import { agentName, customerName } from './names.ts'
import { answering, caused } from './publish.ts'

type AddAsk = Ask<AgentCaller, ActionInput<'addUserToChat'>>

/** Makes somebody a member of a chat, in which there is one customer at most. Source: behaviour.md 10.6 and 10.7. */
export const addUserToChat: Handler<'addUserToChat', AgentCaller> = (needs, ask) =>
  changeOpenChat(needs, ask, (record) =>
    ask.input.userKind === 'agent' ? addAgent(needs, ask, record) : addCustomer(needs, ask, record),
  )

async function addAgent(needs: Needs, ask: AddAsk, record: ChatRecord): Promise<Result<ChatChange | null>> {
  const { caller, input, license } = ask
  const { userId } = input
  if (!license.agents.some((agent) => agent.id === userId)) {
    return refuse('not_found', 'There is no such agent.')
  }
  if (isPresent(record.chat, userId)) return success(null)
  const now = toMicros(needs.clock.now())
  const admitted = admit(draftOf(record), newMember('agent', userId), now)
  const added = agentName(license, userId)
  const initiator = agentName(license, caller.agentId)
  const isFirstAgent = !record.chat.members.some((member) => member.kind === 'agent')
  const draft = isFirstAgent
    ? admitted
    : say(
        admitted,
        now,
        userId === caller.agentId
          ? { type: 'agent_joined', agent: added }
          : { type: 'agent_added', initiator, added },
      )
  const cause = { reason: 'manual', requesterId: caller.agentId }
  const facts = agentAdded(needs, license, draft, userId, cause)
  return success({
    commit: { after: draft.record, events: draft.events },
    publications: publicationsOf(ask, draft, facts),
  })
}

async function addCustomer(
  { customers, store, clock, views }: Needs,
  ask: AddAsk,
  record: ChatRecord,
): Promise<Result<ChatChange | null>> {
  const { caller, input, license } = ask
  const { chat, lastThread } = record
  const customerId = input.userId
  if (chat.customerId === customerId) return success(null)
  if (chat.customerId !== null) return refuse('validation', 'A chat has at most one customer.')
  const who = { licenseId: caller.licenseId, customerId }
  const customer = await customers.find(who)
  if (!customer) return refuse('not_found', 'There is no such customer.')
  if (await store.readChatOfCustomer(who.licenseId, customerId)) {
    return refuse('chat_limit_reached', 'The customer has a chat already.')
  }
  const isWrittenDown = await customers.isWrittenDown(who)
  const now = toMicros(clock.now())
  const admitted = admit(
    draftOf({ ...record, chat: { ...chat, customerId } }),
    newMember('customer', customerId),
    now,
  )
  const draft = say(admitted, now, { type: 'customer_added', customer: customerName(customer) })
  const member = memberOf(draft, customerId)
  const inActiveChat = lastThread.thread.active
  const facts: readonly Fact[] = member
    ? [
        {
          type: 'userAdded',
          chatId: chat.id,
          threadId: lastThread.thread.id,
          user: views.customer(customer, member, inActiveChat),
          reason: 'manual',
          requesterId: caller.agentId,
        },
      ]
    : []
  const { licenseId } = who
  return success({
    commit: {
      after: draft.record,
      events: draft.events,
      customer: { licenseId, id: customerId, add: { chatsCount: 1, threadsCount: 1 } },
      newCustomer: isWrittenDown ? null : customer,
    },
    publications: publicationsOf({ caller, license }, draft, facts),
    // The commit has written the customer down.
    after: () => customers.forget(who),
  })
}

const publicationsOf = (
  { caller, license }: Pick<AddAsk, 'caller' | 'license'>,
  { record: { chat }, events }: Draft,
  facts: readonly Fact[],
): readonly Publication[] => [
  ...facts.map((fact) => answering(caller, fact, keyChangeAudience(license, chat))),
  ...events.map((event) =>
    caused(caller, { type: 'eventAdded', event }, memberAudience(chat, event.recipients)),
  ),
]
