import type { ChatId } from '../../model/ids.ts'
import { activeThread } from '../../store/selectors.ts'
import { reasonOf } from '../errorPolicy.ts'
import type { ChatPage } from '../translate/agent_v3_0/createAgentApi.ts'
import { type AgentContext, myId } from './context.ts'
import { loadChat } from './loadChat.ts'

/** The list of chats, page by page, as the server has it. */
export interface ChatList {
  /** Reads the first page again. Asked while it is under way: once more afterwards. */
  refresh(): void
  /** Reads the next page; does nothing while there is none or one is under way. */
  more(): void
}

/** Rows of one page. */
const pageSize = 50
/** Chats whose history is read at once after a refresh; more open when they are chosen. */
const maxPreloads = 20
/** Chats that are looked up one by one because the first page does not show them. */
const maxLookUps = 20

/**
 * A summary does not say whether its thread is active, but the server can leave active chats out. Both listings are
 * in one order, so the first n pages of closed chats hold every closed chat of the first n pages of all.
 */
export function createChatList(context: AgentContext): ChatList {
  const { api, store, progress } = context
  let nextAll: string | null = null
  let nextClosed: string | null = null
  const closedIds = new Set<string>()
  let refreshing = false
  let again = false

  async function refresh() {
    if (refreshing) {
      again = true
      return
    }
    refreshing = true
    if (progress.getState().list.kind === 'failed') progress.note({ list: { kind: 'loading' } })
    const known = Object.keys(store.getState().chats.byId)
    const [all, closed] = await Promise.all([
      api.listChats('all', null, pageSize),
      api.listChats('closed', null, pageSize),
    ])
    refreshing = false
    if (!all.ok || !closed.ok) {
      const failure = all.ok ? (closed.ok ? null : closed.failure) : all.failure
      if (failure !== null && progress.getState().list.kind === 'loading') {
        progress.note({ list: { kind: 'failed', reason: reasonOf(failure) } })
      }
    } else {
      closedIds.clear()
      take(all.value, closed.value)
      settle(known, new Set(all.value.rows.map((row) => row.id)))
      progress.note({ list: { kind: 'loaded' } })
    }
    if (again) {
      again = false
      await refresh()
    }
  }

  async function more() {
    if (progress.getState().more !== 'some' || nextAll === null) return
    progress.note({ more: 'loading' })
    const [all, closed] = await Promise.all([
      api.listChats('all', nextAll, pageSize),
      nextClosed === null ? null : api.listChats('closed', nextClosed, pageSize),
    ])
    if (all.ok && (closed === null || closed.ok))
      take(all.value, closed?.value ?? { rows: [], nextPage: null })
    else progress.note({ more: 'some' })
  }

  function take(all: ChatPage, closed: ChatPage) {
    for (const row of closed.rows) closedIds.add(row.id)
    store.apply(
      ...all.rows.map(
        (row) => ({ type: 'chatReceived', chat: row.read(!closedIds.has(row.id)), fresh: false }) as const,
      ),
    )
    nextAll = all.nextPage
    nextClosed = closed.nextPage
    progress.note({ more: nextAll === null ? 'none' : 'some' })
  }

  /** Chats that were known and are not on the page: closed meanwhile, out of reach, or merely older. */
  function settle(known: readonly string[], listed: ReadonlySet<string>) {
    const { byId } = store.getState().chats
    const unseen = known.flatMap((id) => {
      const chat = byId[id]
      return chat === undefined || listed.has(id) ? [] : [chat]
    })
    if (nextAll === null) {
      store.apply(...unseen.map((chat) => ({ type: 'chatForgotten', chatId: chat.id }) as const))
    }
    const lookUps = nextAll === null ? [] : unseen.filter((chat) => activeThread(chat) !== null)
    const wanted: readonly ChatId[] = [
      ...lookUps.slice(0, maxLookUps).map((chat) => chat.id),
      ...myActiveChats().slice(0, maxPreloads),
    ]
    for (const id of new Set(wanted)) void loadChat(context, id)
  }

  function myActiveChats(): readonly ChatId[] {
    const me = myId(context)
    return Object.values(store.getState().chats.byId)
      .filter((chat) => me !== null && activeThread(chat) !== null && chat.users[me]?.present === true)
      .map((chat) => chat.id)
  }

  return { refresh: () => void refresh(), more: () => void more() }
}
