import { useEffect, useRef } from 'react'
import { useEngine } from '../hooks/EngineContext.ts'
import { useChat } from '../hooks/useChat.ts'
import { useEngineState } from '../hooks/useEngineState.ts'
import { useMessages } from '../hooks/useMessages.ts'
import { useUnread } from '../hooks/useUnread.ts'
import { useVisibility } from '../hooks/useVisibility.ts'
import type { Texts } from '../i18n/translate.ts'
import type { AppFacts } from './createOutside.ts'
import { eventsSince, type LastTold } from './eventsSince.ts'
import type { CustomerStatus, NewEvent } from './widgetEvents.ts'

export type FactListeners = {
  readonly onFacts: (facts: AppFacts) => void
  readonly onNewEvent: (event: NewEvent) => void
}

/** Shows nothing: tells the outside what it may know of the chat, whenever that changes. */
export function Facts({ texts, onFacts, onNewEvent }: FactListeners & { readonly texts: Texts | null }) {
  const { group } = useEngine()
  const { visibility } = useVisibility()
  const unread = useUnread()
  const chat = useChat()
  const { chunks, me } = useMessages()
  const customer = useEngineState((state) => state.session.me)
  const groupStatus = useEngineState((state) => state.groups.statuses[group])
  const current = useEngineState(({ chats }) =>
    chats.current.kind === 'chat' ? chats.byId[chats.current.id] : null,
  )

  const unreadText = unread > 0 && texts !== null ? texts.t('launcher.unread', { count: unread }) : ''
  const status = statusOf(chat)
  const threadId = current?.threads.at(-1)?.id ?? null
  // Before the server has named it, a chat has no thread, and its id is only ours.
  const chatId = threadId === null ? null : (current?.id ?? null)
  const available = groupStatus === undefined ? null : groupStatus !== 'offline'
  const { id = null, name = null, email = null } = customer ?? {}

  useEffect(() => {
    onFacts({
      visibility,
      unread,
      unreadText,
      status,
      available,
      customer: { id, name, email },
      chat: { chatId, threadId },
    })
  }, [onFacts, visibility, unread, unreadText, status, available, id, name, email, chatId, threadId])

  const lastTold = useRef<LastTold>({ kind: 'unknown' })
  useEffect(() => {
    const isNewcomer = chat.kind === 'none' || chat.kind === 'starting'
    const { events, last } = eventsSince(lastTold.current, chunks, isNewcomer)
    lastTold.current = last
    for (const event of events) {
      const type = event.authorId === me ? 'customer' : 'agent'
      onNewEvent({ timestamp: event.createdAt, type: event.type, author: { id: event.authorId, type } })
    }
  }, [chunks, chat.kind, me, onNewEvent])

  return null
}

function statusOf(chat: ReturnType<typeof useChat>): CustomerStatus {
  if (chat.kind !== 'active') return 'browsing'
  return chat.queue === null ? 'chatting' : 'queued'
}
