import type { Properties, PropertyNames } from '../../domain/event.ts'

type OfChat = { readonly chatId: string }
type OfThread = OfChat & { readonly threadId: string }
type OfEvent = OfThread & { readonly eventId: string }

/** What is written onto chats, threads and events that are there already. */
export type PropertyActions = {
  updateChatProperties: { input: OfChat & { readonly properties: Properties }; output: null }
  deleteChatProperties: { input: OfChat & { readonly names: PropertyNames }; output: null }
  updateThreadProperties: { input: OfThread & { readonly properties: Properties }; output: null }
  deleteThreadProperties: { input: OfThread & { readonly names: PropertyNames }; output: null }
  updateEventProperties: { input: OfEvent & { readonly properties: Properties }; output: null }
  deleteEventProperties: { input: OfEvent & { readonly names: PropertyNames }; output: null }
  /** A button of a rich message was pressed. */
  sendPostback: {
    input: OfEvent & { readonly postback: { readonly id: string; readonly toggled: boolean } }
    output: null
  }
  tagThread: { input: OfThread & { readonly tag: string }; output: null }
  untagThread: { input: OfThread & { readonly tag: string }; output: null }
}
