import { refuse, success } from '../domain/result.ts'
import type { ChatPlace } from '../store/Store.ts'
import type { Handler } from './ask.ts'
import { chatFilterOf } from './chatFilterOf.ts'
import { chatSummaries } from './chatSummaries.ts'
import { checkPropertyFilters } from './checkPropertyFilters.ts'
import type { Caller } from './contract.ts'
import { filteredName, type PagedList, toPage, toWindow } from './paging.ts'
import { opener, visibleTo } from './threadViews.ts'

/**
 * The chats that the caller may see, by the creation of their last thread. Source: Customer Chat RTM API 3.2,
 * list_chats; Agent Chat RTM API 3.0, get_chats_summary.
 */
export const listChats: Handler<'listChats', Caller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const whose = chatFilterOf(ask)
  if (!whose) return refuse('authorization')
  const { includeActive, properties = [] } = input
  const refused = checkPropertyFilters(properties)
  if (refused) return refused
  const list =
    caller.kind === 'customer'
      ? customerList
      : { ...agentList, name: filteredName('chats', { includeActive, properties }) }
  const window = toWindow(list, input)
  if (!window.ok) return window
  const result = await needs.store.listChats({
    ...window.value,
    licenseId: license.id,
    includeActive,
    properties,
    whose,
  })
  const rows = await chatSummaries(needs, license, result.rows, visibleTo(caller), opener(ask))
  const page = toPage(
    list,
    window.value,
    result,
    ({ chat, lastThread }) => ({ at: lastThread.thread.createdAt, chatId: chat.id }),
    rows,
  )
  return success({ value: page, publications: [] })
}

const isPlace = (place: unknown): place is ChatPlace =>
  typeof place === 'object' &&
  place !== null &&
  'at' in place &&
  typeof place.at === 'number' &&
  'chatId' in place &&
  typeof place.chatId === 'string'

const customerList: PagedList<ChatPlace> = { name: 'chats', defaultLimit: 10, maxLimit: 25, isPlace }
const agentList: PagedList<ChatPlace> = { name: 'chats', defaultLimit: 10, maxLimit: 100, isPlace }
