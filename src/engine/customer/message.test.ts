import { describe, expect, it } from 'vitest'
import { createTestBed } from '../testing/testBed.ts'

describe('a message', () => {
  it('refused stands as not sent, with the reason; again under the same name, or removed', async () => {
    const { connect, engine, platform, server, pendingTexts, texts, chat, asked } = createTestBed()
    await connect()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    server.refuseNext('send_event', 'not_allowed')
    engine.sendMessage('Bad')
    engine.sendMessage('Good')
    await platform.clock.advance(0)
    expect(texts()).toEqual(['Hello', 'Good'])
    expect(pendingTexts()).toEqual(['Bad failed'])
    const [failed] = chat()?.pending ?? []
    expect(failed?.delivery).toEqual({ kind: 'failed', reason: 'not_allowed' })
    if (failed !== undefined) engine.retryMessage(failed.customId)
    await platform.clock.advance(0)
    expect(texts()).toEqual(['Hello', 'Good', 'Bad'])
    const names = asked('send_event').map((frame) => Object(frame['payload']).event.custom_id)
    expect(names[0]).toBe(names[2])
    server.refuseNext('send_event', 'validation')
    engine.sendMessage('Worse')
    await platform.clock.advance(0)
    const [worse] = chat()?.pending ?? []
    if (worse !== undefined) engine.removeMessage(worse.customId)
    expect(pendingTexts()).toEqual([])
  })

  it.each(['start_chat', 'send_event', 'activate_chat'])(
    'whose %s loses its answer is there once',
    async (action) => {
      const { connect, comeBack, engine, platform, server, texts, pendingTexts } = createTestBed()
      await connect()
      if (action !== 'start_chat') {
        engine.sendMessage('Hello')
        await platform.clock.advance(0)
      }
      if (action === 'activate_chat') server.agentCloses()
      server.loseAnswerOf(action)
      engine.sendMessage('Once')
      await platform.clock.advance(0)
      await comeBack()
      expect(texts().filter((text) => text === 'Once')).toEqual(['Once'])
      expect(pendingTexts()).toEqual([])
      expect(
        server.threads.flatMap(({ events }) => events).filter(({ text }) => text === 'Once'),
      ).toHaveLength(1)
    },
  )

  it('written without a line is sent when there is one, in order', async () => {
    const { connect, comeBack, engine, platform, texts, pendingTexts } = createTestBed()
    await connect()
    engine.sendMessage('One')
    await platform.clock.advance(0)
    platform.sockets.last().drop()
    engine.sendMessage('Two')
    engine.sendMessage('Three')
    expect(pendingTexts()).toEqual(['Two sending', 'Three sending'])
    await comeBack()
    expect(texts()).toEqual(['One', 'Two', 'Three'])
  })

  it('fails when no session will take it', async () => {
    const { connect, engine, platform, server, pendingTexts } = createTestBed()
    await connect()
    platform.sockets.last().drop()
    engine.sendMessage('One')
    server.refuseNext('login', 'customer_banned')
    await platform.clock.advance(400)
    platform.sockets.last().accept()
    await platform.clock.advance(0)
    expect(engine.store.getState().connection).toMatchObject({ kind: 'stopped', reason: 'customer_banned' })
    expect(pendingTexts()).toEqual(['One failed'])
  })
})
