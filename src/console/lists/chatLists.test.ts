import { describe, expect, it } from 'vitest'
import { createScriptedDesk } from '../../engine/agent/testing/createScriptedServer.ts'
import { agentUser, fullChat, message } from '../../engine/agent/testing/wireChats.ts'
import { chatLists } from './chatLists.ts'

const me = [agentUser('me')]
const ada = [agentUser('ada')]
const adaLeft = [agentUser('ada', false)]

type Given = Parameters<typeof fullChat>

/** The lists after the server has pushed these chats. */
async function listsOf(...chats: readonly Given[]) {
  const desk = createScriptedDesk()
  await desk.connect()
  for (const given of chats) {
    const { threads, ...chat } = fullChat(...given)
    desk.push('incoming_chat_thread', { chat: { ...chat, thread: threads[0] } })
  }
  const state = desk.engine.store.getState()
  const lists = chatLists(state.chats, state.session.me)
  desk.engine.close()
  return lists
}

const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id)
const at = (seconds: number, author = 'customer') => [message(1, 'Hi', author, 1_700_000_000 + seconds)]

describe('chatLists', () => {
  it('mine while I am in it, queued while nobody is, closed without an active thread', async () => {
    const lists = await listsOf(
      ['mine', at(1), { agents: me }],
      ['theirs', at(2), { agents: ada }],
      ['queued', at(3), { agents: [] }],
      ['left', at(4), { agents: adaLeft }],
      ['closed', at(5), { agents: me, active: false }],
    )
    expect(ids(lists.mine)).toEqual(['mine'])
    expect(ids(lists.queued).toSorted()).toEqual(['left', 'queued'])
    expect(lists.all.map((row) => row.standing)).toEqual(['closed', 'queued', 'queued', 'others', 'mine'])
  })

  it('the newest chat stands first', async () => {
    const lists = await listsOf(['old', at(1), { agents: me }], ['new', at(60), { agents: me }])
    expect(ids(lists.mine)).toEqual(['new', 'old'])
    expect(ids(lists.all)).toEqual(['new', 'old'])
  })

  it('counts what others said since I last read or wrote, in my chats only', async () => {
    const two = [message(1, 'Hi'), message(2, 'Hello?')]
    const answered = [message(1, 'Hi'), message(2, 'Yes?', 'me'), message(3, 'Ah')]
    const lists = await listsOf(
      ['two', two, { agents: me }],
      ['answered', answered, { agents: me }],
      ['theirs', two, { agents: ada }],
    )
    expect(Object.fromEntries(lists.all.map((row) => [row.id, row.unread]))).toEqual({
      two: 2,
      answered: 1,
      theirs: 0,
    })
  })

  it('previews what somebody said, not what the system says', async () => {
    const line = {
      id: 'T_2',
      type: 'system_message' as const,
      system_message_type: 'agent_joined',
      order: 2,
      timestamp: 1_700_000_000,
      recipients: 'all' as const,
    }
    const lists = await listsOf(['mine', [message(1, 'Hi', 'me'), line], { agents: me }])
    expect(lists.mine[0]?.preview).toMatchObject({ event: { text: 'Hi' }, mine: true })
  })
})
