import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { createTally } from './createTally.ts'

test('every scrape shows what was counted so far, by its labels', async () => {
  const registry = new Registry()
  const tally = createTally(registry, {
    name: 'pushes_total',
    help: 'Pushes',
    labelNames: ['surface', 'action'],
  })
  tally.count('agent', 'incoming_event')
  tally.count('agent', 'incoming_event')
  tally.count('customer', 'incoming_event')
  const expected = [
    'pushes_total{surface="agent",action="incoming_event"} 2',
    'pushes_total{surface="customer",action="incoming_event"} 1',
  ]
  for (let scrape = 0; scrape < 2; scrape += 1) {
    const text = await registry.metrics()
    for (const line of expected) expect(text).toContain(line)
  }
})
