import type { FileContent, PendingEvent, Postback } from '../../model/event.ts'
import type { Form } from '../../model/form.ts'
import { type ChatId, type CustomId, customId } from '../../model/ids.ts'
import type { Platform } from '../../platform/ports.ts'
import type { Store } from '../../store/createStore.ts'
import { currentChat } from '../../store/selectors.ts'
import type { StartChatInput } from '../CustomerEngine.ts'
import type { Outbox, OutboxEntry } from '../createOutbox.ts'
import type { NewMessage, OwnContent } from '../translate/customer_v3_2/writeEvent.ts'
import { draftChatId } from './draftChat.ts'
import { fillForm } from './fillForm.ts'
import { splitText } from './splitText.ts'

export type MessagesNeeds = {
  readonly platform: Pick<Platform, 'clock' | 'ids'>
  readonly store: Store
  readonly outbox: Outbox
  /** The most that one message may hold, UTF-8 bytes. */
  readonly messageBytes: number
}

/** Everything that the visitor can say: shown at once, sent by the outbox. */
export interface Messages {
  /** @param postback the button that was pressed instead of writing */
  send(text: string, postback?: Postback | null): void
  /** A text that an earlier page could not send, under the name that it had there. */
  sendAgain(id: CustomId, text: string): void
  /** A file that is on the server. */
  sendFile(content: FileContent): void
  start(input: StartChatInput): void
  /** Answers of the form after a chat: they go into the thread that is closed. */
  answerPostchat(form: Form, answers: StartChatInput['answers']): void
  retry(id: CustomId): void
  remove(id: CustomId): void
  /** The outbox has given an entry up. */
  noteFailure(entry: OutboxEntry, reason: string): void
}

export function createMessages({ platform, store, outbox, messageBytes }: MessagesNeeds): Messages {
  const newMessage = (content: OwnContent): NewMessage => ({
    customId: customId(platform.ids.customId()),
    content,
  })
  const textMessages = (text: string, postback: Postback | null = null): readonly NewMessage[] =>
    splitText(text.trim(), messageBytes).map((part) => newMessage({ type: 'message', text: part, postback }))

  /** The chat that is written to; a draft where there is none. */
  const openChat = (): ChatId => {
    const chat = currentChat(store.getState())
    if (chat !== null) return chat.id
    const id = draftChatId(customId(platform.ids.customId()))
    store.apply({ type: 'chatDrafted', chatId: id })
    return id
  }

  const show = (chatId: ChatId, messages: readonly NewMessage[]) => {
    const queuedAt = platform.clock.now()
    for (const { customId: id, content } of messages) {
      const message: PendingEvent = { customId: id, content, queuedAt, delivery: { kind: 'sending' } }
      store.apply({ type: 'messageQueued', chatId, message })
    }
  }

  const sendEach = (messages: readonly NewMessage[]) => {
    if (messages.length === 0) return
    show(openChat(), messages)
    for (const message of messages) {
      outbox.add({ messages: [message], opening: null, where: 'activeThread', form: null })
    }
  }

  const retry: Messages['retry'] = (id) => {
    const chat = currentChat(store.getState())
    if (chat === null) return
    store.apply({ type: 'messageRetried', chatId: chat.id, customId: id })
    outbox.retry(id)
  }

  return {
    send: (text, postback) => sendEach(textMessages(text, postback)),
    sendAgain: (id, text) => sendEach([{ customId: id, content: { type: 'message', text, postback: null } }]),
    sendFile: (content) => sendEach([newMessage(content)]),
    start: ({ form, answers, groupId, text, continuous }) => {
      const messages = [
        ...(form === null ? [] : [newMessage(fillForm(form, answers))]),
        ...(text === null ? [] : textMessages(text)),
      ]
      const chatId = openChat()
      store.apply({ type: 'threadOpening', chatId })
      if (form !== null) store.apply({ type: 'formSubmitted', form: 'prechat' })
      show(chatId, messages)
      outbox.add({
        messages,
        opening: { groupIds: [groupId], continuous },
        where: 'activeThread',
        form: form === null ? null : 'prechat',
      })
    },
    answerPostchat: (form, answers) => {
      const chat = currentChat(store.getState())
      if (chat === null) return
      const message = newMessage(fillForm(form, answers))
      store.apply({ type: 'formSubmitted', form: 'postchat' })
      show(chat.id, [message])
      outbox.add({ messages: [message], opening: null, where: 'lastThread', form: 'postchat' })
    },
    retry,
    remove: (id) => {
      const chat = currentChat(store.getState())
      outbox.forget(id)
      if (chat !== null) store.apply({ type: 'messageRemoved', chatId: chat.id, customId: id })
    },
    noteFailure: (entry, reason) => {
      const chat = currentChat(store.getState())
      if (chat === null) return
      for (const { customId: id } of entry.messages) {
        // A form that was refused is shown again with its answers; it is not a message that could be retried.
        store.apply(
          entry.form === null
            ? { type: 'messageFailed', chatId: chat.id, customId: id, reason }
            : { type: 'messageRemoved', chatId: chat.id, customId: id },
        )
        if (entry.form !== null) outbox.forget(id)
      }
      if (entry.form !== null) store.apply({ type: 'formRefused', form: entry.form, problem: reason })
      if (chat.start.kind === 'starting') {
        store.apply({ type: 'threadOpeningFailed', chatId: chat.id, reason })
      }
    },
  }
}
