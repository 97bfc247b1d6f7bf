import { describe, expect, it } from 'vitest'
import { chatId } from '../../model/ids.ts'
import { settle } from '../../platform/testing/settle.ts'
import { chatById } from '../../store/selectors.ts'
import { createScriptedDesk } from './testing/createScriptedServer.ts'
import { agentUser, fullChat, message, summary } from './testing/wireChats.ts'

const others = [agentUser('ada')]
const mine = [agentUser('me')]

/** A desk that sees one chat of another agent, one of its own and a closed one. */
async function setUp() {
  const desk = createScriptedDesk()
  desk.replies['get_chats_summary'] = ({ filters }) => ({
    chats_summary:
      filters === undefined
        ? [summary('theirs', { agents: others }), summary('mine', { agents: mine }), summary('closed', {})]
        : [summary('closed', {})],
    found_chats: 3,
  })
  desk.replies['get_chat_threads'] = ({ chat_id }) => ({
    chat: fullChat(String(chat_id), [message(1, 'Hi')], {
      agents: chat_id === 'theirs' ? others : mine,
      active: chat_id !== 'closed',
    }),
  })
  await desk.connect()
  return desk
}

describe('following', () => {
  it('a chat of somebody else is followed while it is in front', async () => {
    const desk = await setUp()
    desk.engine.openChat(chatId('theirs'))
    await settle()
    expect(desk.asked('follow_chat')).toEqual([{ chat_id: 'theirs' }])
    desk.engine.openChat(chatId('mine'))
    await settle()
    expect(desk.asked('unfollow_chat')).toEqual([{ chat_id: 'theirs' }])
  })

  it('my own chats and closed ones need no following', async () => {
    const desk = await setUp()
    for (const id of ['mine', 'closed']) {
      desk.engine.openChat(chatId(id))
      await settle()
    }
    expect(desk.asked('follow_chat')).toEqual([])
  })

  it('a chat that is followed on purpose stays followed', async () => {
    const desk = await setUp()
    desk.engine.openChat(chatId('theirs'))
    await settle()
    expect(await desk.engine.setFollowed(chatId('theirs'), true)).toEqual({ ok: true, value: null })
    desk.engine.openChat(null)
    await settle()
    expect(desk.asked('unfollow_chat')).toEqual([])
  })

  it('a refusal is not asked for again while the chat is in front', async () => {
    const desk = await setUp()
    desk.replies['follow_chat'] = () => 'authorization'
    desk.engine.openChat(chatId('theirs'))
    await settle()
    desk.push('incoming_event', { chat_id: 'theirs', thread_id: 'theirs-T', event: message(2, 'Hello?') })
    await settle()
    expect(desk.asked('follow_chat')).toHaveLength(1)
    expect(await desk.engine.setFollowed(chatId('theirs'), true)).toEqual({
      ok: false,
      failure: 'authorization',
    })
    expect(chatById(desk.engine.store.getState(), chatId('theirs'))?.followed).toBe(false)
  })
})

describe('a chat that may not be followed', () => {
  it('is read again now and then while it is in front and the page in view', async () => {
    const desk = await setUp()
    desk.replies['follow_chat'] = () => 'authorization'
    desk.engine.openChat(chatId('theirs'))
    await settle()
    const reads = () => desk.asked('get_chat_threads').filter(({ chat_id }) => chat_id === 'theirs').length
    const before = reads()
    await desk.platform.clock.advance(30_000)
    expect(reads()).toBe(before + 1)
    desk.platform.page.setVisible(false)
    await desk.platform.clock.advance(120_000)
    expect(reads()).toBe(before + 1)
    desk.platform.page.setVisible(true)
    await settle()
    expect(reads()).toBe(before + 2)
  })
})

describe('the read marker', () => {
  it('moves once for what others have said, in my chats only', async () => {
    const desk = await setUp()
    desk.replies['update_last_seen_timestamp'] = () => ({ timestamp: 1_700_000_000 })
    desk.engine.markSeen(chatId('mine'))
    desk.engine.markSeen(chatId('mine'))
    await settle()
    desk.engine.markSeen(chatId('mine'))
    desk.engine.markSeen(chatId('theirs'))
    expect(desk.asked('update_last_seen_timestamp')).toEqual([{ chat_id: 'mine' }])
    expect(chatById(desk.engine.store.getState(), chatId('mine'))?.users['me']?.seenUpTo).toBe(
      1_700_000_000_000,
    )
  })

  it('is asked for again after a failure', async () => {
    const desk = await setUp()
    desk.replies['update_last_seen_timestamp'] = () => 'internal'
    desk.engine.markSeen(chatId('mine'))
    await settle()
    desk.engine.markSeen(chatId('mine'))
    expect(desk.asked('update_last_seen_timestamp')).toHaveLength(2)
  })
})
