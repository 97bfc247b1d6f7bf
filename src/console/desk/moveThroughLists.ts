import type { ChatId } from '../../model/ids.ts'
import type { ListName } from '../lists/ChatLists.tsx'
import type { ChatListsView } from '../lists/chatLists.ts'

/**
 * The chat after or before the open one, in the order in which an agent works: mine, the queue, then all others.
 * @returns null at either end, and where there are no chats
 */
export function neighborOf(lists: ChatListsView, open: ChatId | null, step: 1 | -1): ChatId | null {
  const order = [...new Set([...lists.mine, ...lists.queued, ...lists.all].map((row) => row.id))]
  const place = open === null ? -1 : order.indexOf(open)
  if (place === -1) return order[0] ?? null
  return order[place + step] ?? null
}

/** Puts the keyboard on the first row of a list. */
export function focusList(panes: HTMLElement | null, list: ListName): void {
  panes?.querySelector<HTMLElement>(`[data-list="${list}"] button`)?.focus()
}

/** Brings the row of the open chat into view, where it is listed first. */
export function showOpenRow(panes: HTMLElement | null): void {
  panes?.querySelector('[data-list] [aria-current]')?.scrollIntoView({ block: 'nearest' })
}
