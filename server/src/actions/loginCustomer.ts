import type { Customer, Visit } from '../domain/chat.ts'
import { applyCustomerChange, continuesVisit, isShown, withPage } from '../domain/customers.ts'
import type { Micros } from '../domain/event.ts'
import type { Publication } from '../domain/facts.ts'
import { toMicros } from '../domain/instants.ts'
import { refuse, success } from '../domain/result.ts'
import { nextSideStorage, rememberedVisits } from '../domain/sideStorage.ts'
import type { Ask, Handler, Needs } from './ask.ts'
import type { ActionOutput, CustomerCaller, CustomerConnectionInfo } from './contract.ts'
import { customerUpdates, watchersOf } from './customerUpdates.ts'
import { caused, unasked } from './publish.ts'
import { patchToChange } from './updateCustomer.ts'

/**
 * Brings a customer's connection in: his data is merged, his visit begins or goes on, his page is recorded.
 * Source: Customer Chat RTM API 3.2, login; behaviour.md 1.22 to 1.26.
 */
export const loginCustomer: Handler<'loginCustomer', CustomerCaller> = async (needs, ask) => {
  const { caller, input, license } = ask
  if (!license.groups.some((group) => group.id === input.groupId)) {
    return refuse('group_not_found', `There is no group ${input.groupId}.`)
  }
  const now = toMicros(needs.clock.now())
  const known = await needs.customers.get(caller)
  if (known.bannedUntil !== null && known.bannedUntil > now) return refuse('customer_banned')

  const isHere = needs.visitors.groupIds(caller).length > 0
  const present = isHere ? known.lastVisit : freshVisit(needs, known.lastVisit, now)
  // Session fields live as long as the session. Source: behaviour.md 8.4.
  const before: Customer = present ? known : { ...known, sessionFields: [] }
  const patch = patchToChange(before, input.customer)
  if (!patch.ok) return patch

  const remembered = known.statistics.visitsCount === 0 ? rememberedVisits(input.sideStorage) : 0
  const begun = present ?? newVisit(needs, known.statistics.visitsCount + remembered + 1, input, now)
  const isNewPage = input.page !== null && !isShown(begun, input.page)
  const visit = input.page && isNewPage ? withPage(begun, input.page, now) : begun
  const change = {
    ...patch.value,
    sessionFields: patch.value.sessionFields ?? before.sessionFields,
    lastVisit: visit,
    add: { visitsCount: present ? 0 : remembered + 1, pageViewsCount: isNewPage ? 1 : 0 },
  }
  await needs.customers.change(change)
  if (caller.origin) needs.visitors.connect(caller, caller.origin.connectionId, input.groupId)

  const customer = { ...applyCustomerChange(before, change), online: true }
  const chats = await chatsOf(needs, caller)
  const publications = await loginFacts(needs, ask, {
    known,
    customer,
    visit,
    isNewVisit: !present,
    isNewPage,
  })
  return success({
    value: {
      customer,
      chats,
      onlineGroupIds: needs.router
        .statuses(license)
        .filter(({ status }) => status !== 'offline')
        .map(({ groupId }) => groupId),
      greeting: customer.greetings.current,
      monitoredGroupId: input.groupId,
    },
    publications,
    after: () => needs.greetings.judge(license, customer, input.groupId),
  })
}

const freshVisit = ({ limits }: Pick<Needs, 'limits'>, visit: Visit | null, now: Micros): Visit | null =>
  continuesVisit(visit, now, toMicros(limits.inactivityTimeoutMs)) ? visit : null

const newVisit = (
  { locate }: Pick<Needs, 'locate'>,
  id: number,
  input: CustomerConnectionInfo,
  now: Micros,
): Visit => ({
  id,
  startedAt: now,
  endedAt: null,
  ip: input.ip,
  userAgent: input.userAgent,
  referrer: input.referrer,
  geolocation: locate(input.ip),
  pages: [],
})

async function chatsOf(
  { store }: Pick<Needs, 'store'>,
  { licenseId, customerId }: CustomerCaller,
): Promise<ActionOutput<'loginCustomer'>['chats']> {
  const record = await store.readChatOfCustomer(licenseId, customerId)
  if (!record) return []
  const { chat, lastThread } = record
  const after = chat.members.find((member) => member.userId === customerId)?.seenUpTo ?? null
  const hasUnreadEvents = await store.hasUnread({ chatId: chat.id, readerId: customerId, after })
  const { groupIds } = chat.access
  return [{ chatId: chat.id, hasUnreadEvents, hasActiveThread: lastThread.thread.active, groupIds }]
}

/** None of them answers the login: its response does. */
async function loginFacts(
  needs: Needs,
  { caller, input, license }: Ask<CustomerCaller, CustomerConnectionInfo>,
  seen: {
    readonly known: Customer
    readonly customer: Customer
    readonly visit: Visit
    readonly isNewVisit: boolean
    readonly isNewPage: boolean
  },
): Promise<readonly Publication[]> {
  const { known, customer, visit, isNewVisit, isNewPage } = seen
  const { customerId } = caller
  const agentIds = await watchersOf(needs, license, caller)
  const page = visit.pages.at(-1)
  const { referrer } = visit
  const storage = nextSideStorage(input.sideStorage, customer.statistics.visitsCount)
  const toHim = { customerIds: [customerId], agentIds: [] }
  return [
    ...(isNewVisit
      ? [unasked(license.id, { type: 'visitStarted', customerId, visit }, { customerIds: [], agentIds })]
      : []),
    ...(isNewPage && page
      ? [
          caused(
            caller,
            { type: 'customerPageUpdated', customerId, visit, ...page, referrer },
            { customerIds: [customerId], agentIds },
          ),
        ]
      : []),
    ...(storage ? [caused(caller, { type: 'customerSideStorageUpdated', storage }, toHim)] : []),
    ...customerUpdates(needs, caller, license, known, customer, null),
  ]
}
