import type { ChatId } from '../../model/ids.ts'
import { success } from '../../model/result.ts'
import { activeThread, chatById } from '../../store/selectors.ts'
import type { CommandOutcome } from './AgentEngine.ts'
import { type AgentContext, myId } from './context.ts'
import { run } from './run.ts'

/** Pushes of chats that the agent is not in: only followers get them. */
export interface Following {
  /** A chat is in front: looked at, it is followed for as long as it stays there. */
  lookAt(chat: ChatId | null): void
  /** What concerns the chat in front has changed. */
  review(): void
  setFollowed(chat: ChatId, followed: boolean): Promise<CommandOutcome>
  /** Whether the pushes of a chat arrive here. */
  hears(chat: ChatId): boolean
}

export function createFollowing(context: AgentContext): Following {
  const { api, store } = context
  /** The chat in front. */
  let front: ChatId | null = null
  /** The chat that is followed because it is in front, and for no other reason. */
  let glanced: ChatId | null = null
  /** Asked for and refused, or on its way: not asked for again while in front. */
  let asked: ChatId | null = null

  function review() {
    const chat = front === null ? null : chatById(store.getState(), front)
    const me = myId(context)
    if (chat === null || me === null || asked === chat.id) return
    if (activeThread(chat) === null || hears(chat.id)) return
    asked = chat.id
    glanced = chat.id
    void setFollowed(chat.id, true)
  }

  function hears(id: ChatId): boolean {
    const chat = chatById(store.getState(), id)
    const me = myId(context)
    return chat !== null && (chat.followed || (me !== null && chat.users[me]?.present === true))
  }

  function leave() {
    if (glanced === null) return
    const chat = chatById(store.getState(), glanced)
    if (chat?.followed) void setFollowed(glanced, false)
    glanced = null
  }

  async function setFollowed(chat: ChatId, followed: boolean): Promise<CommandOutcome> {
    const outcome = await run(followed ? api.followChat(chat) : api.unfollowChat(chat))
    if (!outcome.ok) return outcome
    store.apply({ type: 'followChanged', chatId: chat, followed })
    return success(null)
  }

  return {
    lookAt: (chat) => {
      if (chat === front) return
      leave()
      front = chat
      asked = null
      review()
    },
    review,
    hears,
    setFollowed: (chat, followed) => {
      // On purpose now, whichever way.
      if (glanced === chat) glanced = null
      return setFollowed(chat, followed)
    },
  }
}
