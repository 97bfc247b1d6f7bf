import type { Ending, Surface } from '../codecs/surface.ts'
import type { Reader } from '../codecs/wireContext.ts'
import type { Fact, Publication } from '../domain/facts.ts'
import type { Log } from '../platform/ports.ts'
import { describeError } from './describeError.ts'

/** A push as text, without `request_id`. */
export type EncodedPush = { readonly action: string; readonly text: string }

/** The push as the answer to a request. */
export const tagPush = ({ text }: EncodedPush, requestId: string): string =>
  `{"request_id":${JSON.stringify(requestId)},${text.slice(1)}`

/** A logged-in connection as the hub sees it. */
export interface HubMember {
  readonly connectionId: string
  readonly surface: Surface
  readonly reader: Reader
  readonly licenseId: number
  /** `requestId` null: an ordinary push; else the answer to that request. */
  push(push: EncodedPush, requestId: string | null): void
  /** Tells the client why, then closes. */
  end(ending: Ending): void
}

export interface Hub {
  join(member: HubMember): void
  leave(member: HubMember): void
  /**
   * Sends a publication to every connection entitled to it, in the order of the calls; one that cuts off ends them.
   */
  deliver(publication: Publication): void
}

/** Knows who is connected, and turns each publication into bytes once per surface, origin and variant. */
export function createHub({ log }: { readonly log: Log }): Hub {
  const byUser = new Map<string, Set<HubMember>>()
  const byConnection = new Map<string, HubMember>()

  const keyOf = ({ surface, licenseId, reader }: HubMember) => userKey(surface.kind, licenseId, reader.userId)

  /** Calls `visit` for every member once; the lists of a publication name everybody once. */
  function visitAudience(publication: Publication, visit: (member: HubMember) => void): void {
    const { licenseId, customerIds, agentIds, origin } = publication
    const asking = origin === null ? undefined : byConnection.get(origin.connectionId)
    let hasVisitedAsking = false
    const visitUsers = (kind: Surface['kind'], ids: readonly string[]): void => {
      for (const id of ids) {
        const members = byUser.get(userKey(kind, licenseId, id))
        if (members === undefined) continue
        for (const member of members) {
          hasVisitedAsking ||= member === asking
          visit(member)
        }
      }
    }
    visitUsers('customer', customerIds)
    visitUsers('agent', agentIds)
    if (asking !== undefined && !hasVisitedAsking) visit(asking)
  }

  function encode(fact: Fact, { surface, reader }: HubMember): EncodedPush | null {
    try {
      const push = surface.encodePush(fact, reader)
      if (push === null) return null
      const { action, payload } = push
      return { action, text: JSON.stringify({ action, type: 'push', payload }) }
    } catch (error) {
      // One fact that cannot be told must not keep the others from the readers.
      log.error(
        { surface: surface.id, fact: fact.type, error: describeError(error) },
        'a push could not be encoded',
      )
      return null
    }
  }

  return {
    join(member) {
      const key = keyOf(member)
      byUser.set(key, (byUser.get(key) ?? new Set<HubMember>()).add(member))
      byConnection.set(member.connectionId, member)
    },
    leave(member) {
      const key = keyOf(member)
      const members = byUser.get(key)
      members?.delete(member)
      if (members?.size === 0) byUser.delete(key)
      byConnection.delete(member.connectionId)
    },
    deliver(publication) {
      const { fact, origin, answers } = publication
      if (fact.type === 'customerCutOff') {
        // Who was erased comes back, if at all, with a new token and as somebody else.
        const type = fact.reason === 'banned' ? 'banned' : 'tokenExpired'
        visitAudience(publication, (member) => member.end({ type }))
        return
      }
      const encoded = new Map<string, EncodedPush | null>()
      visitAudience(publication, (member) => {
        const { surface, reader, connectionId } = member
        const variant = `${surface.id} ${reader.publicOrigin} ${surface.pushVariant(fact, reader.userId)}`
        let push = encoded.get(variant)
        if (push === undefined) {
          push = encode(fact, member)
          encoded.set(variant, push)
        }
        const asked = answers && origin?.connectionId === connectionId
        if (push !== null) member.push(push, asked ? origin.requestId : null)
      })
    },
  }
}

const userKey = (kind: Surface['kind'], licenseId: number, userId: string): string =>
  `${kind} ${licenseId} ${userId}`
