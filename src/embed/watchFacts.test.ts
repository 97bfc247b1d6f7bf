import { expect, it } from 'vitest'
import { createCustomerEngine } from '../engine/createCustomerEngine.ts'
import type { Facts } from '../engine/readFacts.ts'
import { createHandPlatform } from '../platform/testing/createHandPlatform.ts'
import { watchFacts } from './watchFacts.ts'

/** An engine without a line, whose store is told what a server would have said. */
function watch() {
  const platform = createHandPlatform()
  const engine = createCustomerEngine({
    platform,
    server: 'https://chat.example.com',
    license: 1,
    group: 0,
    sneakPeek: false,
    keepIdentity: false,
  })
  const facts: Facts[] = []
  const events: string[] = []
  const statuses: string[] = []
  const stop = watchFacts(engine, {
    onFacts: (told) => facts.push(told),
    onNewEvent: ({ type, author }) => events.push(`${author.type} ${type}`),
    onMessageStatus: ({ status }) => statuses.push(status),
  })
  return { engine, facts, events, statuses, stop, turn: () => new Promise((done) => setTimeout(done)) }
}

it('tells how things stand in the next turn, and once for all that happens in one', async () => {
  const { engine, facts, turn } = watch()
  expect(facts).toEqual([])
  await turn()
  expect(facts).toHaveLength(1)
  engine.setVisibility('maximized')
  engine.setVisibility('minimized')
  engine.setVisibility('maximized')
  expect(facts).toHaveLength(1)
  await turn()
  expect(facts.map(({ visibility }) => visibility)).toEqual(['minimized', 'maximized'])
})

it('follows what the visitor writes', async () => {
  const { engine, statuses, turn } = watch()
  engine.store.apply({ type: 'currentChatFound', chatId: null, hasUnread: false })
  await turn()
  engine.sendMessage('Hello')
  await turn()
  expect(statuses).toEqual(['sending'])
})

it('says nothing after it was stopped, not even what was on its way', async () => {
  const { engine, facts, stop, turn } = watch()
  await turn()
  engine.setVisibility('maximized')
  stop()
  await turn()
  engine.setVisibility('hidden')
  await turn()
  expect(facts).toHaveLength(1)
})
