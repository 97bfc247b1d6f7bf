import type { Bus } from '../../bus/createBus.ts'
import type { License, Limits } from '../../domain/license.ts'
import type { Clock, Log } from '../../platform/ports.ts'
import type { Store } from '../../store/Store.ts'
import type { KeyedQueue } from '../createKeyedQueue.ts'
import type { Views } from '../createViews.ts'
import type { VisitorId } from '../createVisitors.ts'
import type { Agents } from './createAgents.ts'
import type { LiveChats } from './createLiveChats.ts'
import type { Placement } from './createPlacement.ts'

/** What the parts of the router share. */
export type RoutingNeeds = {
  readonly store: Store
  readonly bus: Pick<Bus, 'publish'>
  readonly licenses: ReadonlyMap<number, License>
  readonly limits: Pick<Limits, 'agentGraceMs' | 'threadInactiveMs'>
  readonly clock: Clock
  readonly log: Log
  readonly queue: KeyedQueue
  readonly views: Pick<Views, 'agent'>
  readonly live: LiveChats
  readonly agents: Agents
  readonly placement: Placement
  readonly isCustomerOnline: (who: VisitorId) => boolean
  readonly onlineCustomerIds: (licenseId: number) => readonly string[]
}
