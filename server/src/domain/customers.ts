import type { Access, Customer, Visit } from './chat.ts'
import type { CustomerChange } from './chatRecord.ts'
import type { EventContent, Micros } from './event.ts'
import { type Result, refuse, success } from './result.ts'

type SessionFields = Customer['sessionFields']

/** Source: Customer Chat RTM API 3.2, set_customer_session_fields. */
export const maxSessionFields = 100

/** Pages kept of a visit; older ones are dropped. */
export const maxVisitPages = 50

const noAccess: Access = { groupIds: [], agentIds: [] }

export const newCustomer = (licenseId: number, id: string, now: Micros): Customer => ({
  id,
  licenseId,
  name: null,
  email: null,
  avatar: null,
  sessionFields: [],
  createdAt: now,
  statistics: {
    chatsCount: 0,
    threadsCount: 0,
    visitsCount: 0,
    pageViewsCount: 0,
    greetingsShownCount: 0,
    greetingsAcceptedCount: 0,
  },
  lastVisit: null,
  agentLastEventAt: null,
  customerLastEventAt: null,
  access: noAccess,
  greetings: { current: null, shownIds: [] },
  bannedUntil: null,
  online: false,
})

/** New keys go to the end, known keys keep their place. Source: behaviour.md 8.2. */
export function mergeSessionFields(present: SessionFields, patch: SessionFields): Result<SessionFields> {
  const patched = new Map(patch)
  if (patched.size > maxSessionFields) return refuseTooMany()
  const merged = new Map([...present, ...patched])
  return merged.size > maxSessionFields
    ? refuse(
        'customer_session_fields_limit_reached',
        `A customer has at most ${maxSessionFields} session fields.`,
      )
    : success([...merged])
}

/** A key given twice has its last value. */
export function replaceSessionFields(fields: SessionFields): Result<SessionFields> {
  const replaced = new Map(fields)
  return replaced.size > maxSessionFields ? refuseTooMany() : success([...replaced])
}

// Source: ambiguities.md E6.
const refuseTooMany = (): ReturnType<typeof refuse> =>
  refuse('validation', `session_fields must have at most ${maxSessionFields} keys.`)

/** The customer after a change; what the store does with a row, for one who lives in memory. */
export function applyCustomerChange(customer: Customer, change: CustomerChange): Customer {
  const { statistics } = customer
  const add = change.add ?? {}
  return {
    ...customer,
    name: change.name ?? customer.name,
    email: change.email ?? customer.email,
    avatar: change.avatar ?? customer.avatar,
    sessionFields: change.sessionFields ?? customer.sessionFields,
    lastVisit: change.lastVisit ?? customer.lastVisit,
    agentLastEventAt: change.agentLastEventAt ?? customer.agentLastEventAt,
    customerLastEventAt: change.customerLastEventAt ?? customer.customerLastEventAt,
    access: change.access ?? customer.access,
    greetings: change.greetings ?? customer.greetings,
    bannedUntil: change.bannedUntil ?? customer.bannedUntil,
    statistics: {
      chatsCount: statistics.chatsCount + (add.chatsCount ?? 0),
      threadsCount: statistics.threadsCount + (add.threadsCount ?? 0),
      visitsCount: statistics.visitsCount + (add.visitsCount ?? 0),
      pageViewsCount: statistics.pageViewsCount + (add.pageViewsCount ?? 0),
      greetingsShownCount: statistics.greetingsShownCount + (add.greetingsShownCount ?? 0),
      greetingsAcceptedCount: statistics.greetingsAcceptedCount + (add.greetingsAcceptedCount ?? 0),
    },
  }
}

/** What a filled form tells about the customer. Source: behaviour.md 14.4. */
export function contactFrom(contents: readonly EventContent[]): { name?: string; email?: string } {
  const contact: { name?: string; email?: string } = {}
  for (const content of contents) {
    if (content.type !== 'filled_form') continue
    for (const field of content.fields) {
      if (field.type !== 'name' && field.type !== 'email') continue
      const answer = field.answer.trim()
      if (answer !== '') contact[field.type] = answer
    }
  }
  return contact
}

export type Page = { readonly url: string; readonly title: string | null }

export const withPage = (visit: Visit, page: Page, openedAt: Micros): Visit => ({
  ...visit,
  pages: [...visit.pages, { ...page, openedAt }].slice(-maxVisitPages),
})

/** A reconnect or a reload of the page that is shown already is not another page view. */
export function isShown(visit: Visit, page: Page): boolean {
  const shown = visit.pages.at(-1)
  return shown !== undefined && shown.url === page.url && shown.title === page.title
}

/**
 * Whether a login belongs to a stored visit: only to one that a dying server could not end, and that is still fresh.
 */
export function continuesVisit(visit: Visit | null, now: Micros, sessionMicros: Micros): visit is Visit {
  if (!visit || visit.endedAt !== null) return false
  return now - (visit.pages.at(-1)?.openedAt ?? visit.startedAt) < sessionMicros
}
