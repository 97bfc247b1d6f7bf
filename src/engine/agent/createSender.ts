import type { ChatId, CustomId } from '../../model/ids.ts'
import { customId } from '../../model/ids.ts'
import { chatById } from '../../store/selectors.ts'
import { reasonOf } from '../errorPolicy.ts'
import type { AgentContext } from './context.ts'

/** What the agent has written and the server has not accepted yet, in memory. */
export interface Sender {
  send(chat: ChatId, text: string): void
  retry(chat: ChatId, message: CustomId): void
  remove(chat: ChatId, message: CustomId): void
}

/** Tries in all; afterwards the message is shown as not sent, and the agent decides. */
const maxAttempts = 5
/** The pause before the second try; it doubles with each one. A try waits for the connection by itself. */
const retryBaseMs = 500

/** What the server may take another time. Everything else it would refuse again. */
const passing: ReadonlySet<string> = new Set([
  'disconnected',
  'timeout',
  'overflow',
  'internal',
  'request_timeout',
  'pending_requests_limit_reached',
])

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
      const reason = reasonOf(answer.failure)
      if (!passing.has(reason) || attempt === maxAttempts) {
        store.apply({ type: 'messageFailed', chatId: chat, customId: id, reason })
        return
      }
      await new Promise<void>((resolve) => clock.after(retryBaseMs * 2 ** (attempt - 1), resolve))
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
