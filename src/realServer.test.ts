import { afterEach, describe, expect, it, vi } from 'vitest'
import { startTestApp, type TestApp } from '../server/src/testing/startTestApp.ts'
import type { CustomerEngine } from './engine/CustomerEngine.ts'
import { createCustomerEngine } from './engine/createCustomerEngine.ts'
import type { CustomerTranslator } from './engine/translate/CustomerTranslator.ts'
import { customerV31 } from './engine/translate/customer_v3_1.ts'
import { customerV32 } from './engine/translate/customer_v3_2.ts'
import type { Platform } from './platform/ports.ts'
import { chatPhase } from './store/chatPhase.ts'
import { currentChat, currentQueue, currentUnread, readUpTo, typingAgent } from './store/selectors.ts'
import { chunksOf } from './store/timeline.ts'
import { createNodePlatform } from './testing/createNodePlatform.ts'
import { signInAgent } from './testing/signInAgent.ts'

const license = {
  id: 1,
  name: 'Test shop',
  groups: [
    { id: 0, name: 'General' },
    { id: 1, name: 'Sales' },
  ],
  agents: [
    {
      id: 'smith@example.com',
      name: 'Agent Smith',
      permission: 'administrator',
      group_ids: [0, 1],
      concurrent_chats: 1,
      password: 'correct',
    },
  ],
  forms: [
    {
      type: 'prechat',
      group_id: 0,
      enabled: true,
      fields: [
        { type: 'name', label: 'Name', required: true },
        { type: 'email', label: 'E-mail', required: true },
      ],
    },
  ],
}

// The whole server, its database and real backoff: slow where many tests share two cores.
vi.setConfig({ testTimeout: 60_000 })

const stops: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

function visit(app: TestApp, platform: Platform, translator: CustomerTranslator): CustomerEngine {
  const engine = createCustomerEngine({
    platform,
    translator,
    server: app.origin,
    license: 1,
    group: 0,
    sneakPeek: true,
    keepIdentity: true,
  })
  stops.push(engine.close)
  engine.connect()
  return engine
}

/** Agent Smith, until the test ends. */
async function signIn(app: TestApp) {
  const agent = await signInAgent(app.origin, { email: 'smith@example.com', password: 'correct' })
  stops.push(agent.leave)
  return agent
}

const phase = (engine: CustomerEngine) => chatPhase(engine.store.getState())
const texts = (engine: CustomerEngine) => {
  const chat = currentChat(engine.store.getState())
  const events = chat === null ? [] : chunksOf(chat.timeline).flatMap((chunk) => chunk.events)
  return events.flatMap((event) => (event.type === 'message' ? [event.text] : []))
}
const pending = (engine: CustomerEngine) => currentChat(engine.store.getState())?.pending ?? []
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 20 })

async function start() {
  const app = await startTestApp({ config: { licenses: [license] } })
  stops.push(() => app.stop())
  return app
}

