import { describe, expect, it, vi } from 'vitest'
import { createHandPlatform } from '../platform/testing/createHandPlatform.ts'
import { createSeededChance } from '../platform/testing/createSeededChance.ts'
import { currentChat } from '../store/selectors.ts'
import { chunksOf } from '../store/timeline.ts'
import type { CustomerEngine, CustomerEngineOptions } from './CustomerEngine.ts'
import { type ConnectionListener, createCustomerConnection } from './createCustomerConnection.ts'
import { createCustomerEngine } from './createCustomerEngine.ts'
import { identityKey, tabKeys } from './keptIdentity.ts'
import { readArrival } from './readArrival.ts'
import type { Faults } from './testing/createLines.ts'
import { agentId, chatId, createScriptedServer } from './testing/scriptedServer.ts'

/** A connection without an engine, and what whoever watches it hears. */
function createLine(given: Partial<CustomerEngineOptions> = {}, faults?: Faults) {
  const server = createScriptedServer(() => platform.clock, faults)
  const platform = createHandPlatform({ answer: server.http, onFrame: server.onFrame })
  const options: CustomerEngineOptions = {
    platform,
    server: 'https://chat.example.com',
    license: 7,
    group: 0,
    sneakPeek: true,
    keepIdentity: true,
    ...given,
  }
  const heard: unknown[] = []
  const watcher: ConnectionListener = {
    isMissed: () => false,
    onState: ({ kind }) => heard.push(kind),
    onLogin: (payload) => heard.push(['login', readArrival(payload)?.name ?? null]),
    onPush: (action) => heard.push(action),
  }
  const line = createCustomerConnection(options, watcher)
  const connect = async () => {
    line.connect()
    await platform.clock.advance(400)
    platform.sockets.last().accept()
    await platform.clock.advance(0)
  }
  const begin = () => {
    server.threads.push({ id: 'T1', active: true, created_at: '2020-06-02T09:14:27.000000Z', events: [] })
    server.push('incoming_chat', {
      chat: {
        id: chatId,
        users: [{ id: agentId, type: 'agent', name: 'Mira', present: true }],
        thread: { id: 'T1', active: true, created_at: '2020-06-02T09:14:27.000000Z', events: [] },
      },
    })
  }
  const asked = (action: string) =>
    server.requests.filter((frame) => frame['action'] === action).map(({ payload }) => payload)
  const makeEngine = () => createCustomerEngine(options, line)
  return { server, platform, line, heard, connect, begin, asked, makeEngine }
}

function texts(engine: CustomerEngine): readonly string[] {
  const chat = currentChat(engine.store.getState())
  const events = chat === null ? [] : chunksOf(chat.timeline).flatMap((chunk) => chunk.events)
  return events.map((event) => (event.type === 'message' ? event.text : event.type))
}

describe('without an engine', () => {
  it('whoever watches hears how it stands, who has come, and that something was pushed', async () => {
    const { connect, heard, begin } = createLine()
    await connect()
    begin()
    expect(heard).toContainEqual(['login', 'Lena'])
    expect(heard.at(-1)).toBe('incoming_chat')
  })

  it('the server is told of the page and of the visitor while there is a line, and with the next login', async () => {
    const { connect, line, asked, platform } = createLine()
    line.visitor.setPage({ url: 'https://shop.example/before', title: 'Before' })
    await connect()
    line.visitor.setPage({ url: 'https://shop.example/lamps', title: 'Lamps' })
    line.visitor.update({ name: 'Ada', fields: { plan: 'gold' } })
    await platform.clock.advance(0)
    expect(asked('update_customer_page')).toEqual([{ url: 'https://shop.example/lamps', title: 'Lamps' }])
    expect(asked('update_customer')).toEqual([{ name: 'Ada', session_fields: [{ plan: 'gold' }] }])
    platform.sockets.last().drop()
    await connect()
    expect(asked('login')[1]).toMatchObject({
      customer: { name: 'Ada', session_fields: [{ plan: 'gold' }] },
      customer_page: { url: 'https://shop.example/lamps' },
    })
  })

  it('what the server asks to keep goes back with the next login, and nobody has to know', async () => {
    const { connect, server, asked, platform, heard } = createLine()
    await connect()
    server.push('customer_side_storage_updated', { customer_side_storage: { visits: '2' } })
    platform.sockets.last().drop()
    await connect()
    expect(asked('login')[1]).toMatchObject({ customer_side_storage: { visits: '2' } })
    expect(heard).not.toContain('customer_side_storage_updated')
  })

  it('inactivity ends it until the visitor does something', async () => {
    const { connect, server, heard, platform } = createLine()
    await connect()
    server.disconnect('inactivity_timeout')
    expect(heard.at(-1)).toBe('paused')
    await platform.clock.advance(600_000)
    expect(platform.sockets.opened).toHaveLength(1)
  })

  it('forgetting wipes what the tab keeps of the visitor too', () => {
    const { line, platform } = createLine()
    const key = identityKey('https://chat.example.com', 7)
    for (const name of tabKeys(key)) platform.session.set(name, 'x')
    platform.local.set(key, '{}')
    line.forget()
    const left = [key, ...tabKeys(key)].filter(
      (name) => platform.session.get(name) !== null || platform.local.get(name) !== null,
    )
    expect(left).toEqual([])
  })

  it('close stops every timer, socket and listener', async () => {
    const { connect, line, platform } = createLine()
    await connect()
    line.close()
    await platform.clock.advance(0)
    expect([platform.clock.waiting(), platform.page.listeners()]).toEqual([0, 0])
    expect(platform.sockets.last().closedByUs).toBe(true)
  })
})

