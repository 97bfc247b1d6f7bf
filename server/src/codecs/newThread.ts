import type { NewThread } from '../actions/contract.ts'
import type { Properties } from '../domain/event.ts'
import { type Result, success } from '../domain/result.ts'
import { compact } from './compact.ts'
import { readNewEvents, type WireNewEvent } from './newEvent.ts'
import type { RequestContext } from './wireContext.ts'

/** The members of a chat to be started or activated that every version checks, and spells alike. */
export type WireNewThread = {
  readonly properties?: Properties
  readonly access?: { readonly group_ids: readonly number[] }
  readonly thread?: { readonly events?: readonly WireNewEvent[]; readonly properties?: Properties }
}

/** Neither tags nor users are read: a version whose schema does not name them has not checked them either. */
export function readNewThread(
  chat: WireNewThread,
  context: RequestContext,
): Result<Omit<NewThread, 'tags' | 'userIds'>> {
  const events = readNewEvents(chat.thread?.events ?? [], context, 'payload.chat.thread.events')
  if (!events.ok) return events
  return success({
    events: events.value,
    threadProperties: chat.thread?.properties ?? {},
    chatProperties: chat.properties ?? {},
    ...compact({ groupIds: chat.access?.group_ids }),
  })
}
