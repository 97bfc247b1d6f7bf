import { type ComponentType, createContext } from 'react'
import type { RichMessageButton } from '../../model/event.ts'
import type { EventId, ThreadId, UserId } from '../../model/ids.ts'

/** Where an event stands. */
export type EventPlace = { readonly threadId: ThreadId; readonly eventId: EventId }

/** What can be done with messages beside reading them; whoever shows a list gives it. */
export type MessageTools = {
  /** null: the buttons of rich messages are only shown. */
  readonly pressButton: ((place: EventPlace, button: RichMessageButton) => void) | null
  /** Whose presses are shown; null: anybody's. */
  readonly pressedBy: UserId | null
  /** Shows what is behind a link of somebody else's message; null: nothing is asked about links. */
  readonly LinkPreview: ComponentType<{ readonly url: string }> | null
}

/** For reading only. */
const nothing: MessageTools = { pressButton: null, pressedBy: null, LinkPreview: null }

export const MessageToolsContext = createContext(nothing)
