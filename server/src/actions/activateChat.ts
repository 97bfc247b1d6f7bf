import type { ChatRecord } from '../domain/chatRecord.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import { answerReplay } from './answerReplay.ts'
import type { Ask, Handler, Needs } from './ask.ts'
import { changeChat } from './changeChat.ts'
import type { ActionInput, Caller } from './contract.ts'
import { finishOpening } from './finishOpening.ts'
import { callerId, openChat } from './openChat.ts'
import { openThread } from './openThread.ts'
import { findReplay } from './replay.ts'

/**
 * Opens the next thread of a closed chat. A repeated request is answered as the first one was, whatever has become of
 * the thread. Source: Customer Chat RTM API 3.2 and Agent Chat RTM API 3.0, activate_chat.
 */
export const activateChat: Handler<'activateChat', Caller> = async (needs, ask) => {
  const { caller, input } = ask
  const read = () => needs.store.readChat(caller.licenseId, input.chatId)
  const opened = openChat(ask, await read())
  if (!opened.ok) return opened
  const replay = await findReplay(needs.store, opened.value, callerId(caller), input.events)
  if (replay.kind === 'whole') return success(await answerReplay(needs, ask, opened.value, replay))
  const { known } = replay

  const changed = await changeChat(needs.store, read, async (before) => {
    const mine = openChat(ask, before)
    if (!mine.ok) return mine
    const { chat, lastThread } = mine.value
    if (lastThread.thread.active) return refuse('chat_already_active', 'The chat is active already.')
    const customerId = await chooseCustomer(needs, ask, mine.value)
    if (!customerId.ok) return customerId
    return openThread(needs, ask, {
      chatId: chat.id,
      before: mine.value,
      customerId: customerId.value,
      thread: { ...input, events: input.events.filter((event) => !known.has(event)) },
      continuous: input.continuous ?? chat.continuous,
      follow: false,
      readsAll: false,
    })
  })
  if (!changed.ok) return changed
  const { started, events } = changed.value.value
  const added = events.map((event) => event.id)
  const eventIds = input.events.flatMap((event) => known.get(event)?.id ?? added.shift() ?? [])
  return finishOpening(needs, changed.value, { ...started, eventIds })
}

/** A chat keeps its customer; one that has none may be given one. Source: behaviour.md 10.6. */
async function chooseCustomer(
  { customers, store }: Pick<Needs, 'customers' | 'store'>,
  { caller, input }: Ask<Caller, ActionInput<'activateChat'>>,
  { chat }: ChatRecord,
): Promise<Result<string | null>> {
  const [customerId, ...more] = input.userIds
  if (customerId === undefined || (customerId === chat.customerId && more.length === 0)) {
    return success(chat.customerId)
  }
  if (caller.kind === 'customer') {
    return refuse('authorization', 'chat.users may name nobody but the customer himself.')
  }
  if (chat.customerId !== null || more.length > 0) {
    return refuse('validation', 'A chat has at most one customer.')
  }
  const { licenseId } = caller
  if (!(await customers.find({ licenseId, customerId }))) {
    return refuse('not_found', 'There is no such customer.')
  }
  return (await store.readChatOfCustomer(licenseId, customerId))
    ? refuse('chat_limit_reached', 'The customer has a chat already.')
    : success(customerId)
}
