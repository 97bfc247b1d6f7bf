import type { Bus } from '../bus/createBus.ts'
import { allAgents } from '../domain/audience.ts'
import type { Geolocation, RoutingStatus } from '../domain/chat.ts'
import { toMicros } from '../domain/instants.ts'
import type { License, Limits } from '../domain/license.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import { holds, reachFor } from '../domain/scopes.ts'
import type { UrlInfos } from '../domain/urlInfo.ts'
import type { Clock, Ids, Log } from '../platform/ports.ts'
import type { Store } from '../store/Store.ts'
import type { ActionRow, Ask, Done, Needs } from './ask.ts'
import type {
  ActionInput,
  ActionName,
  ActionOutput,
  AgentCaller,
  Caller,
  Core,
  CustomerCaller,
} from './contract.ts'
import { createCustomers } from './createCustomers.ts'
import { createKeyedQueue } from './createKeyedQueue.ts'
import { createTimers } from './createTimers.ts'
import { createViews } from './createViews.ts'
import { createVisitors } from './createVisitors.ts'
import { endVisit } from './endVisit.ts'
import { eraseCustomer } from './eraseCustomer.ts'
import { createGreetings } from './greetings/createGreetings.ts'
import { customerKey, keyOfCaller } from './keys.ts'
import { unasked } from './publish.ts'
import { createAgents } from './routing/createAgents.ts'
import { createLiveChats } from './routing/createLiveChats.ts'
import { createPlacement } from './routing/createPlacement.ts'
import { createRouter } from './routing/createRouter.ts'
import { startRetention } from './startRetention.ts'
import { actionTable } from './table.ts'

export type CoreNeeds = {
  readonly store: Store
  readonly bus: Pick<Bus, 'publish'>
  readonly licenses: ReadonlyMap<number, License>
  readonly limits: Limits
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  /** Default: no page is ever looked up. */
  readonly urlInfos?: UrlInfos
  /** Default: nothing is known of any address. */
  readonly locate?: (ip: string) => Geolocation | null
  /** Older chats and customers are deleted; null, by default: none. */
  readonly retentionDays?: number | null
}

const noUrlInfos: UrlInfos = {
  describe: async (url) => success({ url, title: null, description: null, image: null }),
}

/** Requests that may wait behind one another at one chat, customer or agent; more are refused. */
const maxWaitingPerKey = 1000

/** Builds the core on a migrated store, and takes up routing where the last process left it. */
export async function createCore(given: CoreNeeds): Promise<Core> {
  const { store, bus, licenses, limits, log } = given
  const clock = createTimers(given.clock)
  for (const { id } of licenses.values()) await store.licenseCreatedAt(id, toMicros(clock.now()))
  const queue = createKeyedQueue({ maxWaitingPerKey })
  const visitors = createVisitors({
    clock,
    onLeft: (who, left) => {
      const license = licenses.get(who.licenseId)
      if (!license) return
      queue
        .runAlways(customerKey(who.licenseId, who.customerId), () => endVisit(needs, bus, license, who, left))
        .catch((error: unknown) => log.error({ err: error }, 'a visit could not be ended'))
    },
  })
  const customers = createCustomers({ store, visitors, clock })
  const live = createLiveChats()
  const agents = createAgents({
    live,
    clock,
    graceMs: limits.agentGraceMs,
    remembered: await store.readAgents(),
  })
  const placement = createPlacement({ live, agents, clock })
  const views = createViews({
    customers,
    routingStatus: (licenseId, agentId) => agents.routingStatus({ licenseId, agentId }),
  })
  const shared = { store, bus, licenses, limits, clock, log, queue, views, live, agents, placement }
  const router = createRouter(
    { ...shared, isCustomerOnline: visitors.isOnline, onlineCustomerIds: visitors.onlineIds },
    await store.readActiveChats(),
  )
  const locate = given.locate ?? (() => null)
  const urlInfos = given.urlInfos ?? noUrlInfos
  const greetings = createGreetings({ ...shared, ids: given.ids, customers, visitors })
  const needs: Needs = { ...shared, ids: given.ids, locate, urlInfos, customers, visitors, greetings, router }

  /** An agent who is away from all that is left of his connections takes no more chats. */
  const announceStatus = ({ licenseId, agentId }: AgentCaller, before: RoutingStatus | null): void => {
    const routingStatus = agents.routingStatus({ licenseId, agentId })
    const license = licenses.get(licenseId)
    if (!license || routingStatus === null || routingStatus === before) return
    bus.publish(unasked(licenseId, { type: 'agentUpdated', agentId, routingStatus }, allAgents(license)))
  }

  const { retentionDays = null } = given
  if (retentionDays !== null) startRetention({ store, clock, log, days: retentionDays })

  const perform = async <Name extends ActionName>(
    row: ActionRow<Name>,
    ask: Ask<Caller, ActionInput<Name>>,
    respond: (outcome: Result<ActionOutput<Name>>) => void,
  ): Promise<void> => {
    const outcome = await runSafely(needs, row, ask)
    respond(outcome.ok ? success(outcome.value.value) : outcome)
    if (!outcome.ok) return
    for (const publication of outcome.value.publications) bus.publish(publication)
    outcome.value.after?.()
  }

  return {
    async execute(name, caller, input, respond) {
      const row: ActionRow<typeof name> = actionTable[name]
      const ask = authorise(licenses, row, caller, input)
      if (!ask.ok) return respond(ask)
      const key = row.key(caller, input)
      const work = () => perform(row, ask.value, respond)
      const running = key === null ? work() : queue.run(key, work)
      if (running === null) return respond(refuse('too_many_requests', 'Too many requests wait here.'))
      await running
    },
    disconnected(caller) {
      if (!caller.origin) return
      const { connectionId } = caller.origin
      // In the caller's line, so that it comes after a login that is still under way.
      void queue.runAlways(keyOfCaller(caller), async () => {
        if (caller.kind === 'customer') return visitors.disconnect(caller, connectionId)
        const before = agents.routingStatus(caller)
        const { left } = agents.disconnect(caller, connectionId)
        router.refresh(caller.licenseId)
        if (left) router.agentLost(caller)
        else announceStatus(caller, before)
      })
    },
    makeCustomerPermanent: (licenseId, customerId) =>
      queue.runAlways(customerKey(licenseId, customerId), () =>
        customers.writeDown({ licenseId, customerId }),
      ),
    eraseCustomer: (licenseId, customerId) => eraseCustomer(needs, shared, { licenseId, customerId }),
    groupStatuses(licenseId) {
      const license = licenses.get(licenseId)
      return license ? router.statuses(license) : []
    },
    queueLengths(licenseId) {
      const groups = licenses.get(licenseId)?.groups ?? []
      const queued = live.queued(licenseId)
      return groups.map(({ id }) => ({
        groupId: id,
        waiting: queued.filter(({ access }) => access.groupIds.includes(id)).length,
      }))
    },
    async close() {
      clock.close()
      await queue.idle()
    },
  }
}

