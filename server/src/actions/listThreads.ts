import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { Caller } from './contract.ts'
import { openChat } from './openChat.ts'
import { type PagedList, toPage, toWindow } from './paging.ts'
import { isThreadPlace, type ThreadPlace } from './threadPlace.ts'
import { threadViews, visibleTo } from './threadViews.ts'

const maxMinEventsCount = 100

/** Threads of a chat with their events, page by page. Source: Customer Chat RTM API 3.2, list_threads. */
export const listThreads: Handler<'listThreads', Caller> = async (needs, ask) => {
  const { caller, input } = ask
  const mine = openChat(ask, await needs.store.readChat(caller.licenseId, input.chatId))
  if (!mine.ok) return mine
  const { minEventsCount } = input
  if (minEventsCount !== undefined) {
    if (input.limit !== undefined)
      return refuse('validation', 'min_events_count and limit exclude each other.')
    if (!(Number.isInteger(minEventsCount) && minEventsCount >= 1 && minEventsCount <= maxMinEventsCount)) {
      return refuse('validation', `min_events_count must be a whole number from 1 to ${maxMinEventsCount}.`)
    }
  }
  const list: PagedList<ThreadPlace> = {
    name: `threads:${input.chatId}`,
    defaultLimit: 3,
    maxLimit: 100,
    isPlace: isThreadPlace,
  }
  const window = toWindow(list, input)
  if (!window.ok) return window
  const result = await needs.store.listThreads({
    ...window.value,
    chatId: input.chatId,
    visible: visibleTo(caller),
  })
  const rows = threadViews(needs, ask, mine.value, result.rows)
  const page = toPage(list, window.value, result, ({ thread }) => ({ threadOrder: thread.order }), rows)
  return success({ value: page, publications: [] })
}
