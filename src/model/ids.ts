/** Ids that could be mixed up are branded; a plain string becomes one where it enters, in `engine/translate`. */
export type ChatId = string & { readonly __brand: 'ChatId' }
export type ThreadId = string & { readonly __brand: 'ThreadId' }
export type EventId = string & { readonly __brand: 'EventId' }
export type UserId = string & { readonly __brand: 'UserId' }
/** Made by the sender before the event is shown; names it until the server's id arrives, and in every retry. */
export type CustomId = string & { readonly __brand: 'CustomId' }

// The brand exists only for the compiler, so each of these is the one cast at that border.
export const chatId = (value: string): ChatId => value as ChatId
export const threadId = (value: string): ThreadId => value as ThreadId
export const eventId = (value: string): EventId => value as EventId
export const userId = (value: string): UserId => value as UserId
export const customId = (value: string): CustomId => value as CustomId
