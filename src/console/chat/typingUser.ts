import type { UserId } from '../../model/ids.ts'
import type { ChatState } from '../../store/chatState.ts'

/** Who is shown with the three dots: the customer, or another agent. Unsent text says more than dots, so not both. */
export function typingUser(chat: ChatState, me: UserId | null): UserId | null {
  for (const user of Object.values(chat.users)) {
    const shown = chat.sneakPeek?.userId === user.id || user.id === me
    if (!shown && chat.typing[user.id] !== undefined) return user.id
  }
  return null
}
