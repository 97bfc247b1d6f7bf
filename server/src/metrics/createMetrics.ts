import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { RtmMetrics } from '../rtm/metrics.ts'
import type { WebhookMetrics } from '../webhooks/createWebhooks.ts'
import { createTally } from './createTally.ts'

export type QueueLength = { readonly licenseId: number; readonly groupId: number; readonly waiting: number }

/** Everything that `/metrics` shows. */
export interface Metrics {
  readonly rtm: RtmMetrics
  readonly webhooks: WebhookMetrics
  /** Asked at every scrape: what waits for each webhook. */
  watchWebhookBacklog(read: () => ReadonlyMap<string, number>): void
  /** Asked at every scrape: how many chats wait in the queue for each group. */
  watchQueues(read: () => readonly QueueLength[]): void
  /** Asked at every scrape: what the database takes on the disk. */
  watchDatabase(readBytes: () => number): void
  /** `route` is the pattern of an address, never the address: a stranger must not be able to invent series. */
  httpAnswered(request: { method: string; route: string; status: number; seconds: number }): void
  readonly contentType: string
  text(): Promise<string>
}

const durationBuckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15]

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  const connections = new Gauge({
    name: 'parley_rtm_connections',
    help: 'Open sockets',
    labelNames: ['surface'],
    registers,
  })
  const requests = createTally(registry, {
    name: 'parley_rtm_requests_total',
    help: 'Requests over sockets that were answered',
    labelNames: ['surface', 'action', 'outcome'],
  })
  const requestSeconds = new Histogram({
    name: 'parley_rtm_request_duration_seconds',
    help: 'From the receipt of a request until its response was sent',
    labelNames: ['surface', 'action'],
    buckets: durationBuckets,
    registers,
  })
  const pushes = createTally(registry, {
    name: 'parley_rtm_pushes_total',
    help: 'Pushes sent',
    labelNames: ['surface', 'action'],
  })
  const webhooks = new Counter({
    name: 'parley_webhooks_total',
    help: 'Tries to tell a webhook, by how they ended; dead: given up; dropped: too much was waiting',
    labelNames: ['outcome'],
    registers,
  })
  const httpSeconds = new Histogram({
    name: 'parley_http_request_duration_seconds',
    help: 'From the receipt of an HTTP request until its answer was sent',
    labelNames: ['method', 'route', 'status'],
    buckets: durationBuckets,
    registers,
  })

  return {
    rtm: {
      connectionOpened: (surface) => connections.inc({ surface }),
      connectionClosed: (surface) => connections.dec({ surface }),
      requestAnswered({ surface, action, outcome, seconds }) {
        requests.count(surface, action, outcome)
        requestSeconds.observe({ surface, action }, seconds)
      },
      pushSent: (surface, action) => pushes.count(surface, action),
    },
    webhooks: { webhookSettled: (outcome) => webhooks.inc({ outcome }) },
    watchWebhookBacklog(read) {
      new Gauge({
        name: 'parley_webhook_backlog',
        help: 'Deliveries that wait',
        labelNames: ['webhook'],
        registers,
        collect() {
          for (const [webhook, waiting] of read()) this.set({ webhook }, waiting)
        },
      })
    },
    watchQueues(read) {
      new Gauge({
        name: 'parley_queue_length',
        help: 'Chats that wait for an agent; one that waits for two groups counts in both',
        labelNames: ['license', 'group'],
        registers,
        collect() {
          for (const { licenseId, groupId, waiting } of read()) {
            this.set({ license: licenseId, group: groupId }, waiting)
          }
        },
      })
    },
    watchDatabase(readBytes) {
      new Gauge({
        name: 'parley_database_bytes',
        help: 'What the database takes on the disk, its write-ahead log included',
        registers,
        collect() {
          this.set(readBytes())
        },
      })
    },
    httpAnswered: ({ method, route, status, seconds }) =>
      httpSeconds.observe({ method, route, status }, seconds),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}
