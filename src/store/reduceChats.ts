import type { ChatId } from '../model/ids.ts'
import { assertNever } from '../model/result.ts'
import type { ChatChange, ChatListChange } from './change.ts'
import { type ChatState, emptyChat } from './chatState.ts'
import type { Chats } from './chats.ts'
import { settleMessages } from './pending.ts'
import { receiveChat, reduceChat } from './reduceChat.ts'
import { activeThread } from './selectors.ts'
import { eventsNewestFirst } from './timeline.ts'

/** The chats, and which of them is the widget's. What concerns a chat that is not known is dropped. */
export function reduceChats(chats: Chats, change: ChatChange): Chats {
  switch (change.type) {
    case 'chatReceived':
    case 'currentChatFound':
    case 'chatDrafted':
    case 'chatNamed':
    case 'startAgainAsked':
    case 'chatForgotten':
      return reduceList(chats, change)
    case 'propertiesUpdated':
    case 'propertiesDeleted':
      return inChat(chats, change.of.chatId, (chat) => reduceChat(chat, change))
    default:
      return inChat(chats, change.chatId, (chat) => reduceChat(chat, change))
  }
}

function reduceList(chats: Chats, change: ChatListChange): Chats {
  switch (change.type) {
    case 'chatReceived': {
      const { chat, fresh } = change
      const received = receiveChat(chats.byId[chat.id] ?? emptyChat(chat.id, true), chat, fresh)
      return withChat(activeThread(received) === null ? chats : begun(chats, chat.id), received)
    }
    case 'currentChatFound':
      return findCurrent(chats, change.chatId, change.hasUnread)
    case 'chatDrafted':
      return {
        ...withChat(chats, chats.byId[change.chatId] ?? emptyChat(change.chatId, false)),
        current: { kind: 'chat', id: change.chatId, startingAgain: false },
      }
    case 'chatNamed':
      return nameDraft(chats, change.draftId, change.chatId)
    case 'startAgainAsked':
      return askToStartAgain(chats)
    case 'chatForgotten':
      return forget(chats, change.chatId)
    default:
      return assertNever(change)
  }
}

/** A draft stays although the server knows no chat: what is written in it is still to be sent. */
function findCurrent(chats: Chats, id: ChatId | null, hasUnread: boolean): Chats {
  if (id === null) {
    const { current } = chats
    const isDraft = current.kind === 'chat' && chats.byId[current.id]?.named === false
    return isDraft ? chats : { ...chats, current: { kind: 'none' } }
  }
  const known = chats.byId[id] ?? emptyChat(id, true)
  const startsAgain = chats.current.kind === 'chat' && chats.current.startingAgain
  return {
    ...withChat(chats, known.unreadHint === hasUnread ? known : { ...known, unreadHint: hasUnread }),
    current: { kind: 'chat', id, startingAgain: startsAgain },
  }
}

function nameDraft(chats: Chats, draftId: ChatId, id: ChatId): Chats {
  const draft = chats.byId[draftId]
  if (draft === undefined) return chats
  const known = chats.byId[id]
  const named: ChatState = known
    ? {
        ...known,
        pending: [...known.pending, ...settleMessages(draft.pending, eventsNewestFirst(known.timeline))],
      }
    : { ...draft, id, named: true }
  const { current } = chats
  return {
    byId: { ...without(chats.byId, draftId), [id]: named },
    current: current.kind === 'chat' && current.id === draftId ? { ...current, id } : current,
  }
}

function askToStartAgain(chats: Chats): Chats {
  const { current } = chats
  if (current.kind !== 'chat' || current.startingAgain) return chats
  return { ...chats, current: { ...current, startingAgain: true } }
}

/** A chat goes on: also one that another tab, or an agent, has begun while there was none here. */
function begun(chats: Chats, id: ChatId): Chats {
  const { current } = chats
  if (current.kind === 'none') return { ...chats, current: { kind: 'chat', id, startingAgain: false } }
  if (current.kind !== 'chat' || current.id !== id || !current.startingAgain) return chats
  return { ...chats, current: { ...current, startingAgain: false } }
}

function forget(chats: Chats, id: ChatId): Chats {
  const { current } = chats
  return {
    byId: without(chats.byId, id),
    current: current.kind === 'chat' && current.id === id ? { kind: 'none' } : current,
  }
}

function inChat(chats: Chats, id: ChatId, alter: (chat: ChatState) => ChatState): Chats {
  const before = chats.byId[id]
  if (before === undefined) return chats
  const after = alter(before)
  return after === before ? chats : withChat(chats, after)
}

function withChat(chats: Chats, chat: ChatState): Chats {
  return { ...chats, byId: { ...chats.byId, [chat.id]: chat } }
}

function without(byId: Chats['byId'], id: ChatId): Chats['byId'] {
  const { [id]: _gone, ...others } = byId
  return others
}
