import type { ChatId, CustomId } from '../../model/ids.ts'
import { customId } from '../../model/ids.ts'
import { chatById } from '../../store/selectors.ts'
import { type AgentContext, reasonOf } from './context.ts'

/** What the agent has written and the server has not accepted yet, in memory. */
export interface Sender {
  send(chat: ChatId, text: string): void
  retry(chat: ChatId, message: CustomId): void
  remove(chat: ChatId, message: CustomId): void
}

/**
 * Tries after a lost line or a missing answer. Each waits for the connection itself; afterwards the message is
 * shown as not sent, and the agent decides.
 */
const maxAttempts = 5

/**
 * Sends one message after the other in each chat, so that none overtakes the one before it. A repeated try keeps its
 * `customId`, by which the server knows what it has already.
 */
export function createSender({ api, store, clock, ids }: AgentContext): Sender {
  const underWay = new Map<ChatId, Promise<void>>()

  function enqueue(chat: ChatId, message: CustomId) {
    const done = (underWay.get(chat) ?? Promise.resolve()).then(() => deliver(chat, message))
    underWay.set(chat, done)
    void done.then(() => {
      if (underWay.get(chat) === done) underWay.delete(chat)
    })
  }

  async function deliver(chat: ChatId, id: CustomId) {
    for (let attempt = 1; ; attempt += 1) {
      const message = chatById(store.getState(), chat)?.pending.find((one) => one.customId === id)
      // Removed meanwhile, or shown by a push already.
      if (message?.delivery.kind !== 'sending' || message.content.type !== 'message') return
      const answer = await api.sendMessage(chat, { customId: id, text: message.content.text })
      if (answer.ok) {
        store.apply(
          { type: 'messageAccepted', chatId: chat, customId: id, eventId: answer.value.id },
          { type: 'eventAdded', chatId: chat, event: answer.value },
        )
        return
      }
      const { kind } = answer.failure
      if ((kind === 'disconnected' || kind === 'timeout') && attempt < maxAttempts) continue
      store.apply({ type: 'messageFailed', chatId: chat, customId: id, reason: reasonOf(answer.failure) })
      return
    }
  }

  return {
    send: (chat, text) => {
      const id = customId(ids.customId())
      store.apply({
        type: 'messageQueued',
        chatId: chat,
        message: {
          customId: id,
          content: { type: 'message', text, postback: null },
          queuedAt: clock.now(),
          delivery: { kind: 'sending' },
        },
      })
      enqueue(chat, id)
    },
    retry: (chat, message) => {
      store.apply({ type: 'messageRetried', chatId: chat, customId: message })
      enqueue(chat, message)
    },
    remove: (chat, message) => store.apply({ type: 'messageRemoved', chatId: chat, customId: message }),
  }
}
