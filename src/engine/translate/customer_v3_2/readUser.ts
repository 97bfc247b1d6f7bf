import type { AgentCard } from '../../../model/greeting.ts'
import { userId } from '../../../model/ids.ts'
import type { Customer, CustomerStatistics, User } from '../../../model/user.ts'
import { readInstant } from './instants.ts'
import { isWire, readFlag, readNumber, readObject, readText, type Wire } from './wire.ts'

/** A member of a chat. Whoever is no customer is an agent. */
export function readUser(wire: Wire): User | null {
  if (wire['type'] === 'customer') return readCustomer(wire)
  const id = readText(wire, 'id')
  if (id === null) return null
  return {
    kind: 'agent',
    id: userId(id),
    ...readPerson(wire),
    jobTitle: readText(wire, 'job_title'),
    routingStatus: null,
  }
}

export function readCustomer(wire: Wire): Customer | null {
  const id = readText(wire, 'id')
  if (id === null) return null
  return {
    kind: 'customer',
    id: userId(id),
    ...readPerson(wire),
    fields: readFields(wire['session_fields']),
    visit: null,
    statistics: readStatistics(readObject(wire, 'statistics')),
  }
}

/** The agent of a greeting, or the predicted one. */
export function readAgentCard(wire: Wire): AgentCard | null {
  const id = readText(wire, 'id')
  if (id === null) return null
  return {
    id: userId(id),
    name: readText(wire, 'name') ?? '',
    avatar: readText(wire, 'avatar'),
    jobTitle: readText(wire, 'job_title'),
    isBot: readFlag(wire, 'is_bot'),
  }
}

function readPerson(wire: Wire): Pick<User, 'name' | 'email' | 'avatar' | 'present' | 'seenUpTo'> {
  return {
    name: readText(wire, 'name'),
    email: readText(wire, 'email'),
    avatar: readText(wire, 'avatar'),
    present: readFlag(wire, 'present'),
    seenUpTo: readInstant(wire['events_seen_up_to']),
  }
}

/** A list of one-pair objects, whose order counts. */
function readFields(value: unknown): Customer['fields'] {
  if (!Array.isArray(value)) return []
  return value
    .flatMap((member: unknown) => (isWire(member) ? Object.entries(member) : []))
    .filter((pair): pair is [string, string] => typeof pair[1] === 'string')
}

function readStatistics(wire: Wire | null): CustomerStatistics | null {
  if (wire === null) return null
  return {
    chatsCount: readNumber(wire, 'chats_count') ?? 0,
    threadsCount: readNumber(wire, 'threads_count') ?? 0,
    visitsCount: readNumber(wire, 'visits_count') ?? 0,
  }
}
