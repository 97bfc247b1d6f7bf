import { memberAudience } from '../domain/audience.ts'
import { type Result, success } from '../domain/result.ts'
import type { Ask, Done, Needs } from './ask.ts'
import { changeOpenChat } from './changeOpenChat.ts'
import type { AgentCaller } from './contract.ts'
import { findThread } from './findThread.ts'
import { placeThread } from './placeThread.ts'
import { answering } from './publish.ts'

type TagOfThread = { readonly chatId: string; readonly threadId: string; readonly tag: string }

/** @param decide null: the tags stay as they are, and nobody is told */
export const changeTags = (
  needs: Needs,
  ask: Ask<AgentCaller, TagOfThread>,
  type: 'threadTagged' | 'threadUntagged',
  decide: (tags: readonly string[]) => Result<readonly string[] | null>,
): Promise<Result<Done<null>>> =>
  changeOpenChat(needs, ask, async (record) => {
    const { chatId, threadId, tag } = ask.input
    const thread = await findThread(needs, record, threadId)
    if (!thread.ok) return thread
    const tags = decide(thread.value.tags)
    if (!tags.ok) return tags
    if (tags.value === null) return success(null)
    // Customers have no tags.
    const audience = memberAudience(record.chat, 'agents')
    return success({
      commit: placeThread(record, { ...thread.value, tags: tags.value }),
      publications: [answering(ask.caller, { type, chatId, threadId, tag }, audience)],
    })
  })
