import { assertNever, refuse, success } from '../domain/result.ts'
import type { ChatFilter, ChatPlace } from '../store/Store.ts'
import type { Ask, Handler } from './ask.ts'
import { chatSummaries } from './chatSummaries.ts'
import type { Caller } from './contract.ts'
import { type PagedList, toPage, toWindow } from './paging.ts'

/**
 * The chats that the caller may see, by the creation of their last thread. Source: Customer Chat RTM API 3.2,
 * list_chats; Agent Chat RTM API 3.0, get_chats_summary.
 */
export const listChats: Handler<'listChats', Caller> = async (needs, ask) => {
  const { caller, input, license } = ask
  const whose = filterFor(ask)
  if (!whose) return refuse('authorization')
  const list = caller.kind === 'customer' ? customerList : agentList
  const window = toWindow(list, input)
  if (!window.ok) return window
  const result = await needs.store.listChats({
    ...window.value,
    licenseId: license.id,
    includeActive: input.includeActive,
    whose,
  })
  const visible = caller.kind === 'customer' ? 'all' : 'agents'
  const rows = await chatSummaries(needs, license, result.rows, visible)
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

function filterFor({ caller, license, reach }: Ask<Caller, unknown>): ChatFilter | null {
  if (caller.kind === 'customer') return { kind: 'customer', customerId: caller.customerId }
  const { agentId } = caller
  const account = license.agents.find((agent) => agent.id === agentId)
  if (!account) return null
  switch (reach) {
    case 'all':
      return { kind: 'everyone' }
    case 'access':
      return { kind: 'access', agentId, groupIds: [...new Set([0, ...account.groupIds])] }
    case 'my':
      return { kind: 'present', agentId }
    case null:
      return null
    default:
      return assertNever(reach)
  }
}
