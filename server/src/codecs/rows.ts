import type { Properties, PropertyNames } from '../domain/event.ts'
import { success } from '../domain/result.ts'

/** How rows put an action that more than one version offers in the same way; each adds its own schema. */

/** A method without result answers `{}`. Source: ambiguities.md B6. */
export const nothing = () => ({})

type OfChat = { readonly chat_id: string }
type OfThread = OfChat & { readonly thread_id: string }
type OfEvent = OfThread & { readonly event_id: string }
type Update = { readonly properties: Properties }
type Deletion = { readonly properties: PropertyNames }

const ofThread = ({ chat_id: chatId, thread_id: threadId }: OfThread) => ({ chatId, threadId })

const ofEvent = (payload: OfEvent) => ({ ...ofThread(payload), eventId: payload.event_id })

export const updateChatPropertiesRow = {
  in: ({ chat_id: chatId, properties }: OfChat & Update) => success({ chatId, properties }),
  out: nothing,
}

export const deleteChatPropertiesRow = {
  in: ({ chat_id: chatId, properties: names }: OfChat & Deletion) => success({ chatId, names }),
  out: nothing,
}

export const updateThreadPropertiesRow = {
  in: ({ properties, ...payload }: OfThread & Update) => success({ ...ofThread(payload), properties }),
  out: nothing,
}

export const deleteThreadPropertiesRow = {
  in: ({ properties: names, ...payload }: OfThread & Deletion) => success({ ...ofThread(payload), names }),
  out: nothing,
}

export const updateEventPropertiesRow = {
  in: ({ properties, ...payload }: OfEvent & Update) => success({ ...ofEvent(payload), properties }),
  out: nothing,
}

export const deleteEventPropertiesRow = {
  in: ({ properties: names, ...payload }: OfEvent & Deletion) => success({ ...ofEvent(payload), names }),
  out: nothing,
}

type Postback = { readonly postback: { readonly id: string; readonly toggled: boolean } }

export const sendPostbackRow = {
  in: ({ postback, ...payload }: OfEvent & Postback) =>
    success({ ...ofEvent(payload), postback: { id: postback.id, toggled: postback.toggled } }),
  out: nothing,
}
