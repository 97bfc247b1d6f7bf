import type { Bus } from '../../bus/createBus.ts'
import type { AgentCard, Customer } from '../../domain/chat.ts'
import type { Fact } from '../../domain/facts.ts'
import type { ShownGreeting } from '../../domain/greeting.ts'
import { dueGreetings } from '../../domain/greetingRules.ts'
import { toMicros } from '../../domain/instants.ts'
import type { ConfiguredGreeting, License } from '../../domain/license.ts'
import type { Clock, Ids, Log } from '../../platform/ports.ts'
import type { Customers } from '../createCustomers.ts'
import type { KeyedQueue } from '../createKeyedQueue.ts'
import type { VisitorId, Visitors } from '../createVisitors.ts'
import { customerKey } from '../keys.ts'
import { unasked } from '../publish.ts'
import type { LiveChats } from '../routing/createLiveChats.ts'
import { toGreetingContent } from './toGreetingContent.ts'

/** Greets visitors as the configuration says. Source: behaviour.md section 13; contract.md, greeting rules. */
export interface Greetings {
  /** Call it when a page is shown, once the visit is written down: what was due on the page before is not any more. */
  judge(license: License, customer: Customer, groupId: number): void
  /** The visit is over: in the next one everything may be shown again. */
  forget(who: VisitorId): void
}

type Watch = {
  /** Ids of what was shown in this visit, each once. */
  readonly shown: Set<number>
  /** One per greeting that is due later on this page. */
  readonly cancels: (() => void)[]
}

export function createGreetings(needs: {
  readonly customers: Customers
  readonly visitors: Pick<Visitors, 'isOnline'>
  readonly live: Pick<LiveChats, 'ofCustomer'>
  readonly queue: Pick<KeyedQueue, 'runAlways'>
  readonly bus: Pick<Bus, 'publish'>
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
}): Greetings {
  const { customers, visitors, live, queue, bus, clock, ids, log } = needs
  const watches = new Map<string, Watch>()
  const keyOf = (who: VisitorId): string => customerKey(who.licenseId, who.customerId)

  const watchOf = (who: VisitorId): Watch => {
    const watch = watches.get(keyOf(who)) ?? { shown: new Set<number>(), cancels: [] }
    watches.set(keyOf(who), watch)
    return watch
  }

  const tell = (who: VisitorId, fact: Fact): void =>
    bus.publish(unasked(who.licenseId, fact, { customerIds: [who.customerId], agentIds: [] }))

  const show = async (license: License, who: VisitorId, greeting: ConfiguredGreeting): Promise<void> => {
    const agent = cardOf(license, greeting.agentId)
    // Whoever talks already, or has gone, is not greeted.
    if (!agent || !visitors.isOnline(who) || live.ofCustomer(who.licenseId, who.customerId)) return
    const watch = watchOf(who)
    if (watch.shown.has(greeting.id)) return
    watch.shown.add(greeting.id)
    const { current, shownIds } = (await customers.get(who)).greetings
    if (current?.id === greeting.id) return
    const uniqueId = ids.short()
    const shown: ShownGreeting = {
      id: greeting.id,
      uniqueId,
      addon: greeting.addon,
      accepted: false,
      displayedFirstTime: !shownIds.includes(greeting.id),
      event: {
        id: `${uniqueId}_1`,
        createdAt: toMicros(clock.now()),
        content: toGreetingContent(greeting.event),
      },
      agent,
    }
    await customers.change({
      licenseId: who.licenseId,
      id: who.customerId,
      greetings: { current: shown, shownIds: [...new Set([...shownIds, greeting.id])] },
      add: { greetingsShownCount: 1 },
    })
    if (current) tell(who, { type: 'greetingCanceled', uniqueId: current.uniqueId })
    tell(who, { type: 'greetingShown', greeting: shown })
  }

  const showInTurn = (license: License, who: VisitorId, greeting: ConfiguredGreeting): void => {
    queue
      .runAlways(keyOf(who), () => show(license, who, greeting))
      .catch((error: unknown) => log.error({ err: error, greetingId: greeting.id }, 'a greeting failed'))
  }

  return {
    judge(license, customer, groupId) {
      const who = { licenseId: license.id, customerId: customer.id }
      const { cancels } = watchOf(who)
      for (const cancel of cancels.splice(0)) cancel()
      const { visitsCount, pageViewsCount } = customer.statistics
      const url = customer.lastVisit?.pages.at(-1)?.url ?? null
      const visitor = { url, visitsCount, pageViewsCount, sessionFields: customer.sessionFields }
      for (const { greeting, afterMs } of dueGreetings(license.greetings, groupId, visitor)) {
        if (afterMs === 0) showInTurn(license, who, greeting)
        else cancels.push(clock.after(afterMs, () => showInTurn(license, who, greeting)))
      }
    },
    forget(who) {
      for (const cancel of watches.get(keyOf(who))?.cancels ?? []) cancel()
      watches.delete(keyOf(who))
    },
  }
}

function cardOf(license: License, agentId: string): AgentCard | null {
  const account = license.agents.find((agent) => agent.id === agentId)
  if (!account) return null
  const { name, jobTitle, avatar, isBot } = account
  return { agentId, name, jobTitle, avatar, isBot }
}
