import { describe, expect, it } from 'vitest'
import { chatPhase } from '../../store/chatPhase.ts'
import { createTestBed } from '../testing/testBed.ts'

describe('after a gap', () => {
  it('everything that was missed is there: messages, closing, a whole thread between', async () => {
    const { connect, comeBack, engine, platform, server, texts, phase } = createTestBed()
    await connect()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    platform.sockets.last().drop()
    server.agentSays('Missed 1')
    server.agentCloses()
    for (const number of [2, 3, 4]) {
      server.threads.push({
        id: `T${number}`,
        active: false,
        created_at: `2020-06-03T00:0${number}:00.000000Z`,
        events: [
          {
            id: `T${number}_1`,
            type: 'message',
            text: `Thread ${number}`,
            created_at: `2020-06-03T00:0${number}:01.000000Z`,
          },
        ],
      })
    }
    await comeBack()
    expect(texts()).toEqual(['Hello', 'Missed 1', 'Thread 2', 'Thread 3', 'Thread 4'])
    expect(phase()).toBe('closed')
  })

  it('a gap of more than eight pages drops what was known, and paging begins anew', async () => {
    const { connect, comeBack, engine, platform, server, texts, chat } = createTestBed()
    await connect()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    platform.sockets.last().drop()
    server.agentCloses()
    for (let number = 2; number <= 30; number += 1) {
      const day = String(number).padStart(2, '0')
      server.threads.push({
        id: `T${number}`,
        active: false,
        created_at: `2021-01-${day}T00:00:00.000000Z`,
        events: [
          {
            id: `T${number}_1`,
            type: 'message',
            text: `Thread ${number}`,
            created_at: `2021-01-${day}T00:00:01.000000Z`,
          },
        ],
      })
    }
    await comeBack()
    expect(texts()).toEqual(Array.from({ length: 16 }, (_, index) => `Thread ${index + 15}`))
    expect(chat()?.historyEpoch).toBe(1)
    await engine.loadHistory('16')
    expect(texts()[0]).toBe('Thread 13')
  })

  it('a reload shows the chat again', async () => {
    const { connect, engine, platform, server, open, texts } = createTestBed()
    await connect()
    engine.interacted()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    engine.close()
    server.agentSays('While you were away')
    const next = open()
    next.connect()
    await platform.clock.advance(0)
    platform.sockets.last().accept()
    await platform.clock.advance(0)
    expect(texts(next)).toEqual(['Hello', 'While you were away'])
    expect(chatPhase(next.store.getState())).toBe('active')
  })

  it('a chat that cannot be read for the moment is looked at again by the next login', async () => {
    const { connect, comeBack, engine, platform, server, texts, asked } = createTestBed()
    await connect()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    platform.sockets.last().drop()
    server.agentSays('Missed')
    server.refuseNext('get_chat', 'internal')
    await comeBack()
    expect(engine.store.getState().connection.kind).toBe('waiting')
    await platform.clock.advance(800)
    await comeBack()
    expect(asked('get_chat')).toHaveLength(2)
    expect(texts()).toEqual(['Hello', 'Missed'])
  })

  it('while the line is in doubt what was written is sent all the same', async () => {
    const { connect, engine, platform, server, texts } = createTestBed()
    await connect()
    server.ignoreNext('ping')
    await platform.clock.advance(17_500)
    expect(engine.store.getState().connection.kind).toBe('unstable')
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    expect(texts()).toEqual(['Hello'])
  })
})
