import { typingAudience } from '../domain/audience.ts'
import { toMicros } from '../domain/instants.ts'
import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { AgentCaller } from './contract.ts'
import { openChat } from './openChat.ts'
import { caused } from './publish.ts'

/** Tells the others that an agent types; where nothing is active, nobody. Source: Agent Chat RTM API 3.0. */
export const sendTypingIndicator: Handler<'sendTypingIndicator', AgentCaller> = async (needs, ask) => {
  const { caller, input } = ask
  const mine = openChat(ask, await needs.store.readChat(caller.licenseId, input.chatId))
  if (!mine.ok) return mine
  const { chat, lastThread } = mine.value
  if (!lastThread.thread.active) return success({ value: null, publications: [] })
  const fact = {
    type: 'typingIndicator',
    chatId: chat.id,
    thread: lastThread.thread,
    authorId: caller.agentId,
    recipients: input.recipients,
    at: toMicros(needs.clock.now()),
    isTyping: input.isTyping,
  } as const
  const audience = typingAudience(chat, input.recipients, caller.agentId)
  // For the others only: the requester's connection is not served either.
  return success({ value: null, publications: [{ ...caused(caller, fact, audience), origin: null }] })
}
