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

/**
 * What nearly every event is. Member by member, as this runs for each message that anybody is told of: merging objects
 * costs many times more.
 */
function encodePlainMessage(event: ChatEvent, text: string): wire.Event {
  const encoded: Extract<wire.Event, { type: 'message' }> = {
    id: event.id,
    order: event.order,
    timestamp: toSeconds(event.createdAt),
    recipients: event.recipients,
    type: 'message',
    text,
    author_id: event.authorId ?? '',
  }
  if (event.customId !== null) encoded.custom_id = event.customId
  if (hasProperties(event.properties)) encoded.properties = wrappedProperties(event.properties)
  return encoded
}

export function encodeEvent(event: ChatEvent, context: WireContext): wire.Event {
  const { content: said } = event
  if (said.type === 'message' && said.postback === undefined) return encodePlainMessage(event, said.text)
  const common = {
    id: event.id,
    order: event.order,
    timestamp: toSeconds(event.createdAt),
    recipients: event.recipients,
    ...compact({
      custom_id: event.customId ?? undefined,
      properties: hasProperties(event.properties) ? wrappedProperties(event.properties) : undefined,
    }),
  }
  const content = encodeContent(event.content, {
    userId: (id) => id,
    address: (url) => absoluteAddress(context, url),
    template: (id) => id,
    groupAnswer: ({ groupId, label }) => ({ group_id: groupId, label }),
  })
  const authorId = event.authorId ?? undefined
  if (content.type === 'system_message') return { ...common, ...compact({ author_id: authorId }), ...content }
  return { ...common, author_id: authorId ?? '', ...content }
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
