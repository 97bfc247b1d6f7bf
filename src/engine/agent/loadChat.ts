import type { ChatId } from '../../model/ids.ts'
import { reasonOf } from '../errorPolicy.ts'
import type { AgentContext } from './context.ts'

/** Errors that mean: there is no such chat for this agent. Source: spec/behaviour.md 4.19. */
const notForUs: ReadonlySet<string> = new Set(['authorization', 'not_found', 'validation'])

/** Loads the whole history of a chat; a chat that is not for us any more is forgotten. */
export async function loadChat({ api, store, progress }: AgentContext, chat: ChatId): Promise<void> {
  progress.noteChat(chat, { kind: 'loading' })
  const answer = await api.readChat(chat)
  if (answer.ok) {
    store.apply({ type: 'chatReceived', chat: answer.value, fresh: true })
    progress.noteChat(chat, { kind: 'loaded' })
    return
  }
  const reason = reasonOf(answer.failure)
  // A line that was lost brings the chat back by itself, with the next login.
  if (notForUs.has(reason)) store.apply({ type: 'chatForgotten', chatId: chat })
  progress.noteChat(chat, { kind: 'failed', reason })
}