describe.each([customerV32, customerV31])('over $version', (translator) => {
  it('form, chat, a cut line: nothing is lost and nothing is doubled', async () => {
    const app = await start()
    const agent = await signIn(app)
    const { platform, sockets } = createNodePlatform()
    const engine = visit(app, platform, translator)
    await until(() => expect(phase(engine)).toBe('none'))

    const form = await engine.read.form('prechat', 0)
    if (form === null) throw new Error('The form is not enabled')
    const [name, email] = form.fields
    engine.interacted()
    engine.setAnswer('prechat', name?.id ?? '', 'Lena Fischer')
    engine.setAnswer('prechat', email?.id ?? '', 'lena@shop.example')
    engine.submitForm('prechat', form)
    await until(() => expect(phase(engine)).toBe('active'))
    engine.sendMessage('Hello')
    await until(() => expect(texts(engine)).toEqual(['Hello']))
    const chat = currentChat(engine.store.getState())
    expect(Object.values(chat?.users ?? {})).toContainEqual(
      expect.objectContaining({ name: 'Agent Smith', present: true }),
    )
    expect(engine.store.getState().session.me).toMatchObject({
      name: 'Lena Fischer',
      email: 'lena@shop.example',
    })

    sockets.cut()
    engine.sendMessage('While the line is down 1')
    engine.sendMessage('While the line is down 2')
    await agent.call('send_event', {
      chat_id: chat?.id,
      event: { type: 'message', text: 'Answer meanwhile' },
    })
    await until(() => expect(texts(engine)).toHaveLength(4))
    expect(texts(engine).filter((text) => text.startsWith('While'))).toEqual([
      'While the line is down 1',
      'While the line is down 2',
    ])
    expect(pending(engine)).toEqual([])

    for (let round = 0; round < 10; round += 1) {
      engine.sendMessage(`Round ${round}`)
      if (round % 5 === 0) sockets.cut()
    }
    await until(() => expect(pending(engine)).toEqual([]))
    const summary = Object((await agent.call('get_chat_threads', { chat_id: chat?.id }))['payload'])
    const stored: { text?: string }[] = summary.chat.threads.flatMap(
      (thread: { events: object[] }) => thread.events,
    )
    expect(texts(engine)).toEqual(
      stored
        .flatMap(({ text, ...event }) => ('custom_id' in event || text === 'Answer meanwhile' ? [text] : []))
        .filter(Boolean),
    )
    expect(new Set(texts(engine)).size).toBe(14)
  })

  it('typing, reading, closing and going on; a second visit is the same visitor', async () => {
    const app = await start()
    const agent = await signIn(app)
    const { platform } = createNodePlatform()
    const engine = visit(app, platform, translator)
    await until(() => expect(phase(engine)).toBe('none'))
    engine.interacted()
    engine.setVisibility('maximized')
    engine.sendMessage('Hello')
    await until(() => expect(phase(engine)).toBe('active'))
    const chatId = currentChat(engine.store.getState())?.id

    await agent.call('send_typing_indicator', { chat_id: chatId, is_typing: true })
    await until(() => expect(typingAgent(engine.store.getState())?.name).toBe('Agent Smith'))
    await agent.call('send_event', { chat_id: chatId, event: { type: 'message', text: 'Hi' } })
    await until(() => expect(currentUnread(engine.store.getState())).toBe(1))
    expect(typingAgent(engine.store.getState())).toBeNull()
    engine.markSeen()
    expect(currentUnread(engine.store.getState())).toBe(0)
    await until(() =>
      expect(agent.pushes.map(({ action }) => action)).toContain('last_seen_timestamp_updated'),
    )
    await agent.call('update_last_seen_timestamp', { chat_id: chatId })
    await until(() => expect(readUpTo(currentChat(engine.store.getState())?.users ?? {})).not.toBeNull())

    engine.setSneakPeekText('One more')
    await until(() =>
      expect(agent.pushes).toContainEqual(expect.objectContaining({ action: 'incoming_sneak_peek' })),
    )
    await agent.call('close_thread', { chat_id: chatId })
    await until(() => expect(phase(engine)).toBe('closed'))
    engine.sendMessage('One more thing')
    await until(() => expect(phase(engine)).toBe('active'))
    await until(() => expect(texts(engine)).toEqual(['Hello', 'Hi', 'One more thing']))
    engine.close()

    const again = visit(app, platform, translator)
    await until(() => expect(texts(again)).toEqual(['One more thing']))
    expect(await again.loadHistory(null)).toEqual({ nextCursor: null })
    expect(texts(again)).toEqual(['Hello', 'Hi', 'One more thing'])
    expect(currentChat(again.store.getState())?.id).toBe(chatId)
  })

  it('nobody there: the start is refused, and the next try leaves a message', async () => {
    const app = await start()
    const engine = visit(app, createNodePlatform().platform, translator)
    await until(() => expect(phase(engine)).toBe('none'))
    expect(await engine.read.groupStatuses()).toMatchObject({ 0: 'offline' })
    expect(await engine.read.predictedAgent(0)).toBeNull()
    engine.sendMessage('Anybody?')
    await until(() => expect(phase(engine)).toBe('active'))
    expect(texts(engine)).toEqual(['Anybody?'])
  })
})

it('queue: the second visitor waits, and is told when it is over', async () => {
  const app = await start()
  const agent = await signIn(app)
  const first = visit(app, createNodePlatform().platform, customerV32)
  await until(() => expect(phase(first)).toBe('none'))
  first.sendMessage('First')
  await until(() => expect(phase(first)).toBe('active'))
  const second = visit(app, createNodePlatform().platform, customerV32)
  await until(() => expect(phase(second)).toBe('none'))
  second.sendMessage('Second')
  await until(() => expect(currentQueue(second.store.getState())).toMatchObject({ position: 1 }))
  await agent.call('close_thread', { chat_id: currentChat(first.store.getState())?.id })
  await until(() => expect(currentQueue(second.store.getState())).toBeNull())
  expect(phase(second)).toBe('active')
})
