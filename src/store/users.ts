import type { UserId } from '../model/ids.ts'
import type { Customer, User, Visit } from '../model/user.ts'

export type Users = Readonly<Record<string, User>>

/** Takes the members of a chat as the server names them; who is not named has left, but still has a name to show. */
export function mergeMembers(known: Users, members: readonly User[]): Users {
  const merged: Record<string, User> = {}
  for (const [id, user] of Object.entries(known))
    merged[id] = user.present ? { ...user, present: false } : user
  for (const user of members) merged[user.id] = mergeMember(known[user.id], user)
  return merged
}

/** One member more, or a member again. */
export function joinUser(known: Users, user: User): Users {
  return { ...known, [user.id]: mergeMember(known[user.id], user) }
}

/** Markers never go back, and a visit of which we heard that it has ended does not go on. */
function mergeMember(known: User | undefined, user: User): User {
  const seenUpTo = later(known?.seenUpTo, user.seenUpTo)
  if (user.kind !== 'customer' || known?.kind !== 'customer') return { ...user, seenUpTo }
  const same = user.visit !== null && user.visit.startedAt === known.visit?.startedAt
  const visit = same ? { ...user.visit, endedAt: user.visit.endedAt ?? known.visit.endedAt } : user.visit
  return { ...user, seenUpTo, visit }
}

/** Alters a user who is known; the same users when nothing came of it. */
export function changeUser(known: Users, id: UserId, alter: (user: User) => User): Users {
  const before = known[id]
  if (before === undefined) return known
  const after = alter(before)
  return after === before ? known : { ...known, [id]: after }
}

/** Moves a read marker forward, never back. */
export function markSeen(known: Users, id: UserId, upTo: number): Users {
  return changeUser(known, id, (user) =>
    user.seenUpTo !== null && user.seenUpTo >= upTo ? user : { ...user, seenUpTo: upTo },
  )
}

/** New data about a customer; membership and marker are the chat's own and stay. */
export function updateCustomer(known: Users, customer: Customer): Users {
  return changeUser(known, customer.id, (user) => ({
    ...customer,
    present: user.present,
    seenUpTo: user.seenUpTo,
    visit: customer.visit ?? (user.kind === 'customer' ? user.visit : null),
    statistics: customer.statistics ?? (user.kind === 'customer' ? user.statistics : null),
  }))
}

/** Alters what agents see of a customer on the website. */
export function changeVisit(known: Users, id: UserId, alter: (visit: Visit | null) => Visit | null): Users {
  return changeUser(known, id, (user) => {
    if (user.kind !== 'customer') return user
    const visit = alter(user.visit)
    return visit === user.visit ? user : { ...user, visit }
  })
}

function later(known: number | null | undefined, incoming: number | null): number | null {
  if (known === null || known === undefined) return incoming
  return incoming === null ? known : Math.max(known, incoming)
}
