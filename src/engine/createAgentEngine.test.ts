import { describe, expect, it } from 'vitest'
import { chatId } from '../model/ids.ts'
import { failed, success } from '../model/result.ts'
import { settle } from '../platform/testing/settle.ts'
import { activeThread, chatById } from '../store/selectors.ts'
import { createScriptedDesk, type ScriptedDesk } from './agent/testing/createScriptedServer.ts'
import { agentUser, fullChat, message, pushedChat, summary } from './agent/testing/wireChats.ts'

const standing = ({ engine }: ScriptedDesk) =>
  Object.fromEntries(
    Object.values(engine.store.getState().chats.byId).map((chat) => [
      chat.id,
      activeThread(chat) === null ? 'closed' : 'active',
    ]),
  )

/** The server's list: some rows are active, the others closed. */
function serveList(desk: ScriptedDesk, rows: readonly string[], active: readonly string[]) {
  desk.replies['get_chats_summary'] = ({ filters }) => {
    const wanted = filters === undefined ? rows : rows.filter((id) => !active.includes(id))
    return { chats_summary: wanted.map((id) => summary(id)), found_chats: wanted.length }
  }
}

describe('login', () => {
  it('nothing is asked of the network before connect', async () => {
    const { platform } = createScriptedDesk()
    await platform.clock.advance(120_000)
    expect(platform.sockets.opened).toEqual([])
  })

  it('hands over the token, and restores the routing status only where there was one', async () => {
    const desk = createScriptedDesk({ restoreStatus: false })
    await desk.connect()
    expect(desk.end().url).toBe('wss://chat.example/v3.0/agent/rtm/ws')
    expect(desk.asked('login')[0]).toMatchObject({ token: 'Bearer token', reconnect: false })

    desk.end().drop()
    await desk.platform.clock.advance(2_000)
    desk.end().accept()
    await settle()
    expect(desk.asked('login')[1]).toMatchObject({ reconnect: true })
  })

  it('[access_token_expired] comes back with another token', async () => {
    const given: (string | null)[] = []
    const desk = createScriptedDesk({
      tokens: {
        token: async (rejected) => {
          given.push(rejected)
          return success(rejected === null ? 'one' : 'two')
        },
      },
    })
    await desk.connect()
    desk.push('agent_disconnected', { reason: 'access_token_expired' })
    desk.end().drop()
    await desk.platform.clock.advance(2_000)
    desk.end().accept()
    await settle()
    expect(given).toEqual([null, 'one'])
    expect(desk.asked('login')[1]).toMatchObject({ token: 'Bearer two' })
  })

  it('stops where the session is over', async () => {
    const desk = createScriptedDesk({ tokens: { token: async () => failed('refused') } })
    desk.engine.connect()
    await desk.platform.clock.advance(120_000)
    expect(desk.platform.sockets.opened).toEqual([])
    expect(desk.engine.store.getState().connection).toMatchObject({ kind: 'stopped', mayResume: false })
  })

  it('a server that is away is tried again', async () => {
    let asked = 0
    const desk = createScriptedDesk({
      tokens: {
        token: async () => {
          asked += 1
          return asked === 1 ? failed('unreachable') : success('token')
        },
      },
    })
    desk.engine.connect()
    await desk.platform.clock.advance(5_000)
    expect(desk.platform.sockets.opened.length).toBe(1)
  })
})

