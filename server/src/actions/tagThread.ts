import { refuse, success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import { changeTags } from './changeTags.ts'
import type { AgentCaller } from './contract.ts'

const maxTagChars = 255
const maxTagsPerThread = 100

/** Puts a tag on a thread, once. Source: Agent Chat RTM API 3.0, tag_chat_thread. */
export const tagThread: Handler<'tagThread', AgentCaller> = (needs, ask) =>
  changeTags(needs, ask, 'threadTagged', (tags) => {
    const { tag } = ask.input
    if (tag.trim() === '' || tag.length > maxTagChars) {
      return refuse('validation', `tag must have from 1 to ${maxTagChars} characters.`)
    }
    if (tags.includes(tag)) return success(null)
    return tags.length >= maxTagsPerThread
      ? refuse('limit_reached', `A thread has at most ${maxTagsPerThread} tags.`)
      : success([...tags, tag])
  })
