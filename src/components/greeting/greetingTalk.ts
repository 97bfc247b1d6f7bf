import type { ChatEvent } from '../../model/event.ts'
import type { Greeting } from '../../model/greeting.ts'
import { eventId, threadId } from '../../model/ids.ts'
import type { User } from '../../model/user.ts'

/** Where a greeting stands before the server has a thread for it. */
export const greetingPlace = (greeting: Greeting) => ({
  threadId: threadId(''),
  eventId: eventId(greeting.uniqueId),
})

/**
 * A greeting as the first message of a chat.
 * @param at when it came, ms since the epoch
 */
export function greetingTalk(greeting: Greeting, at: number) {
  const { id, name, avatar, jobTitle } = greeting.agent
  const { threadId, eventId } = greetingPlace(greeting)
  const event: ChatEvent = {
    ...greeting.content,
    id: eventId,
    threadId,
    customId: null,
    authorId: id,
    createdAt: at,
    position: 0,
    recipients: 'all',
    properties: {},
  }
  const author: User = {
    kind: 'agent',
    id,
    name,
    email: null,
    avatar,
    present: true,
    seenUpTo: null,
    jobTitle,
    routingStatus: null,
  }
  return { chunks: [{ key: greeting.uniqueId, events: [event] }], users: { [id]: author } }
}
