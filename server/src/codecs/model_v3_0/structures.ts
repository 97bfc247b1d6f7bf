import type { ChatView, Customer, LastEventView, Member, Thread } from '../../domain/chat.ts'
import type { ChatEvent } from '../../domain/event.ts'
import type { agentStructures as wire } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { encodeContent } from '../content.ts'
import { toSeconds } from '../instants.ts'
import { hasProperties, wrappedProperties } from '../properties.ts'
import { encodeAccess } from '../structureParts.ts'
import { absoluteAddress, type WireContext } from '../wireContext.ts'

/**
 * The model of 3.0, as agents and customers read it alike: seconds and `order`, wrapped properties, agents by their
 * e-mail. Source: spec/structures.md, column A.
 */

/** The members of every event. Set one by one: this runs for each event that anybody is told of. */
function encodeEventCommon(event: ChatEvent) {
  const common: Pick<wire.Event, 'id' | 'order' | 'timestamp' | 'recipients' | 'custom_id' | 'properties'> = {
    id: event.id,
    order: event.order,
    timestamp: toSeconds(event.createdAt),
    recipients: event.recipients,
  }
  if (event.customId !== null) common.custom_id = event.customId
  if (hasProperties(event.properties)) common.properties = wrappedProperties(event.properties)
  return common
}

export function encodeEvent(event: ChatEvent, context: WireContext): wire.Event {
  const common = encodeEventCommon(event)
  const content = encodeContent(event.content, {
    userId: (id) => id,
    address: (url) => absoluteAddress(context, url),
    template: (id) => id,
    groupAnswer: ({ groupId, label }) => ({ group_id: groupId, label }),
  })
  const authorId = event.authorId ?? undefined
  if (content.type === 'system_message') return { ...common, ...compact({ author_id: authorId }), ...content }
  const authored = { ...common, author_id: authorId ?? '' }
  // What nearly every event is, without the cost of merging.
  if (content.type === 'message' && !('postback' in content)) {
    return { ...authored, type: content.type, text: content.text }
  }
  return { ...authored, ...content }
}

/** In `last_seen_timestamp`: nothing has been seen. Source: ambiguities.md D28. */
const never = 0

export const encodeMember = ({ present, seenUpTo }: Member) => ({
  present,
  last_seen_timestamp: seenUpTo === null ? never : toSeconds(seenUpTo),
})

/** undefined: there are none. */
export const encodeFields = ({ sessionFields }: Customer) =>
  sessionFields.length === 0 ? undefined : Object.fromEntries(sessionFields)

/** Everything of a thread but its tags, which are the agents' own. */
export const encodeThread = (thread: Thread, events: readonly ChatEvent[], context: WireContext) => ({
  id: thread.id,
  active: thread.active,
  timestamp: toSeconds(thread.createdAt),
  order: thread.order,
  user_ids: [...thread.userIds],
  events: events.map((event) => encodeEvent(event, context)),
  properties: wrappedProperties(thread.properties),
  access: encodeAccess(thread.access),
})

/** @param encodeUser agents and customers see each other differently */
export const encodeChatCommon = <User>(
  { chat, users }: ChatView,
  encodeUser: (user: ChatView['users'][number]) => User,
) => ({
  id: chat.id,
  users: users.map(encodeUser),
  properties: wrappedProperties(chat.properties),
  access: encodeAccess(chat.access),
})

export const encodeLastEvents = (lastEvents: readonly LastEventView[], context: WireContext) =>
  Object.fromEntries(
    lastEvents.map(({ event, thread }) => [
      event.content.type,
      { thread_id: thread.id, thread_order: thread.order, event: encodeEvent(event, context) },
    ]),
  )
