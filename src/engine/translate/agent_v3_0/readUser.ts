import { userId } from '../../../model/ids.ts'
import type { Agent, Customer, PageView, User, Visit } from '../../../model/user.ts'
import type { VisitGeolocation } from '../../../protocol/agent_v3_0/pushes.ts'
import type * as Wire from '../../../protocol/agent_v3_0/structures.ts'
import { readDate, readMarker } from './readTime.ts'

/** Everybody who is not a customer is an agent, bots too. Source: spec/structures.md section 3.3. */
export function readUser(wire: Wire.User): User {
  return wire.type === 'customer' ? readCustomer(wire) : readAgent(wire)
}

export function readAgent(wire: Wire.Agent): Agent {
  return {
    kind: 'agent',
    id: userId(wire.id),
    name: wire.name,
    email: wire.email,
    avatar: wire.avatar ?? null,
    present: wire.present ?? false,
    seenUpTo: readMarker(wire.last_seen_timestamp),
    jobTitle: null,
    routingStatus: wire.routing_status ?? null,
  }
}

export function readCustomer(wire: Wire.Customer): Customer {
  return {
    kind: 'customer',
    id: userId(wire.id),
    name: wire.name ?? null,
    email: wire.email ?? null,
    avatar: wire.avatar ?? null,
    present: wire.present ?? false,
    seenUpTo: readMarker(wire.last_seen_timestamp),
    fields: Object.entries(wire.fields ?? {}),
    visit: wire.last_visit === undefined ? null : readVisit(wire.last_visit),
    statistics:
      wire.statistics === undefined
        ? null
        : {
            chatsCount: wire.statistics.chats_count,
            threadsCount: wire.statistics.threads_count,
            visitsCount: wire.statistics.visits_count,
          },
  }
}

/** The words of a place from near to far: `Kassel, Hessen, Germany`. */
export function readLocation(wire: VisitGeolocation | undefined): string | null {
  const words = [wire?.city, wire?.region, wire?.country].filter((word) => word !== undefined && word !== '')
  return words.length === 0 ? null : words.join(', ')
}

function readVisit(wire: Wire.LastVisit): Visit {
  const pages = wire.last_pages.map(
    (page): PageView => ({
      url: page.url,
      title: page.title || null,
      openedAt: readDate(page.opened_at) ?? 0,
    }),
  )
  return {
    startedAt: readDate(wire.started_at) ?? 0,
    endedAt: null,
    ip: wire.ip || null,
    userAgent: wire.user_agent || null,
    referrer: wire.referrer || null,
    location: readLocation(wire.geolocation),
    pages,
  }
}
