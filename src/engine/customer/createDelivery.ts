import type { RequestFailure } from '../../client/outcome.ts'
import type { Refusal } from '../../client/verdict.ts'
import type { ThreadId } from '../../model/ids.ts'
import { failed, type Result, success } from '../../model/result.ts'
import type { ChatState } from '../../store/chatState.ts'
import type { Store } from '../../store/createStore.ts'
import { activeThread, currentChat } from '../../store/selectors.ts'
import type { DeliveryResult, OutboxEntry } from '../createOutbox.ts'
import { reactionTo, reasonOf } from '../errorPolicy.ts'
import type { CustomerApi, Opened, Opening } from '../translate/CustomerApi.ts'

export type DeliveryNeeds = {
  readonly store: Store
  readonly api: CustomerApi
  /** The group of a chat that begins without a form. */
  readonly group: number
  /** The session is over, says an answer. */
  readonly refuse: (refusal: Refusal) => void
}

/** How often the request is chosen anew because the chat was not as we thought; afterwards the entry fails. */
const maxLooks = 4

type Sent = Result<null, RequestFailure>

/**
 * Delivers what the outbox holds. Which request that takes, the chat decides at that moment: none begins with
 * `start_chat`, a closed one goes on with `activate_chat`, an active one gets `send_event`.
 */
export function createDelivery(needs: DeliveryNeeds): (entry: OutboxEntry) => Promise<DeliveryResult> {
  const { store, api } = needs
  /** Opened by us; its push may still be on the way. */
  let openedThread: ThreadId | null = null

  const isOpen = (chat: ChatState): boolean =>
    activeThread(chat) !== null ||
    (openedThread !== null && !chat.threads.some((thread) => thread.id === openedThread))

  const send = async (entry: OutboxEntry): Promise<Sent> => {
    const chat = currentChat(store.getState())
    if (chat?.named && (entry.where === 'lastThread' || isOpen(chat))) return sendEach(chat, entry)
    const opening = openingOf(entry, chat)
    if (chat !== null) store.apply({ type: 'threadOpening', chatId: chat.id })
    const opened = chat?.named ? await api.activateChat(chat.id, opening) : await api.startChat(opening)
    if (!opened.ok) return opened
    openedThread = opened.value.threadId
    noteOpened(chat, entry, opened.value)
    return success(null)
  }

  const sendEach = async (chat: ChatState, entry: OutboxEntry): Promise<Sent> => {
    for (const message of entry.messages) {
      const sent = await api.sendEvent(chat.id, message, entry.where)
      if (!sent.ok) return sent
      store.apply({
        type: 'messageAccepted',
        chatId: chat.id,
        customId: message.customId,
        eventId: sent.value,
      })
    }
    return success(null)
  }

  const openingOf = ({ messages, opening }: OutboxEntry, chat: ChatState | null): Opening => {
    const groupIds = opening?.groupIds ?? (chat?.named ? null : [needs.group])
    const { statuses } = store.getState().groups
    const nobodyThere = (groupIds ?? chat?.groupIds ?? []).some((id) => statuses[id] === 'offline')
    return { messages, groupIds, continuous: (opening?.continuous ?? false) || nobodyThere }
  }

  const noteOpened = (chat: ChatState | null, entry: OutboxEntry, opened: Opened) => {
    if (chat !== null && !chat.named) {
      store.apply({ type: 'chatNamed', draftId: chat.id, chatId: opened.chatId })
    }
    entry.messages.forEach(({ customId }, index) => {
      const eventId = opened.eventIds[index]
      if (eventId === undefined) return
      store.apply({ type: 'messageAccepted', chatId: opened.chatId, customId, eventId })
    })
    if (entry.form !== null) store.apply({ type: 'formAccepted', form: entry.form })
  }

  /** Asks the server how the chat is. */
  const lookAgain = async (): Promise<Sent> => {
    const draft = currentChat(store.getState())
    const found = draft?.named ? success(draft.id) : await api.findChat()
    if (!found.ok) return found
    if (found.value === null) return success(null)
    const received = await api.getChat(found.value)
    if (!received.ok) return failed(received.failure)
    openedThread = null
    if (draft !== null && !draft.named) {
      store.apply({ type: 'chatNamed', draftId: draft.id, chatId: found.value })
    }
    store.apply({ type: 'chatReceived', chat: received.value, fresh: true })
    return success(null)
  }

  const noteOffline = (entry: OutboxEntry, reason: string) => {
    if (reason !== 'groups_offline' && reason !== 'group_offline') return
    const chat = currentChat(store.getState())
    const groupIds = openingOf(entry, chat).groupIds ?? chat?.groupIds ?? []
    const statuses = Object.fromEntries(groupIds.map((id) => [id, 'offline'] as const))
    store.apply({ type: 'groupStatusesChanged', statuses })
  }

  return async (entry) => {
    let failure: RequestFailure | null = null
    for (let look = 0; look < maxLooks; look += 1) {
      const sent = await send(entry)
      if (sent.ok) {
        if (entry.form === 'postchat') store.apply({ type: 'formAccepted', form: entry.form })
        return { kind: 'done' }
      }
      failure = sent.failure
      if (reactionTo(failure) !== 'lookAgain') break
      const looked = await lookAgain()
      if (!looked.ok) {
        failure = looked.failure
        break
      }
    }
    const reason = failure === null ? 'internal' : reasonOf(failure)
    noteOffline(entry, reason)
    return failure === null ? { kind: 'failed', reason } : resultOf(failure, needs.refuse)
  }
}

function resultOf(failure: RequestFailure, refuse: DeliveryNeeds['refuse']): DeliveryResult {
  const reason = reasonOf(failure)
  switch (reactionTo(failure)) {
    case 'retry':
      return { kind: 'retry', reason }
    case 'wait':
      return { kind: 'offline' }
    case 'loginAgain':
      refuse({ verdict: { kind: 'freshToken' }, reason })
      return { kind: 'offline' }
    case 'stop':
      refuse({ verdict: { kind: 'stop', mayResume: false }, reason })
      return { kind: 'failed', reason }
    case 'fail':
    case 'lookAgain':
      return { kind: 'failed', reason }
  }
}
