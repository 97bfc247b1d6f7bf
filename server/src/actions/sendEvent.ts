import { isPresent } from '../domain/access.ts'
import { keyChangeAudience, memberAudience } from '../domain/audience.ts'
import { addEvent, type Draft, draftOf, join, markSeen } from '../domain/chatChanges.ts'
import type { ChatRecord, CustomerChange } from '../domain/chatRecord.ts'
import { applyCustomerChange } from '../domain/customers.ts'
import type { ChatEvent, Micros } from '../domain/event.ts'
import type { Publication } from '../domain/facts.ts'
import { toMicros } from '../domain/instants.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import { say } from '../domain/systemMessages.ts'
import type { Ask, Handler, Needs } from './ask.ts'
import { changeChat, type Decision } from './changeChat.ts'
import type { ActionInput, Caller } from './contract.ts'
import { customerUpdates } from './customerUpdates.ts'
import { finishOpening } from './finishOpening.ts'
import { agentName } from './names.ts'
import { callerId, openChat } from './openChat.ts'
import { type Opened, openThread } from './openThread.ts'
import { contactOf, prepareEvents } from './prepareEvents.ts'
import { answering, caused, repeated } from './publish.ts'

type SendAsk = Ask<Caller, ActionInput<'sendEvent'>>
type Sent = {
  readonly event: ChatEvent
  readonly publications: readonly Publication[]
  /** The thread that had to be opened for it. */
  readonly opened: Opened | null
}

/**
 * Adds an event to a chat. A repeated custom id is answered with the first event, before the state of the chat is
 * looked at. Source: Customer Chat RTM API 3.2 and Agent Chat RTM API 3.0, send_event.
 */
export const sendEvent: Handler<'sendEvent', Caller> = async (needs, ask) => {
  const { caller, input } = ask
  const changed = await changeChat(
    needs.store,
    () => needs.store.readChat(caller.licenseId, input.chatId),
    (before) => decide(needs, ask, before),
  )
  if (!changed.ok) return changed
  const { value, record } = changed.value
  const { event, publications, opened } = value
  if (opened) return finishOpening(needs, { record, value: opened }, { event })
  return success({ value: { event }, publications, after: () => record && needs.router.observe(record) })
}

/** Source: behaviour.md 4.9 and 4.10. */
async function decide(
  needs: Needs,
  ask: SendAsk,
  before: ChatRecord | null,
): Promise<Result<Decision<Sent>>> {
  const { caller, input } = ask
  const mine = openChat(ask, before)
  if (!mine.ok) return mine
  const first = input.event.customId === null ? null : await findFirst(needs, ask, input.event.customId)
  if (first) {
    const publications = repeated(caller, { type: 'eventAdded', event: first })
    return success({ commit: null, value: { event: first, publications, opened: null } })
  }
  const isActive = mine.value.lastThread.thread.active
  if (isActive || input.whenInactive === 'attach') return await append(needs, ask, mine.value)
  return input.whenInactive === 'open'
    ? await openFor(needs, ask, mine.value)
    : refuse('chat_inactive', 'The chat has no active thread.')
}

async function findFirst(
  { store }: Pick<Needs, 'store'>,
  { caller, input }: SendAsk,
  customId: string,
): Promise<ChatEvent | null> {
  const query = { chatId: input.chatId, authorId: callerId(caller), customIds: [customId] }
  return (await store.findByCustomIds(query))[0] ?? null
}

