import { type Result, refuse, success } from '../domain/result.ts'
import { answerReplay } from './answerReplay.ts'
import type { Ask, Done, Handler, Needs } from './ask.ts'
import { changeChat } from './changeChat.ts'
import type { ActionInput, Caller, ThreadStarted } from './contract.ts'
import { finishOpening } from './finishOpening.ts'
import { callerId, openChat } from './openChat.ts'
import { openThread } from './openThread.ts'
import { findReplay } from './replay.ts'

/**
 * Starts the one chat of a customer, or, by an agent, a chat with or without one. A repeated request is answered as
 * the first one was. Source: Customer Chat RTM API 3.2 and Agent Chat RTM API 3.0, start_chat.
 */
export const startChat: Handler<'startChat', Caller> = async (needs, ask) => {
  const { caller, input } = ask
  const chosen = await chooseCustomer(needs, ask)
  if (!chosen.ok) return chosen
  const customerId = chosen.value
  const readExisting = () =>
    customerId === null ? Promise.resolve(null) : needs.store.readChatOfCustomer(caller.licenseId, customerId)

  const existing = await readExisting()
  if (existing && openChat(ask, existing).ok) {
    const replay = await findReplay(needs.store, existing, callerId(caller), input.events)
    if (replay.kind === 'whole') {
      return success<Done<ThreadStarted>>(await answerReplay(needs, ask, existing, replay))
    }
  }

  const changed = await changeChat(needs.store, readExisting, async (before) =>
    before
      ? refuse('chat_limit_reached', 'The customer has a chat already.')
      : openThread(needs, ask, {
          chatId: needs.ids.short(),
          before: null,
          customerId,
          thread: input,
          continuous: input.continuous,
          follow: input.follow && caller.kind === 'agent',
          readsAll: false,
        }),
  )
  if (!changed.ok) return changed
  const { started, events } = changed.value.value
  const eventIds = events.map((event) => event.id)
  return finishOpening(needs, changed.value, { ...started, eventIds })
}

/** Source: behaviour.md 4.6 and ambiguities.md C49. */
async function chooseCustomer(
  { customers }: Pick<Needs, 'customers'>,
  { caller, input }: Ask<Caller, ActionInput<'startChat'>>,
): Promise<Result<string | null>> {
  if (caller.kind === 'customer') {
    return input.userIds.every((id) => id === caller.customerId)
      ? success(caller.customerId)
      : refuse('authorization', 'chat.users may name nobody but the customer himself.')
  }
  const [customerId, ...more] = input.userIds
  if (customerId === undefined) return success(null)
  if (more.length > 0) return refuse('validation', 'chat.users must name at most one customer.')
  const customer = await customers.find({ licenseId: caller.licenseId, customerId })
  return customer ? success(customerId) : refuse('not_found', 'There is no such customer.')
}
