import type { ChatNeed, Reach } from '../domain/scopes.ts'
import { activateChat } from './activateChat.ts'
import type { ActionRow } from './ask.ts'
import { closeThread } from './closeThread.ts'
import type { ActionName, Caller } from './contract.ts'
import { followChat } from './followChat.ts'
import { getChat } from './getChat.ts'
import { getChatThreads } from './getChatThreads.ts'
import { getCustomer } from './getCustomer.ts'
import { getForm } from './getForm.ts'
import { getPredictedAgent } from './getPredictedAgent.ts'
import { agentKey, chatKey, customerKey, keyOfCaller } from './keys.ts'
import { listChats } from './listChats.ts'
import { listGroupStatuses } from './listGroupStatuses.ts'
import { listThreadSummaries } from './listThreadSummaries.ts'
import { listThreads } from './listThreads.ts'
import { loginAgent } from './loginAgent.ts'
import { loginCustomer } from './loginCustomer.ts'
import { logoutAgent } from './logoutAgent.ts'
import { markEventsAsSeen } from './markEventsAsSeen.ts'
import { sendEvent } from './sendEvent.ts'
import { sendSneakPeek } from './sendSneakPeek.ts'
import { sendTypingIndicator } from './sendTypingIndicator.ts'
import { setSessionFields } from './setSessionFields.ts'
import { startChat } from './startChat.ts'
import { unfollowChat } from './unfollowChat.ts'
import { updateAgent } from './updateAgent.ts'
import { updateChatProperties } from './updateChatProperties.ts'
import { updateCustomer } from './updateCustomer.ts'
import { updateCustomerPage } from './updateCustomerPage.ts'
import { updateThreadProperties } from './updateThreadProperties.ts'

/**
 * Every action: who may call it, what an agent's scopes must allow, which others it waits for, and what it does.
 * Scopes: `scopes` in the catalogue of Agent RTM 3.0, where any one of those listed suffices.
 */
export const actionTable: { readonly [Name in ActionName]: ActionRow<Name> } = {
  loginCustomer: { callers: 'customers', key: keyOfCaller, run: loginCustomer },
  loginAgent: { callers: 'agents', key: keyOfCaller, run: loginAgent },
  logoutAgent: { callers: 'agents', key: keyOfCaller, run: logoutAgent },
  listChats: { callers: 'everyone', key: atAnyTime, need: reading('my'), run: listChats },
  listThreadSummaries: {
    callers: 'everyone',
    key: ofChat,
    need: reading('my'),
    run: listThreadSummaries,
  },
  listThreads: { callers: 'everyone', key: ofChat, need: reading('access'), run: listThreads },
  getChat: { callers: 'everyone', key: ofChat, need: reading('access'), run: getChat },
  getChatThreads: { callers: 'everyone', key: ofChat, need: reading('access'), run: getChatThreads },
  startChat: {
    callers: 'everyone',
    // The customer's one chat: two starts of the same customer must see each other.
    key: (caller, { userIds: [userId] }) =>
      caller.kind === 'agent' && userId !== undefined
        ? customerKey(caller.licenseId, userId)
        : keyOfCaller(caller),
    need: ({ userIds }) => (userIds.length > 0 ? writing('members')() : writing('conversation')()),
    run: startChat,
  },
  activateChat: {
    callers: 'everyone',
    key: ofChat,
    need: ({ userIds }) => (userIds.length > 0 ? writing('members')() : writing('conversation')()),
    run: activateChat,
  },
  closeThread: { callers: 'everyone', key: ofChat, need: writing('members'), run: closeThread },
  sendEvent: { callers: 'everyone', key: ofChat, need: writing('conversation'), run: sendEvent },
  sendSneakPeek: { callers: 'customers', key: ofChat, run: sendSneakPeek },
  sendTypingIndicator: {
    callers: 'agents',
    key: ofChat,
    need: writing('conversation'),
    run: sendTypingIndicator,
  },
  updateChatProperties: {
    callers: 'everyone',
    key: ofChat,
    need: writing('conversation'),
    run: updateChatProperties,
  },
  updateThreadProperties: {
    callers: 'everyone',
    key: ofChat,
    need: writing('conversation'),
    run: updateThreadProperties,
  },
  markEventsAsSeen: { callers: 'everyone', key: ofChat, need: reading('access'), run: markEventsAsSeen },
  getCustomer: { callers: 'customers', key: keyOfCaller, run: getCustomer },
  updateCustomer: { callers: 'customers', key: keyOfCaller, run: updateCustomer },
  setSessionFields: { callers: 'customers', key: keyOfCaller, run: setSessionFields },
  updateCustomerPage: { callers: 'customers', key: keyOfCaller, run: updateCustomerPage },
  listGroupStatuses: { callers: 'everyone', key: atAnyTime, run: listGroupStatuses },
  getForm: { callers: 'everyone', key: atAnyTime, run: getForm },
  getPredictedAgent: { callers: 'customers', key: atAnyTime, run: getPredictedAgent },
  followChat: { callers: 'agents', key: ofChat, need: writing('members'), run: followChat },
  unfollowChat: { callers: 'agents', key: ofChat, run: unfollowChat },
  updateAgent: {
    callers: 'agents',
    key: (caller, { agentId }) =>
      agentId === undefined ? keyOfCaller(caller) : agentKey(caller.licenseId, agentId),
    run: updateAgent,
  },
}

/** Reads of one chat too: they show what was committed before them, and no push of it comes later. */
function ofChat(_caller: Caller, { chatId }: { readonly chatId: string }): string {
  return chatKey(chatId)
}

function atAnyTime(): null {
  return null
}

function reading(least: Reach): () => ChatNeed {
  return () => ({ kind: 'read', least })
}

function writing(kind: 'conversation' | 'members'): () => ChatNeed {
  return () => ({ kind, least: 'my' })
}