/** What can be refused without looking at anything stored. */
function authorise<Name extends ActionName>(
  licenses: ReadonlyMap<number, License>,
  row: ActionRow<Name>,
  caller: Caller,
  input: ActionInput<Name>,
): Result<Ask<Caller, ActionInput<Name>>> {
  const license = licenses.get(caller.licenseId)
  if (!license) return refuse('authentication', 'There is no such license.')
  const kind = caller.kind === 'customer' ? 'customers' : 'agents'
  if (row.callers !== 'everyone' && row.callers !== kind) return refuse('authorization')
  if (caller.kind === 'customer') return success({ caller, input, license, reach: null })
  if (row.scope && !holds(caller.scopes, row.scope)) return refuse('authorization', 'A scope is missing.')
  const need = row.need?.(input, caller) ?? null
  if (!need) return success({ caller, input, license, reach: null })
  const reach = reachFor(caller.scopes, need)
  return reach ? success({ caller, input, license, reach }) : refuse('authorization', 'A scope is missing.')
}

/** Connections of a banned customer are cut and refused; over HTTP every request is judged. Source: behaviour.md 8.7. */
const comesAnew = (caller: Caller): caller is CustomerCaller =>
  caller.kind === 'customer' && caller.origin === null

async function isBanned({ customers, clock }: Needs, caller: CustomerCaller): Promise<boolean> {
  const customer = await customers.find(caller)
  return (customer?.bannedUntil ?? 0) > toMicros(clock.now())
}

/** A bug or a failing disk is told to the caller as `internal`, and to the log without what was being said. */
async function runSafely<Name extends ActionName>(
  needs: Needs,
  row: ActionRow<Name>,
  ask: Ask<Caller, ActionInput<Name>>,
): Promise<Result<Done<ActionOutput<Name>>>> {
  try {
    const { caller } = ask
    if (comesAnew(caller) && (await isBanned(needs, caller))) return refuse('customer_banned')
    return await run(needs, row, ask)
  } catch (error) {
    needs.log.error({ err: error, licenseId: ask.caller.licenseId }, 'an action failed')
    return refuse('internal')
  }
}

function run<Name extends ActionName>(
  needs: Needs,
  row: ActionRow<Name>,
  ask: Ask<Caller, ActionInput<Name>>,
): Promise<Result<Done<ActionOutput<Name>>>> {
  const { caller } = ask
  if (row.callers === 'everyone') return row.run(needs, ask)
  if (row.callers === 'customers' && caller.kind === 'customer') return row.run(needs, { ...ask, caller })
  if (row.callers === 'agents' && caller.kind === 'agent') return row.run(needs, { ...ask, caller })
  return Promise.resolve(refuse('authorization'))
}
