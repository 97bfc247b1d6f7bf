import type { ChatEvent } from '../domain/event.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import type { Needs } from './ask.ts'
import type { Caller } from './contract.ts'

/** An event of a chat that is the caller's to see. What agents say among themselves does not exist for customers. */
export async function findEvent(
  { store }: Pick<Needs, 'store'>,
  caller: Caller,
  place: { readonly chatId: string; readonly threadId: string; readonly eventId: string },
): Promise<Result<ChatEvent>> {
  const event = await store.readEvent(place.chatId, place.eventId)
  const isHidden = caller.kind === 'customer' && event?.recipients === 'agents'
  return event && !isHidden && event.threadId === place.threadId
    ? success(event)
    : refuse('not_found', 'There is no such event in the thread.')
}
