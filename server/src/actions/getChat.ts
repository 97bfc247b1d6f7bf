import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { Caller } from './contract.ts'
import { openChat } from './openChat.ts'
import { threadViews, visibleTo } from './threadViews.ts'

/** A chat with one of its threads, the latest by default. Source: Customer Chat RTM API 3.2, get_chat. */
export const getChat: Handler<'getChat', Caller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const { store, views } = needs
  const mine = openChat(ask, await store.readChat(caller.licenseId, input.chatId))
  if (!mine.ok) return mine
  const record = mine.value
  const threadId = input.threadId ?? record.lastThread.thread.id
  const threads = await store.readThreads(record.chat.id, [threadId], visibleTo(caller))
  const [thread] = threadViews(needs, ask, record, threads)
  if (!thread) return refuse('not_found', 'There is no such thread in the chat.')
  const [view = { chat: record.chat, users: [] }] = await views.chats(license, [record])
  return success({ value: { view, thread }, publications: [] })
}
