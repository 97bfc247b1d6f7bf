import { memberAudience } from '../domain/audience.ts'
import { draftOf, markSeen } from '../domain/chatChanges.ts'
import type { Micros } from '../domain/event.ts'
import type { Fact, Publication } from '../domain/facts.ts'
import { toMicros } from '../domain/instants.ts'
import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import { changeChat } from './changeChat.ts'
import type { Caller } from './contract.ts'
import { callerId, openChat } from './openChat.ts'
import { answering, repeated } from './publish.ts'

type Marked = { readonly seenUpTo: Micros; readonly publications: readonly Publication[] }

/**
 * Moves the caller's read marker, never back and never past now. An agent who is no member has no marker: he is
 * answered and nothing is kept. Source: behaviour.md section 7 and ambiguities.md E23.
 */
export const markEventsAsSeen: Handler<'markEventsAsSeen', Caller> = async (needs, ask) => {
  const { caller, input } = ask
  const changed = await changeChat(
    needs.store,
    () => needs.store.readChat(caller.licenseId, input.chatId),
    async (before) => {
      const mine = openChat(ask, before)
      if (!mine.ok) return mine
      const { chat, lastThread, lastInstant } = mine.value
      // Instants in a chat may run ahead of a clock that was set back; what was sent can be seen.
      const now = Math.max(toMicros(needs.clock.now()), lastInstant)
      const asked = Math.min(input.seenUpTo ?? now, now)
      const userId = callerId(caller)
      const draft = markSeen(draftOf(mine.value), userId, asked)
      const member = draft.record.chat.members.find((one) => one.userId === userId)
      const seenUpTo = member?.seenUpTo ?? asked
      const fact: Fact = {
        type: 'eventsMarkedAsSeen',
        chatId: chat.id,
        threadId: lastThread.thread.id,
        userId,
        seenUpTo,
      }
      if (draft.record === mine.value) {
        const unchanged: Marked = { seenUpTo, publications: repeated(caller, fact) }
        return success({ commit: null, value: unchanged })
      }
      const marked: Marked = {
        seenUpTo,
        publications: [answering(caller, fact, memberAudience(chat, 'all'))],
      }
      return success({ commit: { after: draft.record }, value: marked })
    },
  )
  if (!changed.ok) return changed
  const { record, value } = changed.value
  return success({
    value: { seenUpTo: value.seenUpTo },
    publications: value.publications,
    after: () => record && needs.router.observe(record),
  })
}
