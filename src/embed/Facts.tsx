import { useEffect, useMemo, useRef } from 'react'
import { useEngine } from '../hooks/EngineContext.ts'
import { useChat } from '../hooks/useChat.ts'
import { useEngineState } from '../hooks/useEngineState.ts'
import { useGreeting } from '../hooks/useGreeting.ts'
import { useMessages } from '../hooks/useMessages.ts'
import { useUnread } from '../hooks/useUnread.ts'
import { useVisibility } from '../hooks/useVisibility.ts'
import type { Texts } from '../i18n/translate.ts'
import type { GreetingFact } from './createGreetingNews.ts'
import type { AppFacts } from './createOutside.ts'
import { eventsSince, type LastTold } from './eventsSince.ts'
import { greetingOf } from './greetingOf.ts'
import { createMessageStatuses } from './messageStatuses.ts'
import type { CustomerStatus, NewEvent, WidgetEvents } from './widgetEvents.ts'

export type FactListeners = {
  readonly onFacts: (facts: AppFacts) => void
  readonly onNewEvent: (event: NewEvent) => void
  readonly onMessageStatus: (status: WidgetEvents['message_status_changed']) => void
}

/** Shows nothing: tells the outside what it may know of the chat, whenever that changes. */
export function Facts(props: FactListeners & { readonly texts: Texts | null }) {
  const { texts, onFacts, onNewEvent, onMessageStatus } = props
  const { group } = useEngine()
  const { visibility } = useVisibility()
  const unread = useUnread()
  const chat = useChat()
  const { chunks, pending, me, readUpTo } = useMessages()
  const greeting = useGreetingFact()
  const { kind: state, reason } = useEngineState((all) => all.connection)
  const customer = useEngineState((state) => state.session.me)
  const groupStatus = useEngineState((state) => state.groups.statuses[group])
  const current = useEngineState(({ chats }) =>
    chats.current.kind === 'chat' ? chats.byId[chats.current.id] : null,
  )

  const unreadText = unread > 0 && texts !== null ? texts.t('launcher.unread', { count: unread }) : ''
  const status = statusOf(chat, greeting)
  const queue = chat.kind === 'active' ? chat.queue : null
  const connection = useMemo(() => ({ state, reason }), [state, reason])
  const threads = current?.threads
  const threadId = threads?.at(-1)?.id ?? null
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
      greeting,
      connection,
      queue,
    })
  }, [
    onFacts,
    visibility,
    unread,
    unreadText,
    status,
    available,
    id,
    name,
    email,
    chatId,
    threadId,
    greeting,
    connection,
    queue,
  ])

  const lastTold = useRef<LastTold>({ kind: 'unknown' })
  useEffect(() => {
    const isNewcomer = chat.kind === 'none' || chat.kind === 'starting'
    const { events, last } = eventsSince(lastTold.current, chunks, isNewcomer)
    lastTold.current = last
    for (const event of events) {
      const type = event.authorId === me ? 'customer' : 'agent'
      const greeted = greetingOf(event, chunks, threads)
      onNewEvent({
        timestamp: event.createdAt,
        type: event.type,
        author: { id: event.authorId, type },
        ...(greeted && { greeting: greeted }),
      })
    }
  }, [chunks, threads, chat.kind, me, onNewEvent])

  const newsOf = useRef(createMessageStatuses())
  useEffect(() => {
    for (const news of newsOf.current({ pending, chunks, readUpTo })) onMessageStatus(news)
  }, [pending, chunks, readUpTo, onMessageStatus])

  return null
}

function useGreetingFact(): GreetingFact | null {
  const { visibility } = useVisibility()
  const { beside, inside } = useGreeting()
  const known = useEngineState((state) => state.greetings)
  const visible = beside !== null || (inside !== null && visibility === 'maximized')
  return useMemo(() => {
    if (known.kind === 'none') return null
    const { id, uniqueId } = known.greeting
    return { id, uniqueId, visible, accepted: known.accepted }
  }, [known, visible])
}

function statusOf(chat: ReturnType<typeof useChat>, greeting: GreetingFact | null): CustomerStatus {
  if (chat.kind !== 'active') return greeting?.visible && !greeting.accepted ? 'invited' : 'browsing'
  return chat.queue === null ? 'chatting' : 'queued'
}
