import { describe, expect, it } from 'vitest'
import { currentUnread, typingAgent } from '../../store/selectors.ts'
import { agentId, chatId } from '../testing/scriptedServer.ts'
import { createTestBed } from '../testing/testBed.ts'
import { sneakPeekIntervalMs } from './createSneakPeek.ts'
import { typingExpiryMs } from './createTypingExpiry.ts'

describe('what happens beside the messages', () => {
  const withChat = async () => {
    const all = createTestBed()
    await all.connect()
    all.engine.sendMessage('Hello')
    await all.platform.clock.advance(0)
    return all
  }

  it('the unsent text is shown to agents at most every 500 ms, the newest last, and cleared on sending', async () => {
    const { engine, platform, asked } = await withChat()
    const peeks = () => asked('send_sneak_peek').map((frame) => Object(frame['payload']).sneak_peek_text)
    for (const text of ['H', 'Ho', 'How']) engine.setSneakPeekText(text)
    expect(peeks()).toEqual(['H'])
    await platform.clock.advance(sneakPeekIntervalMs)
    expect(peeks()).toEqual(['H', 'How'])
    await platform.clock.advance(sneakPeekIntervalMs)
    expect(peeks()).toEqual(['H', 'How'])
    engine.sendMessage('How?')
    expect(peeks()).toEqual(['H', 'How', ''])
  })

  it('the unsent text is nobody’s business when switched off, or without a thread', async () => {
    const { engine, asked, server, platform } = await withChat()
    engine.setSneakPeekEnabled(false)
    engine.setSneakPeekText('secret')
    await platform.clock.advance(1_000)
    expect(asked('send_sneak_peek')).toEqual([])
    engine.setSneakPeekEnabled(true)
    server.agentCloses()
    engine.setSneakPeekText('secret')
    await platform.clock.advance(1_000)
    expect(asked('send_sneak_peek')).toEqual([])
  })

  it('where the site does not offer it nothing is shown, whatever the visitor’s switch says', async () => {
    const { engine, asked, platform } = await withChat()
    engine.offerSneakPeek(false)
    engine.setSneakPeekEnabled(true)
    engine.setSneakPeekText('secret')
    await platform.clock.advance(1_000)
    expect(asked('send_sneak_peek')).toEqual([])
    engine.offerSneakPeek(true)
    engine.setSneakPeekText('not secret')
    expect(asked('send_sneak_peek')).toHaveLength(1)
  })

  it('typing ends by itself when it is not renewed', async () => {
    const { engine, server, platform } = await withChat()
    const typing = { author_id: agentId, recipients: 'all', timestamp: 1, is_typing: true }
    const push = () =>
      server.push('incoming_typing_indicator', { chat_id: chatId, thread_id: 'T1', typing_indicator: typing })
    push()
    await platform.clock.advance(typingExpiryMs - 1)
    push()
    await platform.clock.advance(typingExpiryMs - 1)
    expect(typingAgent(engine.store.getState())).toMatchObject({ name: 'Mira' })
    await platform.clock.advance(1)
    expect(typingAgent(engine.store.getState())).toBeNull()
  })

  it('events are seen only in an open window on a visible page, once, and up to the newest', async () => {
    const { engine, server, platform, asked } = await withChat()
    server.agentSays('Hi')
    expect(currentUnread(engine.store.getState())).toBe(1)
    engine.markSeen()
    engine.setVisibility('maximized')
    platform.page.setVisible(false)
    engine.markSeen()
    expect(asked('mark_events_as_seen')).toEqual([])
    platform.page.setVisible(true)
    engine.markSeen()
    engine.markSeen()
    await platform.clock.advance(0)
    const newest = server.threads[0]?.events.at(-1)?.created_at
    expect(asked('mark_events_as_seen').map((frame) => frame['payload'])).toEqual([
      { chat_id: chatId, seen_up_to: newest },
    ])
    expect(currentUnread(engine.store.getState())).toBe(0)
  })

  it('a marker that could not be told is told at the next login', async () => {
    const { engine, server, platform, asked, comeBack } = await withChat()
    server.agentSays('Hi')
    engine.setVisibility('maximized')
    platform.sockets.last().drop()
    engine.markSeen()
    await comeBack()
    expect(asked('mark_events_as_seen')).toHaveLength(1)
  })

  it('a new address is told once, with the title that follows it', async () => {
    const { platform, asked } = await withChat()
    platform.page.navigate('https://shop.example/pricing')
    platform.page.navigate('https://shop.example/pricing', 'Prices')
    await platform.clock.advance(1_000)
    expect(asked('update_customer_page').map((frame) => frame['payload'])).toEqual([
      { url: 'https://shop.example/pricing', title: 'Prices' },
    ])
  })

  it('answers outlive a reload, but nothing is written before the first interaction', () => {
    const { engine, platform, open } = createTestBed()
    engine.setAnswer('prechat', '1', 'Lena')
    expect(platform.session.get('parley:https://chat.example.com:7:prechat')).toBeNull()
    engine.interacted()
    engine.setAnswer('prechat', '2', ['a', 'b'])
    expect(open().store.getState().forms.prechat.answers).toEqual({ 1: 'Lena', 2: ['a', 'b'] })
  })
})
