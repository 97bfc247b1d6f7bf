import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { Caller } from './contract.ts'
import { openChat } from './openChat.ts'
import { threadViews, visibleTo } from './threadViews.ts'

/** A chat with the threads asked for, or all of them. Source: Agent Chat RTM API 3.0, get_chat_threads. */
export const getChatThreads: Handler<'getChatThreads', Caller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const { store, views } = needs
  const mine = openChat(ask, await store.readChat(caller.licenseId, input.chatId))
  if (!mine.ok) return mine
  const record = mine.value
  const [stored, summary, [view = { chat: record.chat, users: [] }]] = await Promise.all([
    store.readThreads(record.chat.id, input.threadIds ?? null, visibleTo(caller)),
    store.threadOrders(record.chat.id),
    views.chats(license, [record]),
  ])
  const threads = threadViews(needs, ask, record, stored)
  return success({ value: { view, threads, summary, lastInstant: record.lastInstant }, publications: [] })
}
