import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import { changeTags } from './changeTags.ts'
import type { AgentCaller } from './contract.ts'

/** Takes a tag from a thread; one that is not there is passed over. Source: Agent Chat RTM API 3.0, untag_chat_thread. */
export const untagThread: Handler<'untagThread', AgentCaller> = (needs, ask) =>
  changeTags(needs, ask, 'threadUntagged', (tags) =>
    success(tags.includes(ask.input.tag) ? tags.filter((tag) => tag !== ask.input.tag) : null),
  )
