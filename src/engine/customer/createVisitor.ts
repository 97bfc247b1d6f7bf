import type { Platform, Stop } from '../../platform/ports.ts'
import type { CustomerPatch } from '../CustomerEngine.ts'

/** A page names itself a little after its address has changed. */
const titleSettlesAfterMs = 300

type PageInfo = { readonly url: string; readonly title: string }

/** Who visits what: the data that goes with every login, and by itself when it changes in between. */
export interface Visitor {
  page(): PageInfo
  customer(): CustomerPatch
  setPage(page: PageInfo): void
  update(patch: CustomerPatch): void
  /** Follows the page's own navigation from here on. */
  follow(): void
  close(): void
}

export type VisitorNeeds = {
  readonly platform: Pick<Platform, 'clock' | 'page'>
  readonly customer: CustomerPatch
  /** Called for what a login that is under way, or over, has not told. */
  readonly onPage: (page: PageInfo) => void
  readonly onCustomer: (patch: CustomerPatch) => void
}

export function createVisitor({ platform, customer: initial, onPage, onCustomer }: VisitorNeeds): Visitor {
  const { clock, page } = platform
  let customer = initial
  let current: PageInfo = { url: page.url(), title: page.title() }
  let stopFollowing: Stop | null = null
  let stopTimer: Stop | null = null

  const setPage = (next: PageInfo) => {
    if (next.url === current.url && next.title === current.title) return
    current = next
    onPage(next)
  }

  return {
    page: () => current,
    customer: () => customer,
    setPage,
    update: (patch) => {
      customer = { ...customer, ...patch, fields: { ...customer.fields, ...patch.fields } }
      onCustomer(patch)
    },
    follow: () => {
      stopFollowing ??= page.onNavigate(() => {
        stopTimer?.()
        stopTimer = clock.after(titleSettlesAfterMs, () => setPage({ url: page.url(), title: page.title() }))
      })
    },
    close: () => {
      stopFollowing?.()
      stopTimer?.()
    },
  }
}
