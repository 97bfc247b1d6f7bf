import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { Caller } from './contract.ts'
import { openChat } from './openChat.ts'
import { type PagedList, toPage, toWindow } from './paging.ts'
import { isThreadPlace, type ThreadPlace } from './threadPlace.ts'
import { visibleTo } from './threadViews.ts'

/**
 * Threads of a chat with the number of their events. Source: Customer Chat RTM API 3.1 and Agent Chat RTM API 3.0,
 * get_chat_threads_summary.
 */
export const listThreadSummaries: Handler<'listThreadSummaries', Caller> = async (needs, ask) => {
  const { caller, input } = ask
  const mine = openChat(ask, await needs.store.readChat(caller.licenseId, input.chatId))
  if (!mine.ok) return mine
  const list: PagedList<ThreadPlace> = {
    name: `threadSummaries:${input.chatId}`,
    defaultLimit: 25,
    maxLimit: 100,
    isPlace: isThreadPlace,
  }
  const window = toWindow(list, input)
  if (!window.ok) return window
  const result = await needs.store.listThreadSummaries({
    ...window.value,
    chatId: input.chatId,
    visible: visibleTo(caller),
  })
  const placeOf = ({ thread }: { readonly thread: { readonly order: number } }) => ({
    threadOrder: thread.order,
  })
  return success({ value: toPage(list, window.value, result, placeOf, result.rows), publications: [] })
}
