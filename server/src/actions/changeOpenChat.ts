import type { Queue } from '../domain/chat.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import type { Publication } from '../domain/facts.ts'
import { type Result, success } from '../domain/result.ts'
import type { Ask, Done, Needs } from './ask.ts'
import { changeChat, type Decision } from './changeChat.ts'
import type { Caller } from './contract.ts'
import { openChat } from './openChat.ts'

export type ChatChange = Required<Pick<Decision<unknown>, 'commit'>> & {
  /** In this order, after the response. */
  readonly publications: readonly Publication[]
  /** Gives back what the decision holds, when it is not carried out. */
  readonly abandon?: () => void
  /** Runs once everything is published, before routing looks at the chat. */
  readonly after?: (record: ChatRecord) => void
  /** The queue as the customer is told it here. */
  readonly told?: Queue | null
}

/**
 * The common form of actions that change one chat and answer nothing: the chat must be the caller's to see, and
 * routing looks at what has become of it.
 *
 * @param decide null: nothing is to change, and nobody is told
 */
export async function changeOpenChat(
  { store, router }: Pick<Needs, 'store' | 'router'>,
  ask: Ask<Caller, { readonly chatId: string }>,
  decide: (record: ChatRecord) => Promise<Result<ChatChange | null>>,
): Promise<Result<Done<null>>> {
  const { caller, input } = ask
  const changed = await changeChat(
    store,
    () => store.readChat(caller.licenseId, input.chatId),
    async (before): Promise<Result<Decision<ChatChange>>> => {
      const mine = openChat(ask, before)
      if (!mine.ok) return mine
      const decided = await decide(mine.value)
      if (!decided.ok) return decided
      const value: ChatChange = decided.value ?? { commit: null, publications: [] }
      const { commit, abandon } = value
      return success({ commit, value, ...(abandon ? { abandon } : {}) })
    },
  )
  if (!changed.ok) return changed
  const { record, value } = changed.value
  return success({
    value: null,
    publications: value.publications,
    after: () => {
      if (!record) return
      value.after?.(record)
      router.observe(record, value.told ?? null)
    },
  })
}