describe('an engine that is made later', () => {
  it('knows of the login at once, and of the pushes when that was looked at', async () => {
    const { connect, server, begin, makeEngine, platform } = createLine()
    await connect()
    begin()
    server.agentSays('Hello')
    const engine = makeEngine()
    expect(engine.store.getState().session.me?.name).toBe('Lena')
    expect(currentChat(engine.store.getState())).toBe(null)
    server.agentSays('Anybody there?')
    expect(texts(engine)).toEqual([])
    await platform.clock.advance(0)
    expect(texts(engine)).toEqual(['Hello', 'Anybody there?'])
    server.agentSays('Bye')
    expect(texts(engine)).toEqual(['Hello', 'Anybody there?', 'Bye'])
  })

  it('knows nothing of pushes from before the line was lost', async () => {
    const { connect, server, begin, makeEngine, platform } = createLine()
    await connect()
    server.push('customer_updated', { customer: { id: 'x', type: 'customer', name: 'Old' } })
    platform.sockets.last().drop()
    await connect()
    begin()
    const engine = makeEngine()
    await platform.clock.advance(0)
    expect(engine.store.getState().session.me?.name).toBe('Lena')
    expect(currentChat(engine.store.getState())?.id).toBe(chatId)
  })

  it('does not hear what was held when it is closed before', async () => {
    const { connect, begin, makeEngine, platform } = createLine()
    await connect()
    begin()
    const engine = makeEngine()
    engine.close()
    await platform.clock.advance(0)
    expect([platform.clock.waiting(), currentChat(engine.store.getState())]).toEqual([0, null])
  })

  it('begins a new session where more was pushed than is held', async () => {
    const { connect, server, heard, asked } = createLine()
    await connect()
    for (let count = 0; count <= 1_000; count += 1)
      server.push('customer_updated', { customer: { id: 'x', type: 'customer', name: `${count}` } })
    expect(heard.at(-1)).toBe('waiting')
    await connect()
    expect(asked('login')).toHaveLength(2)
  })

  it.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    '[chaos] seed %i: whenever it comes, it knows what was said',
    async (seed) => {
      const { random } = createSeededChance(seed)
      const faults = { chance: { random }, drop: 0.04, duplicate: 0.2, delayMs: 400 }
      const { line, server, begin, makeEngine, platform } = createLine({}, faults)
      let opened = 0
      const live = async (ms: number) => {
        for (let passed = 0; passed < ms; passed += 100) {
          for (const end of platform.sockets.opened.slice(opened)) end.accept()
          opened = platform.sockets.opened.length
          await platform.clock.advance(100)
        }
      }
      line.connect()
      await live(2_000)
      const comesAt = Math.floor(random() * 20)
      const beginsAt = Math.floor(random() * 10)
      let engine: CustomerEngine | null = null
      for (let step = 0; step < 20; step += 1) {
        if (step === comesAt) engine = makeEngine()
        if (step === beginsAt) begin()
        server.agentSays(`agent ${step}`)
        if (random() < 0.1) server.disconnect('service_temporarily_unavailable')
        await live(random() * 800)
      }
      faults.drop = 0
      await live(120_000)
      platform.sockets.last().drop()
      await live(5_000)
      const known = server.threads.flatMap(({ events }) => events.map(({ text }) => text))
      expect(known.length).toBeGreaterThan(9)
      expect(engine && texts(engine)).toEqual(known)
    },
  )
})

describe('who has come', () => {
  it.each([
    ['no object', [], null],
    ['no customer', { chats: [] }, null],
    ['a chat', { customer: { id: 'a' }, chats: [{ chat_id: 'b' }] }, null],
    ['a greeting', { customer: { id: 'a' }, chats: [], greeting: { id: 1 } }, null],
    ['nothing more', { customer: { id: 'a', name: 'Ada', email: 7 } }, { id: 'a', name: 'Ada', email: null }],
  ])('%s', (_what, payload, customer) => {
    expect(readArrival(payload)).toEqual(customer)
  })
})

it('another tab has wiped the identity: the connection tells, with an engine or without', () => {
  const onForgotten = vi.fn()
  const { platform } = createLine()
  let removed = () => {}
  const local = {
    ...platform.local,
    onRemoved: (_key: string, listener: () => void) => {
      removed = listener
      return () => undefined
    },
  }
  createLine({ platform: { ...platform, local }, onForgotten })
  removed()
  expect(onForgotten).toHaveBeenCalledOnce()
})
