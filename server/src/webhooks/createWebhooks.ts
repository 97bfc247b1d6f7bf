import type { WireContext } from '../codecs/wireContext.ts'
import type { Fact, Publication } from '../domain/facts.ts'
import type { License, Webhook } from '../domain/license.ts'
import type { Clock, Log } from '../platform/ports.ts'
import { type Delivery, laneOf, type NewDelivery, type WebhookStore } from './createWebhookStore.ts'
import { encodeWebhook } from './encodeWebhook.ts'
import { type PostOutcome, postWebhook } from './postWebhook.ts'
import { webhookIdOf } from './webhookIdOf.ts'

export type WebhookMetrics = {
  webhookSettled(outcome: 'delivered' | 'failed' | 'dead' | 'dropped'): void
}

export type WebhookNeeds = {
  readonly store: WebhookStore
  readonly bus: { subscribe(listener: (publication: Publication) => void): () => void }
  readonly licenses: ReadonlyMap<number, License>
  readonly clock: Clock
  readonly log: Log
  readonly metrics: WebhookMetrics
  /** How people and addresses are named in the bodies. */
  readonly context: () => WireContext
  /** A number from 0 to 1, for spreading repetitions. */
  readonly random?: () => number
}

export interface Webhooks {
  /** How many deliveries wait for each webhook, by its id. */
  backlog(): ReadonlyMap<string, number>
  /** Writes down what was published, lets what is on its way end, and stops. What waits goes out after a start. */
  close(): Promise<void>
}

export const webhookBounds = {
  /** A receiver that has not answered by then has failed. */
  postTimeoutMs: 10_000,
  /** What is on its way when the server stops is cut off after this, and goes out again after a start. */
  stopTimeoutMs: 3_000,
  /** Over all webhooks together; the rest waits in the queue. */
  maxUnderWay: 16,
  /** After so many tries in vain a delivery is a dead letter: it is logged, counted and forgotten. */
  maxAttempts: 12,
  /** The wait after the first try; it doubles each time, up to the longest. */
  firstDelayMs: 1_000,
  maxDelayMs: 3_600_000,
  /** Waiting for one webhook; what comes beyond is dropped, logged and counted. */
  maxBacklog: 100_000,
} as const

type Target = Webhook & { readonly id: string }

/**
 * Tells websites' own servers what happens: every configured action, signed, in the order of each chat, again and
 * again until it is accepted. Source: spec/structures.md section 20.
 */
