import type { Clock } from '../platform/ports.ts'

/** Which customers are connected, and in which groups they are monitored. */
export interface Visitors {
  /** `returned`: the visit goes on, because somebody of this customer was here a moment ago. */
  connect(who: VisitorId, connectionId: string, groupId: number): { readonly returned: boolean }
  disconnect(who: VisitorId, connectionId: string): void
  isOnline(who: VisitorId): boolean
  /** Groups that monitor the customer, also while he may be coming back. */
  groupIds(who: VisitorId): readonly number[]
  /** The group of the newest connection; null: nobody there. */
  monitoringGroupId(who: VisitorId): number | null
  onlineIds(licenseId: number): readonly string[]
}

export type VisitorId = { readonly licenseId: number; readonly customerId: string }

type Presence = {
  /** Connection id to monitoring group, the newest last. */
  readonly connections: Map<string, number>
  /** What was monitored when the last connection went. */
  leftGroupIds: readonly number[]
  cancelLeaving: (() => void) | null
}

/** Long enough for a page to be reloaded, so that a website of many pages is one visit. */
const visitGraceMs = 5000

/** @param onLeft the last connection has been gone for the grace period */
export function createVisitors(needs: {
  readonly clock: Clock
  readonly onLeft: (
    who: VisitorId,
    left: { readonly atMs: number; readonly groupIds: readonly number[] },
  ) => void
}): Visitors {
  const { clock, onLeft } = needs
  const licenses = new Map<number, Map<string, Presence>>()
  const find = ({ licenseId, customerId }: VisitorId): Presence | undefined =>
    licenses.get(licenseId)?.get(customerId)

  return {
    connect(who, connectionId, groupId) {
      const ofLicense = licenses.get(who.licenseId) ?? new Map<string, Presence>()
      licenses.set(who.licenseId, ofLicense)
      const known = ofLicense.get(who.customerId)
      const presence = known ?? { connections: new Map(), leftGroupIds: [], cancelLeaving: null }
      ofLicense.set(who.customerId, presence)
      presence.cancelLeaving?.()
      presence.cancelLeaving = null
      presence.connections.delete(connectionId)
      presence.connections.set(connectionId, groupId)
      return { returned: known !== undefined }
    },
    disconnect(who, connectionId) {
      const presence = find(who)
      if (!presence) return
      const groupIds = [...presence.connections.values()]
      if (!presence.connections.delete(connectionId) || presence.connections.size > 0) return
      presence.leftGroupIds = groupIds
      const atMs = clock.now()
      presence.cancelLeaving = clock.after(visitGraceMs, () => {
        licenses.get(who.licenseId)?.delete(who.customerId)
        onLeft(who, { atMs, groupIds })
      })
    },
    isOnline: (who) => (find(who)?.connections.size ?? 0) > 0,
    groupIds: (who) => {
      const presence = find(who)
      if (!presence) return []
      return presence.connections.size > 0 ? [...presence.connections.values()] : presence.leftGroupIds
    },
    monitoringGroupId: (who) => [...(find(who)?.connections.values() ?? [])].at(-1) ?? null,
    onlineIds: (licenseId) =>
      [...(licenses.get(licenseId) ?? [])]
        .filter(([, presence]) => presence.connections.size > 0)
        .map(([customerId]) => customerId),
  }
}
