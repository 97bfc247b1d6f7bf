import type { ChatNeed, Reach } from '../domain/scopes.ts'
import { acceptGreeting } from './acceptGreeting.ts'
import { activateChat } from './activateChat.ts'
import { addUserToChat } from './addUserToChat.ts'
import type { ActionRow } from './ask.ts'
import { banCustomer } from './banCustomer.ts'
import { cancelGreeting } from './cancelGreeting.ts'
import { changePushNotifications } from './changePushNotifications.ts'
import { checkGoals } from './checkGoals.ts'
import { closeThread } from './closeThread.ts'
import type { ActionInput, ActionName, Caller } from './contract.ts'
import { createCustomer } from './createCustomer.ts'
import { deleteChatProperties } from './deleteChatProperties.ts'
import { deleteEventProperties } from './deleteEventProperties.ts'
import { deleteThreadProperties } from './deleteThreadProperties.ts'
import { followChat } from './followChat.ts'
import { getArchives } from './getArchives.ts'
import { getChat } from './getChat.ts'
import { getChatThreads } from './getChatThreads.ts'
import { getCustomer } from './getCustomer.ts'
import { getForm } from './getForm.ts'
import { getPredictedAgent } from './getPredictedAgent.ts'
import { getUrlInfo } from './getUrlInfo.ts'
import { grantAccess } from './grantAccess.ts'
import { agentKey, chatKey, customerKey, keyOfCaller } from './keys.ts'
import { listChats } from './listChats.ts'
import { listCustomers } from './listCustomers.ts'
import { listGroupStatuses } from './listGroupStatuses.ts'
import { listThreadSummaries } from './listThreadSummaries.ts'
import { listThreads } from './listThreads.ts'
import { loginAgent } from './loginAgent.ts'
import { loginCustomer } from './loginCustomer.ts'
import { logoutAgent } from './logoutAgent.ts'
import { markEventsAsSeen } from './markEventsAsSeen.ts'
import { multicast } from './multicast.ts'
import { removeUserFromChat } from './removeUserFromChat.ts'
import { revokeAccess } from './revokeAccess.ts'
import { sendEvent } from './sendEvent.ts'
import { sendFile } from './sendFile.ts'
import { sendPostback } from './sendPostback.ts'
import { sendSneakPeek } from './sendSneakPeek.ts'
import { sendTypingIndicator } from './sendTypingIndicator.ts'
import { setAccess } from './setAccess.ts'
import { setAwayStatus } from './setAwayStatus.ts'
import { setSessionFields } from './setSessionFields.ts'
import { startChat } from './startChat.ts'
import { tagThread } from './tagThread.ts'
import { transferChat } from './transferChat.ts'
import { unfollowChat } from './unfollowChat.ts'
import { untagThread } from './untagThread.ts'
import { updateAgent } from './updateAgent.ts'
import { updateChatProperties } from './updateChatProperties.ts'
import { updateCustomer } from './updateCustomer.ts'
import { updateCustomerAsAgent } from './updateCustomerAsAgent.ts'
import { updateCustomerPage } from './updateCustomerPage.ts'
import { updateEventProperties } from './updateEventProperties.ts'
import { updateThreadProperties } from './updateThreadProperties.ts'
import { uploadFile } from './uploadFile.ts'
import { uploadImage } from './uploadImage.ts'

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
  getArchives: { callers: 'agents', key: atAnyTime, need: reading('my'), run: getArchives },
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
  sendFile: { callers: 'everyone', key: ofChat, need: writing('conversation'), run: sendFile },
  uploadFile: { callers: 'everyone', key: keyOfCaller, run: uploadFile },
  uploadImage: { callers: 'agents', key: keyOfCaller, run: uploadImage },
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
  deleteChatProperties: {
    callers: 'everyone',
    key: ofChat,
    need: writing('conversation'),
    run: deleteChatProperties,
  },
  deleteThreadProperties: {
    callers: 'everyone',
    key: ofChat,
    need: writing('conversation'),
    run: deleteThreadProperties,
  },
  updateEventProperties: {
    callers: 'everyone',
    key: ofChat,
    need: writing('conversation'),
    run: updateEventProperties,
  },
  deleteEventProperties: {
    callers: 'everyone',
    key: ofChat,
    need: writing('conversation'),
    run: deleteEventProperties,
  },
  sendPostback: { callers: 'everyone', key: ofChat, need: writing('conversation'), run: sendPostback },
  tagThread: { callers: 'agents', key: ofChat, need: writing('members'), run: tagThread },
  untagThread: { callers: 'agents', key: ofChat, need: writing('members'), run: untagThread },
  addUserToChat: { callers: 'agents', key: ofChat, need: writing('members'), run: addUserToChat },
  removeUserFromChat: {
    callers: 'agents',
    key: ofChat,
    // Whoever leaves a chat himself needs no scope.
    need: ({ userId }, { agentId }) => (userId === agentId ? null : writing('members')()),
    run: removeUserFromChat,
  },
  transferChat: { callers: 'agents', key: ofChat, need: writing('members'), run: transferChat },
  grantAccess: { callers: 'agents', key: ofResource, need: writing('members'), run: grantAccess },
  revokeAccess: { callers: 'agents', key: ofResource, need: writing('members'), run: revokeAccess },
  setAccess: { callers: 'agents', key: ofResource, need: writing('members'), run: setAccess },
  setAwayStatus: { callers: 'agents', key: keyOfCaller, scope: 'agents--my:rw', run: setAwayStatus },
  markEventsAsSeen: { callers: 'everyone', key: ofChat, need: reading('access'), run: markEventsAsSeen },
  getCustomer: { callers: 'customers', key: keyOfCaller, run: getCustomer },
  updateCustomer: { callers: 'customers', key: keyOfCaller, run: updateCustomer },
  setSessionFields: { callers: 'customers', key: keyOfCaller, run: setSessionFields },
  acceptGreeting: { callers: 'customers', key: keyOfCaller, run: acceptGreeting },
  cancelGreeting: { callers: 'customers', key: keyOfCaller, run: cancelGreeting },
  createCustomer: { callers: 'agents', key: atAnyTime, scope: 'customers:rw', run: createCustomer },
  updateCustomerAsAgent: {
    callers: 'agents',
    key: ofCustomer,
    scope: 'customers:rw',
    run: updateCustomerAsAgent,
  },
  listCustomers: { callers: 'agents', key: atAnyTime, scope: 'customers:ro', run: listCustomers },
  banCustomer: { callers: 'agents', key: ofCustomer, scope: 'customers.ban:rw', run: banCustomer },
  checkGoals: { callers: 'customers', key: keyOfCaller, run: checkGoals },
  multicast: { callers: 'agents', key: atAnyTime, scope: 'multicast:rw', run: multicast },
  updateCustomerPage: { callers: 'customers', key: keyOfCaller, run: updateCustomerPage },
  listGroupStatuses: { callers: 'everyone', key: atAnyTime, run: listGroupStatuses },
  getForm: { callers: 'everyone', key: atAnyTime, run: getForm },
  getPredictedAgent: { callers: 'customers', key: atAnyTime, run: getPredictedAgent },
  changePushNotifications: { callers: 'agents', key: keyOfCaller, run: changePushNotifications },
  getUrlInfo: { callers: 'customers', key: atAnyTime, run: getUrlInfo },
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

function ofCustomer(caller: Caller, { customerId }: { readonly customerId: string }): string {
  return customerKey(caller.licenseId, customerId)
}

function ofResource(caller: Caller, { resource, id }: ActionInput<'grantAccess'>): string {
  return resource === 'chat' ? chatKey(id) : customerKey(caller.licenseId, id)
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