describe('the list of chats', () => {
  it('tells active from closed chats by asking for the closed ones alone', async () => {
    const desk = createScriptedDesk()
    serveList(desk, ['A', 'B', 'C'], ['A', 'C'])
    await desk.connect()
    expect(standing(desk)).toEqual({ A: 'active', B: 'closed', C: 'active' })
    expect(desk.engine.progress.getState()).toMatchObject({ list: { kind: 'loaded' }, more: 'none' })
  })

  it('pages on from where the last page ended', async () => {
    const desk = createScriptedDesk()
    desk.replies['get_chats_summary'] = ({ page_id, filters }) => {
      if (filters !== undefined) return { chats_summary: [], found_chats: 0 }
      return page_id === undefined
        ? { chats_summary: [summary('A')], found_chats: 2, next_page_id: 'next' }
        : { chats_summary: [summary('B')], found_chats: 2, previous_page_id: 'previous' }
    }
    await desk.connect()
    expect(desk.engine.progress.getState().more).toBe('some')
    desk.engine.loadMoreChats()
    await settle()
    expect(standing(desk)).toEqual({ A: 'active', B: 'active' })
    expect(desk.engine.progress.getState().more).toBe('none')
  })

  it('says when it could not be loaded, and loads again when asked', async () => {
    const desk = createScriptedDesk()
    desk.replies['get_chats_summary'] = () => 'internal'
    await desk.connect()
    expect(desk.engine.progress.getState().list).toEqual({ kind: 'failed', reason: 'internal' })
    serveList(desk, ['A'], ['A'])
    desk.engine.reloadChats()
    await settle()
    expect(desk.engine.progress.getState().list).toEqual({ kind: 'loaded' })
  })

  it('[gap] after a lost line chats that were closed or taken away meanwhile are known as such', async () => {
    const desk = createScriptedDesk()
    serveList(desk, ['A', 'B', 'C'], ['A', 'B', 'C'])
    await desk.connect()
    desk.end().drop()
    serveList(desk, ['A', 'B'], ['A'])
    await desk.platform.clock.advance(2_000)
    desk.end().accept()
    await settle()
    expect(standing(desk)).toEqual({ A: 'active', B: 'closed' })
  })

  it('[gap] what was said meanwhile in my chats and in the open one is fetched', async () => {
    const desk = createScriptedDesk()
    serveList(desk, ['A'], ['A'])
    await desk.connect()
    desk.engine.openChat(chatId('A'))
    await settle()
    desk.end().drop()
    desk.replies['get_chat_threads'] = () => ({
      chat: fullChat('A', [message(1, 'Hello from A'), message(2, 'Missed')]),
    })
    await desk.platform.clock.advance(2_000)
    desk.end().accept()
    await settle()
    const chat = chatById(desk.engine.store.getState(), chatId('A'))
    expect(chat?.timeline.tail.events).toMatchObject([{ text: 'Hello from A' }, { text: 'Missed' }])
  })

  it('is read again when access changes', async () => {
    const desk = createScriptedDesk()
    await desk.connect()
    const before = desk.asked('get_chats_summary').length
    desk.push('access_set', { resource: 'chat', id: 'A', access: { group_ids: [1] } })
    await settle()
    expect(desk.asked('get_chats_summary').length).toBe(before + 2)
  })

  it('a pushed chat is there at once', async () => {
    const desk = createScriptedDesk()
    await desk.connect()
    desk.push('incoming_chat_thread', pushedChat('N', [message(1, 'Hi')], { agents: [agentUser('me')] }))
    expect(standing(desk)).toEqual({ N: 'active' })
    desk.push('thread_closed', { chat_id: 'N', thread_id: 'N-T' })
    expect(standing(desk)).toEqual({ N: 'closed' })
  })
})

describe('the end', () => {
  it('signing out tells the server, and leaves neither timers nor listeners', async () => {
    const desk = createScriptedDesk()
    await desk.connect()
    const done = desk.engine.logOut()
    await desk.platform.clock.advance(3_000)
    await done
    expect(desk.asked('logout')).toHaveLength(1)
    expect(desk.end().closedByUs).toBe(true)
    expect(desk.platform.clock.waiting()).toBe(0)
    expect(desk.platform.page.listeners()).toBe(0)
  })

  it('a server that does not answer the sign-out does not hold it up', async () => {
    const desk = createScriptedDesk()
    await desk.connect()
    desk.replies['logout'] = () => null
    const done = desk.engine.logOut()
    await desk.platform.clock.advance(2_000)
    await done
    expect(desk.end().closedByUs).toBe(true)
  })
})
