import { assertNever } from '../model/result.ts'
import type { PageView } from '../model/user.ts'
import type { SessionChange } from './change.ts'
import type { ChatState } from './chatState.ts'
import type { Chats } from './chats.ts'
import { changeUser, changeVisit, type Users, updateCustomer } from './users.ts'

/** The pages of a visit that are kept; of more the oldest go. */
const maxPages = 50

type UserChange = Exclude<SessionChange, { type: 'loggedIn' }>

/** New data about one user, wherever that user is a member. */
export function updateUserEverywhere(chats: Chats, change: UserChange): Chats {
  let byId: Record<string, ChatState> | null = null
  for (const chat of Object.values(chats.byId)) {
    const users = updateUser(chat.users, change)
    if (users === chat.users) continue
    byId ??= { ...chats.byId }
    byId[chat.id] = { ...chat, users }
  }
  return byId === null ? chats : { ...chats, byId }
}

function updateUser(users: Users, change: UserChange): Users {
  switch (change.type) {
    case 'customerUpdated':
      return updateCustomer(users, change.customer)
    case 'routingStatusChanged':
      return changeUser(users, change.agentId, (user) =>
        user.kind === 'agent' ? { ...user, routingStatus: change.status } : user,
      )
    case 'visitStarted':
      return changeVisit(users, change.customerId, () => change.visit)
    case 'visitEnded':
      return changeVisit(users, change.customerId, (visit) => visit && { ...visit, endedAt: change.at })
    case 'pageOpened':
      return changeVisit(
        users,
        change.customerId,
        (visit) => visit && { ...visit, pages: addPage(visit.pages, change.page) },
      )
    default:
      return assertNever(change)
  }
}

function addPage(pages: readonly PageView[], page: PageView): readonly PageView[] {
  const last = pages.at(-1)
  if (last?.url === page.url && last.openedAt === page.openedAt) return pages
  return [...pages, page].slice(-maxPages)
}
