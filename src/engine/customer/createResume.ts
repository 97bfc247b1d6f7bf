import type { RequestFailure } from '../../client/outcome.ts'
import { type ChatId, customId as toCustomId } from '../../model/ids.ts'
import { failed, type Result, success } from '../../model/result.ts'
import type { Ids } from '../../platform/ports.ts'
import type { Change, ReceivedChat } from '../../store/change.ts'
import type { ChatState } from '../../store/chatState.ts'
import type { Store } from '../../store/createStore.ts'
import { currentChat } from '../../store/selectors.ts'
import { reactionTo, reasonOf } from '../errorPolicy.ts'
import type { CustomerApi, ThreadPage } from '../translate/CustomerApi.ts'
import type { Login } from '../translate/customer_v3_2/readLogin.ts'
import { draftChatId } from './draftChat.ts'

/**
 * How many pages of threads are fetched to close a gap. A visitor who was away for longer sees the newest of them, and
 * the older ones page by page as in any history.
 */
const maxGapPages = 8

export type ResumeNeeds = { readonly store: Store; readonly api: CustomerApi; readonly ids: Ids }

/**
 * What is done after every login: the store learns who we are and what happened while we were away, through the same
 * changes as live pushes. A failure, named by its error type, is one that another try may mend; what no try would mend
 * leaves the store as it was.
 */
export function createResume({
  store,
  api,
  ids,
}: ResumeNeeds): (login: Login) => Promise<Result<null, string>> {
  const takeLogin = (login: Login) => {
    store.apply({ type: 'loggedIn', me: login.customer })
    if (login.greeting !== null) store.apply({ type: 'greetingReceived', ...login.greeting })
    store.apply(...findChat(login, currentChat(store.getState()), ids))
  }

  const fetchGap = async (
    chatId: ChatId,
    known: ChatState,
  ): Promise<Result<readonly Change[], RequestFailure>> => {
    const newest = known.threads.at(-1)
    const pages: ThreadPage[] = []
    let cursor: string | null = null
    do {
      const page = await api.listThreads(chatId, cursor)
      if (!page.ok) return page
      pages.push(page.value)
      if (page.value.threads.some((thread) => thread.id === newest?.id))
        return success(pages.map(toChange(chatId)))
      cursor = page.value.nextCursor
    } while (cursor !== null && pages.length < maxGapPages)
    return success([{ type: 'historyBroken', chatId }, ...pages.map(toChange(chatId))])
  }

  return async (login) => {
    takeLogin(login)
    if (login.chat === null) return success(null)
    const { id } = login.chat
    const known = currentChat(store.getState())
    const received = await api.getChat(id)
    if (!received.ok) return giveUp(received.failure)
    const gap =
      known !== null && missedThreads(known, received.value) ? await fetchGap(id, known) : success([])
    if (!gap.ok) return giveUp(gap.failure)
    store.apply(...gap.value, { type: 'chatReceived', chat: received.value, fresh: true })
    return success(null)
  }
}

function giveUp(failure: RequestFailure): Result<null, string> {
  return reactionTo(failure) === 'retry' ? failed(reasonOf(failure)) : success(null)
}

/** The latest thread comes whole; only when it is not the one we knew last, there may be others between. */
function missedThreads(known: ChatState, received: ReceivedChat): boolean {
  const newest = known.threads.at(-1)
  return newest !== undefined && received.threads.every((thread) => thread.id !== newest.id)
}

/** A page as fresh as the chat itself: what it says replaces what was known. */
function toChange(chatId: ChatId): (page: ThreadPage) => Change {
  return ({ threads, events }) => ({
    type: 'chatReceived',
    fresh: true,
    chat: {
      id: chatId,
      users: null,
      properties: null,
      groupIds: null,
      followed: null,
      threads,
      events,
      queue: null,
    },
  })
}

/** Which chat is ours from now on. What was written and not sent moves along. */
function findChat({ chat: found }: Login, known: ChatState | null, ids: Ids): readonly Change[] {
  const current: Change = {
    type: 'currentChatFound',
    chatId: found?.id ?? null,
    hasUnread: found?.hasUnread ?? false,
  }
  if (known === null || known.id === found?.id) return [current]
  if (!known.named) {
    return found === null ? [current] : [{ type: 'chatNamed', draftId: known.id, chatId: found.id }, current]
  }
  // Another visitor than before: the server no longer knows the one whose chat this was.
  const unsent = known.pending.filter((message) => message.delivery.kind !== 'accepted')
  const target = found?.id ?? draftChatId(toCustomId(ids.customId()))
  return [
    { type: 'chatForgotten', chatId: known.id },
    found === null && unsent.length > 0 ? { type: 'chatDrafted', chatId: target } : current,
    ...unsent.map((message): Change => ({ type: 'messageQueued', chatId: target, message })),
  ]
}
