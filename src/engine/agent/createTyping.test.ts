import { describe, expect, it } from 'vitest'
import { chatId } from '../../model/ids.ts'
import { chatById } from '../../store/selectors.ts'
import { createScriptedDesk } from './testing/createScriptedServer.ts'
import { agentUser, message, pushedChat } from './testing/wireChats.ts'

const A = chatId('A')
const B = chatId('B')

async function setUp() {
  const desk = createScriptedDesk()
  await desk.connect()
  desk.push('incoming_chat_thread', pushedChat('A', [message(1, 'Hi')], { agents: [agentUser('me')] }))
  const told = () =>
    desk.asked('send_typing_indicator').map(({ chat_id, is_typing }) => `${chat_id} ${is_typing}`)
  const typing = () => Object.keys(chatById(desk.engine.store.getState(), A)?.typing ?? {})
  return { ...desk, told, typing }
}

describe('telling that the agent types', () => {
  it('says so once for many keys, repeats it while it goes on, and takes it back', async () => {
    const { engine, platform, told } = await setUp()
    for (let key = 0; key < 10; key += 1) {
      engine.setTyping(A, true)
      await platform.clock.advance(500)
    }
    expect(told()).toEqual(['A true', 'A true'])
    engine.setTyping(A, false)
    expect(told().at(-1)).toBe('A false')
  })

  it('silence takes it back', async () => {
    const { engine, platform, told } = await setUp()
    engine.setTyping(A, true)
    await platform.clock.advance(6_000)
    expect(told()).toEqual(['A true', 'A false'])
  })

  it('in another chat it ends in the first', async () => {
    const { engine, told } = await setUp()
    engine.setTyping(A, true)
    engine.setTyping(B, true)
    expect(told()).toEqual(['A true', 'A false', 'B true'])
  })

  it('says nothing where nothing was typed', async () => {
    const { engine, told } = await setUp()
    engine.setTyping(A, false)
    expect(told()).toEqual([])
  })
})

describe('hearing that others type', () => {
  const indicator = (is_typing: boolean) => ({
    chat_id: 'A',
    thread_id: 'A-T',
    typing_indicator: { author_id: 'customer', recipients: 'all', timestamp: 1, is_typing },
  })

  it('ends with what they say, or by their word', async () => {
    const { push, typing } = await setUp()
    push('incoming_typing_indicator', indicator(true))
    expect(typing()).toEqual(['customer'])
    push('incoming_typing_indicator', indicator(false))
    expect(typing()).toEqual([])
    push('incoming_typing_indicator', indicator(true))
    push('incoming_event', { chat_id: 'A', thread_id: 'A-T', event: message(2, 'There') })
    expect(typing()).toEqual([])
  })

  it('ends by itself when nothing more is heard, and not before', async () => {
    const { push, typing, platform } = await setUp()
    push('incoming_typing_indicator', indicator(true))
    await platform.clock.advance(5_000)
    push('incoming_typing_indicator', indicator(true))
    await platform.clock.advance(5_000)
    expect(typing()).toEqual(['customer'])
    await platform.clock.advance(3_000)
    expect(typing()).toEqual([])
  })
})
