import { describe, expect, it } from 'vitest'
import { currentChat } from '../../store/selectors.ts'
import { identityKey, tabKeys } from '../keptIdentity.ts'
import { createTestBed } from '../testing/testBed.ts'

const [unsentKey] = tabKeys(identityKey('https://chat.example.com', 7))

/** A page that is left, and the next one of the same tab. */
function createTab() {
  const bed = createTestBed()
  const kept = () => bed.platform.session.get(unsentKey)
  const next = async () => {
    bed.engine.close()
    const engine = bed.open()
    engine.interacted()
    engine.connect()
    await bed.accept()
    return engine
  }
  return { ...bed, kept, next }
}

describe('what is under way when the page is left', () => {
  it('is said by the next page, in order and under its names', async () => {
    const { connect, engine, platform, server, texts, next, kept, asked } = createTab()
    engine.interacted()
    await connect()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    server.ignoreNext('send_event')
    engine.sendMessage('one')
    engine.sendMessage('two')
    await platform.clock.advance(0)
    expect(JSON.parse(kept() ?? '')).toEqual([
      [expect.any(String), 'one'],
      [expect.any(String), 'two'],
    ])
    const names = JSON.parse(kept() ?? '').map(([id]: [string]) => id)
    const after = await next()
    expect(texts(after)).toEqual(['Hello', 'one', 'two'])
    const sent = asked('send_event').map(({ payload }) => Object(payload).event.custom_id)
    expect(sent).toEqual([names[0], ...names])
    expect(kept()).toBe(null)
  })

  it('begins the chat, where there was none yet', async () => {
    const { engine, texts, next, kept } = createTab()
    engine.interacted()
    engine.sendMessage('Anybody there?')
    expect(kept()).not.toBe(null)
    expect(texts(await next())).toEqual(['Anybody there?'])
  })

  it('is not said again when the server had it already', async () => {
    const { connect, engine, platform, server, texts, next, kept } = createTab()
    engine.interacted()
    await connect()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    server.loseAnswerOf('send_event')
    engine.sendMessage('only once')
    await platform.clock.advance(0)
    const after = await next()
    expect(texts(after)).toEqual(['Hello', 'only once'])
    expect(currentChat(after.store.getState())?.pending).toEqual([])
    expect(kept()).toBe(null)
  })

  it('is not written down before the visitor has interacted', async () => {
    const { engine, kept } = createTab()
    engine.sendMessage('Hello')
    expect(kept()).toBe(null)
    engine.interacted()
    expect(kept()).not.toBe(null)
  })

  it('is gone with the visitor', async () => {
    const { engine, kept } = createTab()
    engine.interacted()
    engine.sendMessage('Hello')
    engine.forget()
    engine.sendMessage('More')
    expect(kept()).toBe(null)
  })

  it('what was refused stays where it was', async () => {
    const { connect, engine, platform, server, kept } = createTab()
    engine.interacted()
    await connect()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    server.refuseNext('send_event', 'validation')
    engine.sendMessage('refused')
    await platform.clock.advance(0)
    expect(kept()).toBe(null)
  })

  it.each(['', 'nonsense', '{}', '[1]', '[["a"]]', '[["a",1]]', '[[null,"x"]]', 'null'])(
    'nothing is said for %j, which somebody else has written',
    async (text) => {
      const { platform, next, texts, asked } = createTab()
      platform.session.set(unsentKey, text)
      expect(texts(await next())).toEqual([])
      expect([asked('start_chat'), asked('send_event')]).toEqual([[], []])
    },
  )
})