async function append(needs: Needs, ask: SendAsk, record: ChatRecord): Promise<Result<Decision<Sent>>> {
  const { caller, input } = ask
  const prepared = await prepareEvents(needs, caller, [input.event])
  if (!prepared.ok) return prepared
  const now = toMicros(needs.clock.now())
  const joined = joinAuthor(needs, ask, record, now)
  let { draft } = joined
  for (const event of prepared.value) draft = addEvent(draft, now, event)
  const event = lastOf(draft.events)
  draft = markSeen(draft, callerId(caller), event.createdAt)

  const { chat } = draft.record
  const { customerId } = chat
  const spoken = customerId === null ? null : spokenBy(caller, customerId, event.createdAt)
  const contact = contactOf(caller, prepared.value)
  // Few events cost a look at the customer.
  const told = spoken !== null && Object.keys(contact).length > 0 ? { ...spoken, ...contact } : null
  const change = told ?? spoken
  const answer = answering(caller, { type: 'eventAdded', event }, memberAudience(chat, event.recipients))
  const updates = told === null ? [] : await contactUpdates(needs, ask, chat, told)
  return success({
    commit: { after: draft.record, events: draft.events, customer: change },
    value: { event, publications: [...joined.publications, answer, ...updates], opened: null },
  })
}

/** The thread's push stands instead of the event's. Source: ambiguities.md B15. */
async function openFor(needs: Needs, ask: SendAsk, before: ChatRecord): Promise<Result<Decision<Sent>>> {
  const { chat } = before
  const decision = await openThread(needs, ask, {
    chatId: chat.id,
    before,
    customerId: chat.customerId,
    thread: { events: [ask.input.event], threadProperties: {}, chatProperties: {}, tags: [] },
    continuous: chat.continuous,
    follow: false,
    readsAll: true,
  })
  if (!decision.ok) return decision
  const opened = decision.value.value
  const { events, publications } = opened
  return success({ ...decision.value, value: { event: lastOf(events), publications, opened } })
}

function lastOf(events: readonly ChatEvent[]): ChatEvent {
  const event = events.at(-1)
  if (!event) throw new Error('An event was to be added and was not.')
  return event
}

/** Who said something last, on the customer's card. */
const spokenBy = (caller: Caller, id: string, at: Micros): CustomerChange =>
  caller.kind === 'customer'
    ? { licenseId: caller.licenseId, id, customerLastEventAt: at }
    : { licenseId: caller.licenseId, id, agentLastEventAt: at }

/** A form may have told the customer's name. */
async function contactUpdates(
  needs: Needs,
  { caller, license }: SendAsk,
  chat: ChatRecord['chat'],
  change: CustomerChange,
): Promise<readonly Publication[]> {
  const customer = await needs.customers.get({ licenseId: license.id, customerId: change.id })
  return customerUpdates(needs, caller, license, customer, applyCustomerChange(customer, change), chat)
}

/** Writing to a chat joins it. Source: behaviour.md 4.12 and 10.7. */
function joinAuthor(
  { views }: Pick<Needs, 'views'>,
  { caller, license }: SendAsk,
  record: ChatRecord,
  now: number,
): { readonly draft: Draft; readonly publications: readonly Publication[] } {
  const before = draftOf(record)
  const isActive = record.lastThread.thread.active
  const isKnown = record.chat.members.some((member) => member.userId === callerId(caller))
  if (caller.kind === 'customer' || isPresent(record.chat, caller.agentId) || (isKnown && !isActive)) {
    return { draft: before, publications: [] }
  }
  const joined = join(before, caller.agentId, now)
  const member = joined.record.chat.members.find((one) => one.userId === caller.agentId)
  if (!member) return { draft: joined, publications: [] }
  const isFirstAgent = !record.chat.members.some((one) => one.kind === 'agent')
  const draft =
    isFirstAgent || !isActive
      ? joined
      : say(joined, now, { type: 'agent_joined', agent: agentName(license, caller.agentId) })
  const { chat, lastThread } = draft.record
  const added = {
    type: 'userAdded',
    chatId: chat.id,
    threadId: lastThread.thread.id,
    user: views.agent(license, member),
    reason: 'manual',
    requesterId: caller.agentId,
  } as const
  return {
    draft,
    publications: [
      caused(caller, added, keyChangeAudience(license, chat)),
      ...draft.events.map((event) =>
        caused(caller, { type: 'eventAdded', event }, memberAudience(chat, 'all')),
      ),
    ],
  }
}
