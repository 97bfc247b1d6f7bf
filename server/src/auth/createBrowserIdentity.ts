import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Secrets } from './openSecrets.ts'
import { toUuid } from './toUuid.ts'

/** The two values that the protocol's cookies hold. Source: spec/auth.md section 2.5. */
type BrowserCookies = { readonly cid: string; readonly cst: string }

/** Who a browser is. Nothing is stored: the secret half of the cookie follows from the public half and our key. */
export interface BrowserIdentity {
  /** The browser's cookies as they came when they belong together, else those of a new browser. */
  recognise(given: { readonly cid: string | undefined; readonly cst: string | undefined }): BrowserCookies
  /** UUID v4 shape. The browser has another one with each license, so that licenses cannot compare visitors. */
  customerId(cid: string, licenseId: number): string
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function createBrowserIdentity(secrets: Secrets): BrowserIdentity {
  const cookieKey = secrets.key('browser cookie')
  const identityKey = secrets.key('browser identity')
  const secretOf = (cid: string): string => createHmac('sha256', cookieKey).update(cid).digest('base64url')

  return {
    recognise({ cid, cst }) {
      if (cid !== undefined && cst !== undefined && uuidPattern.test(cid) && sameText(cst, secretOf(cid))) {
        return { cid, cst }
      }
      const fresh = randomUUID()
      return { cid: fresh, cst: secretOf(fresh) }
    },
    customerId: (cid, licenseId) =>
      toUuid(createHmac('sha256', identityKey).update(`${licenseId} ${cid}`).digest()),
  }
}

function sameText(left: string, right: string): boolean {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
