import { describe, expect, it } from 'vitest'
import { chatId, customId } from '../../model/ids.ts'
import { settle } from '../../platform/testing/settle.ts'
import { chatById } from '../../store/selectors.ts'
import { createScriptedDesk, type Frame, type ScriptedDesk } from './testing/createScriptedServer.ts'
import { agentUser, fullChat, message, pushedChat, summary } from './testing/wireChats.ts'

const A = chatId('A')

async function deskWithChat(): Promise<ScriptedDesk> {
  const desk = createScriptedDesk()
  desk.replies['get_chats_summary'] = ({ filters }) => ({
    chats_summary: filters === undefined ? [summary('A')] : [],
    found_chats: 1,
  })
  desk.replies['get_chat_threads'] = () => ({ chat: fullChat('A', [message(1, 'Hi')]) })
  await desk.connect()
  desk.push('incoming_chat_thread', pushedChat('A', [message(1, 'Hi')], { agents: [agentUser('me')] }))
  return desk
}

const sentEvent = (payload: Frame, order: number) => {
  // The payload is the one that the engine has made.
  const { custom_id, text } = payload['event'] as { custom_id: string; text: string }
  return { ...message(order, text, 'me'), custom_id }
}

const accept =
  (orders: { next: number }) =>
  (payload: Frame): object => {
    orders.next += 1
    return { thread_id: 'A-T', event: sentEvent(payload, orders.next) }
  }

const chatOf = (desk: ScriptedDesk) => chatById(desk.engine.store.getState(), A)
const textsOf = (desk: ScriptedDesk) =>
  chatOf(desk)?.timeline.tail.events.map((event) => (event.type === 'message' ? event.text : event.type))
const sentTexts = (desk: ScriptedDesk) => desk.asked('send_event').map(({ event }) => event)

describe('sending', () => {
  it('shows the message at once, and one message after the answer and the push', async () => {
    const desk = await deskWithChat()
    desk.replies['send_event'] = () => null
    desk.engine.sendMessage(A, 'Hello')
    await settle()
    expect(chatOf(desk)?.pending).toMatchObject([{ customId: 'c1', delivery: { kind: 'sending' } }])

    const [frame] = desk.open('send_event')
    const event = { ...message(2, 'Hello', 'me'), custom_id: 'c1' }
    desk.answer(frame ?? {}, { thread_id: 'A-T', event })
    await settle()
    desk.push('incoming_event', { chat_id: 'A', thread_id: 'A-T', event })
    expect(chatOf(desk)?.pending).toEqual([])
    expect(textsOf(desk)).toEqual(['Hi', 'Hello'])
  })

  it('a push that comes before the answer settles the message too', async () => {
    const desk = await deskWithChat()
    desk.replies['send_event'] = () => null
    desk.engine.sendMessage(A, 'Hello')
    await settle()
    const event = { ...message(2, 'Hello', 'me'), custom_id: 'c1' }
    desk.push('incoming_event', { chat_id: 'A', thread_id: 'A-T', event })
    expect(chatOf(desk)?.pending).toEqual([])
    expect(textsOf(desk)).toEqual(['Hi', 'Hello'])
  })

  it('no message overtakes the one before it in the same chat', async () => {
    const desk = await deskWithChat()
    desk.replies['send_event'] = () => null
    desk.engine.sendMessage(A, 'one')
    desk.engine.sendMessage(A, 'two')
    await settle()
    expect(sentTexts(desk)).toMatchObject([{ text: 'one' }])
    desk.replies['send_event'] = accept({ next: 2 })
    const [first] = desk.open('send_event')
    desk.answer(first ?? {}, { thread_id: 'A-T', event: { ...message(2, 'one', 'me'), custom_id: 'c1' } })
    await settle()
    expect(sentTexts(desk)).toMatchObject([{ text: 'one' }, { text: 'two' }])
    expect(textsOf(desk)).toEqual(['Hi', 'one', 'two'])
  })
})

describe('trouble', () => {
  it('a lost line: the same message again, under the same name', async () => {
    const desk = await deskWithChat()
    desk.replies['send_event'] = () => null
    desk.engine.sendMessage(A, 'Hello')
    await settle()
    desk.end().drop()
    desk.replies['send_event'] = accept({ next: 1 })
    await desk.platform.clock.advance(2_000)
    desk.end().accept()
    await desk.platform.clock.advance(2_000)
    expect(desk.asked('send_event')).toMatchObject([
      { event: { custom_id: 'c1' } },
      { event: { custom_id: 'c1' } },
    ])
    expect(chatOf(desk)?.pending).toEqual([])
  })

  it('a server that could not take it now is asked again, a few times', async () => {
    const desk = await deskWithChat()
    desk.replies['send_event'] = () => 'internal'
    desk.engine.sendMessage(A, 'Hello')
    await desk.platform.clock.advance(60_000)
    expect(desk.asked('send_event')).toHaveLength(5)
    expect(chatOf(desk)?.pending).toMatchObject([{ delivery: { kind: 'failed', reason: 'internal' } }])
  })

  it('a refusal is shown, and the agent may try again or remove the message', async () => {
    const desk = await deskWithChat()
    desk.replies['send_event'] = () => 'authorization'
    desk.engine.sendMessage(A, 'Hello')
    desk.engine.sendMessage(A, 'Anybody?')
    await settle()
    expect(desk.asked('send_event')).toHaveLength(2)
    expect(chatOf(desk)?.pending).toMatchObject([
      { customId: 'c1', delivery: { kind: 'failed', reason: 'authorization' } },
      { customId: 'c2', delivery: { kind: 'failed', reason: 'authorization' } },
    ])

    desk.replies['send_event'] = accept({ next: 1 })
    desk.engine.retryMessage(A, customId('c1'))
    desk.engine.removeMessage(A, customId('c2'))
    await settle()
    expect(chatOf(desk)?.pending).toEqual([])
    expect(textsOf(desk)).toEqual(['Hi', 'Hello'])
    expect(sentTexts(desk).at(-1)).toMatchObject({ custom_id: 'c1' })
  })
})
