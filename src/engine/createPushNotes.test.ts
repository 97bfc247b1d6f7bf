import { afterEach, expect, it, vi } from 'vitest'
import { createPushNotes } from './createPushNotes.ts'
import { createTestBed } from './testing/testBed.ts'

afterEach(() => void vi.restoreAllMocks())

it('a push that is not known, or lacks what makes it one, is said once, and nothing else happens', async () => {
  const debug = vi.spyOn(console, 'debug').mockReturnValue(undefined)
  const { connect, engine, server, platform } = createTestBed()
  await connect()
  const before = engine.store.getState()
  for (const _ of [1, 2]) {
    server.push('chat_painted', { chat_id: 'C', colour: 'blue' })
    server.push('incoming_event', { chat_id: 'C' })
  }
  await platform.clock.advance(0)
  expect(engine.store.getState()).toEqual(before)
  expect(debug.mock.calls).toEqual([
    ['Parley: unknown push chat_painted'],
    ['Parley: malformed push incoming_event'],
  ])
})

it('a server that makes up names is not followed for ever', () => {
  const debug = vi.spyOn(console, 'debug').mockReturnValue(undefined)
  const note = createPushNotes()
  for (let made = 0; made < 100; made += 1) note(`push_${made}`, 'unknown')
  expect(debug).toHaveBeenCalledTimes(20)
})