export function createWebhooks(needs: WebhookNeeds): Webhooks {
  const { store, bus, licenses, clock, log, metrics, context, random = Math.random } = needs
  const targets = targetsOf(licenses)
  const byId = new Map([...targets.values()].flat().map((target) => [target.id, target]))
  const waiting = new Map(store.backlog())
  const underWay = new Map<string, Promise<void>>()
  const writes = new Set<Promise<unknown>>()
  const cutOff = new AbortController()
  let stopping = false
  let cancelTimer: () => void = () => undefined

  const track = (write: Promise<unknown>): void => {
    const settled = write.catch((error: unknown) =>
      log.error({ reason: error instanceof Error ? error.name : 'unknown' }, 'the queue of webhooks failed'),
    )
    writes.add(settled)
    void settled.finally(() => writes.delete(settled))
  }

  const count = (webhookId: string, by: number): void =>
    void waiting.set(webhookId, Math.max(0, (waiting.get(webhookId) ?? 0) + by))

  const take = ({ licenseId, fact, customerIds, agentIds }: Publication): void => {
    const interested = targets.get(licenseId)
    // What nobody is told is the repeated answer to a request, which was told before.
    if (interested === undefined || customerIds.length + agentIds.length === 0) return
    const deliveries = encodeWebhook(fact, context()).flatMap((call) =>
      interested
        .filter(({ actions }) => actions.includes(call.action))
        .filter(({ id }) => hasRoom(id))
        .map(
          (target): NewDelivery => ({
            webhookId: target.id,
            lane: laneNameOf(fact),
            action: call.action,
            body: JSON.stringify({
              webhook_id: target.id,
              secret_key: target.secret,
              action: call.action,
              license_id: licenseId,
              payload: call.payload,
              additional_data: {},
            }),
            createdAt: clock.now(),
          }),
        ),
    )
    if (deliveries.length === 0) return
    for (const { webhookId } of deliveries) count(webhookId, 1)
    track(store.add(deliveries).then(pump))
  }

  const hasRoom = (webhookId: string): boolean => {
    if ((waiting.get(webhookId) ?? 0) < webhookBounds.maxBacklog) return true
    metrics.webhookSettled('dropped')
    log.error({ webhookId }, 'a webhook has too much waiting; something was not kept for it')
    return false
  }

  const pump = (): void => {
    cancelTimer()
    if (stopping) return
    const free = webhookBounds.maxUnderWay - underWay.size
    const busy = new Set(underWay.keys())
    if (free > 0) for (const delivery of store.due(clock.now(), busy, free)) begin(delivery)
    const next = store.nextDueAt(new Set(underWay.keys()))
    if (next !== null && underWay.size < webhookBounds.maxUnderWay) {
      cancelTimer = clock.after(Math.max(1, next - clock.now()), pump)
    }
  }

  const begin = (delivery: Delivery): void => {
    const lane = laneOf(delivery)
    const run = tell(delivery)
      .catch((error: unknown) =>
        log.error({ reason: error instanceof Error ? error.name : 'unknown' }, 'a webhook failed inside'),
      )
      .finally(() => {
        underWay.delete(lane)
        pump()
      })
    underWay.set(lane, run)
  }

  const tell = async (delivery: Delivery): Promise<void> => {
    const target = byId.get(delivery.webhookId)
    if (target === undefined) return forget(delivery)
    const signal = AbortSignal.any([cutOff.signal, AbortSignal.timeout(webhookBounds.postTimeoutMs)])
    const { id: deliveryId, body } = delivery
    const { url, secret } = target
    const outcome = await postWebhook({ url, secret, deliveryId, body, now: clock.now(), signal })
    if (outcome.kind === 'accepted') {
      metrics.webhookSettled('delivered')
      return forget(delivery)
    }
    // A try that the stop of the server has cut short is none.
    if (!cutOff.signal.aborted) await afterFailure(delivery, outcome)
  }

  const afterFailure = async (
    delivery: Delivery,
    { reason }: Extract<PostOutcome, { kind: 'failed' }>,
  ): Promise<void> => {
    const { id, webhookId, action } = delivery
    const attempts = delivery.attempts + 1
    const told = { webhookId, delivery: id, action, attempts, reason }
    if (attempts >= webhookBounds.maxAttempts) {
      metrics.webhookSettled('dead')
      log.error(told, 'a webhook is given up')
      return forget(delivery)
    }
    metrics.webhookSettled('failed')
    log.warn(told, 'a webhook was not accepted')
    await store.postpone(id, clock.now() + retryDelayMs(attempts, random()))
  }

  const forget = async ({ id, webhookId }: Delivery): Promise<void> => {
    count(webhookId, -1)
    await store.remove(id)
  }

  const unsubscribe = targets.size === 0 ? () => undefined : bus.subscribe(take)
  track(store.removeOthers([...byId.keys()]).then(pump))

  return {
    backlog: () => new Map([...byId.keys()].map((id) => [id, waiting.get(id) ?? 0])),
    async close() {
      unsubscribe()
      stopping = true
      cancelTimer()
      const keepTime = clock.after(webhookBounds.stopTimeoutMs, () => cutOff.abort())
      await Promise.all([...underWay.values()])
      keepTime()
      await Promise.all([...writes])
    },
  }
}

/** Half of the wait is chance, so that what failed together does not come back together. */
export function retryDelayMs(attempts: number, chance: number): number {
  const { firstDelayMs, maxDelayMs } = webhookBounds
  const full = Math.min(maxDelayMs, firstDelayMs * 2 ** (attempts - 1))
  return Math.round(full * (0.5 + chance / 2))
}

function targetsOf(licenses: ReadonlyMap<number, License>): ReadonlyMap<number, readonly Target[]> {
  return new Map(
    [...licenses.values()]
      .filter(({ webhooks }) => webhooks.length > 0)
      .map(({ id, webhooks }) => [
        id,
        webhooks.map((webhook) => ({ ...webhook, id: webhookIdOf(id, webhook.url) })),
      ]),
  )
}

/** What has to stay in order: everything of one chat, or of one customer. */
function laneNameOf(fact: Fact): string {
  if ('chatId' in fact) return `chat ${fact.chatId}`
  if ('event' in fact) return `chat ${fact.event.chatId}`
  if (fact.type === 'threadStarted') return `chat ${fact.view.chat.id}`
  if ('customer' in fact) return `customer ${fact.customer.id}`
  if (fact.type === 'accessGranted' || fact.type === 'accessRevoked' || fact.type === 'accessSet') {
    return `${fact.resource} ${fact.id}`
  }
  return fact.type
}
