import type { ActionInput, ActionName } from '../contract.ts'
import { message } from './fixtures.ts'
import { emptyThread } from './openHarness.ts'

type Attempt<Name extends ActionName> = (chatId: string, threadId: string) => ActionInput<Name>

/** Every action that names a chat, as somebody might try it. */
export const attempts = {
  listThreads: (chatId) => ({ chatId, order: 'desc' }),
  listThreadSummaries: (chatId) => ({ chatId, order: 'desc' }),
  getChat: (chatId) => ({ chatId }),
  getChatThreads: (chatId) => ({ chatId }),
  activateChat: (chatId) => ({ ...emptyThread, chatId }),
  closeThread: (chatId) => ({ chatId, requirePresence: false }),
  sendEvent: (chatId) => ({ chatId, event: message('let me in'), whenInactive: 'open' }),
  sendSneakPeek: (chatId) => ({ chatId, text: 'peek' }),
  sendTypingIndicator: (chatId) => ({ chatId, recipients: 'all', isTyping: true }),
  updateChatProperties: (chatId) => ({ chatId, properties: { a: { b: 1 } } }),
  deleteChatProperties: (chatId) => ({ chatId, names: { a: ['b'] } }),
  updateThreadProperties: (chatId, threadId) => ({ chatId, threadId, properties: { a: { b: 1 } } }),
  deleteThreadProperties: (chatId, threadId) => ({ chatId, threadId, names: { a: ['b'] } }),
  updateEventProperties: (chatId, threadId) => ({
    chatId,
    threadId,
    eventId: `${threadId}_1`,
    properties: { a: { b: 1 } },
  }),
  deleteEventProperties: (chatId, threadId) => ({
    chatId,
    threadId,
    eventId: `${threadId}_1`,
    names: { a: ['b'] },
  }),
  sendPostback: (chatId, threadId) => ({
    chatId,
    threadId,
    eventId: `${threadId}_1`,
    postback: { id: 'yes', toggled: true },
  }),
  tagThread: (chatId, threadId) => ({ chatId, threadId, tag: 'mine' }),
  untagThread: (chatId, threadId) => ({ chatId, threadId, tag: 'mine' }),
  addUserToChat: (chatId) => ({ chatId, userId: 'jones@example.com', userKind: 'agent' }),
  removeUserFromChat: (chatId) => ({ chatId, userId: 'smith@example.com', userKind: 'agent' }),
  transferChat: (chatId) => ({ chatId, target: { kind: 'groups', groupIds: [0] }, force: true }),
  grantAccess: (id) => ({ resource: 'chat', id, to: { kind: 'group', groupId: 0 } }),
  revokeAccess: (id) => ({ resource: 'chat', id, to: { kind: 'group', groupId: 1 } }),
  setAccess: (id) => ({ resource: 'chat', id, to: { kind: 'group', groupId: 0 } }),
  markEventsAsSeen: (chatId) => ({ chatId }),
  followChat: (chatId) => ({ chatId }),
  unfollowChat: (chatId) => ({ chatId }),
} satisfies { readonly [Name in ActionName]?: Attempt<Name> }

export type AttemptName = keyof typeof attempts

// Object.keys widens to string; these are the keys of the object above.
export const attemptNames = Object.keys(attempts) as AttemptName[]
