import { expect, it } from 'vitest'
import { createSeededChance } from '../platform/testing/createSeededChance.ts'
import { createTestBed } from './testing/testBed.ts'

/** Seeds that once found a fault stay here. */
const seeds = Array.from({ length: 40 }, (_, index) => index + 1)

it.each(seeds)(
  '[chaos] seed %i: lines drop, pages are left, frames are late and come twice; nothing is lost, doubled or out of order',
  async (seed) => {
    const { random } = createSeededChance(seed)
    const faults = { chance: { random }, drop: 0.06, duplicate: 0.2, delayMs: 800 }
    const { engine: first, open, platform, server, texts, pendingTexts, phase } = createTestBed({}, faults)
    let engine = first
    const said: string[] = []
    let opened = 0

    /** Turns the clock; lines that were asked for open meanwhile, or not. */
    const live = async (ms: number) => {
      for (let passed = 0; passed < ms; passed += 100) {
        const fresh = platform.sockets.opened.slice(opened)
        opened = platform.sockets.opened.length
        for (const end of fresh) {
          if (random() < faults.drop * 3) end.drop()
          else end.accept()
        }
        await platform.clock.advance(100)
      }
    }

    engine.interacted()
    engine.connect()
    await live(3_000)
    for (let step = 0; step < 40; step += 1) {
      const draw = random()
      if (draw < 0.45) {
        const text = `visitor ${step}`
        said.push(text)
        engine.sendMessage(text)
      } else if (draw < 0.7) server.agentSays(`agent ${step}`)
      else if (draw < 0.75) server.agentCloses()
      else if (draw < 0.8) engine.endChat()
      else if (draw < 0.85) server.disconnect('service_temporarily_unavailable')
      else if (draw < 0.9) server.refuseNext('send_event', 'internal')
      else if (draw < 0.95) {
        engine.close()
        engine = open()
        engine.interacted()
        engine.connect()
      }
      await live(random() * 1_500)
    }
    faults.drop = 0
    await live(120_000)
    platform.sockets.last().drop()
    await live(5_000)

    // A page that came later has the latest thread, and the others as history.
    let cursor: string | null = null
    do {
      const loading: ReturnType<typeof engine.loadHistory> = engine.loadHistory(cursor)
      await live(3_000)
      cursor = (await loading).nextCursor
    } while (cursor !== null)

    const known = server.threads.flatMap(({ events }) => events.map(({ text }) => text))
    expect(pendingTexts(engine)).toEqual([])
    expect(texts(engine)).toEqual(known)
    expect(known.filter((text) => text?.startsWith('visitor'))).toEqual(said)
    expect(phase(engine)).toBe(server.threads.at(-1)?.active ? 'active' : 'closed')
  },
)
