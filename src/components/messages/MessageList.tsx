import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ChatEvent, PendingEvent } from '../../model/event.ts'
import type { CustomId, UserId } from '../../model/ids.ts'
import type { User } from '../../model/user.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { useToday } from '../ui/useToday.ts'
import { Announcements } from './Announcements.tsx'
import { useAuthors } from './authors.ts'
import { ChunkMounterContext } from './ChunkMounterContext.ts'
import { createChunkMounter } from './createChunkMounter.ts'
import { LoadEarlier } from './LoadEarlier.tsx'
import { MessageChunks } from './MessageChunks.tsx'
import { eventsAfter, newestEvent } from './newestEvents.ts'
import { TypingIndicator } from './TypingIndicator.tsx'
import { useSeenWhenInView } from './useSeenWhenInView.ts'
import { useStickToBottom } from './useStickToBottom.ts'

export type MessageListProps = {
  readonly chunks: readonly { readonly key: string; readonly events: readonly ChatEvent[] }[]
  readonly pending: readonly PendingEvent[]
  readonly me: UserId | null
  readonly users: Readonly<Record<string, User>>
  /** ms since the epoch: an agent has read up to here. */
  readonly readUpTo: number | null
  /** The first event that is new to the visitor; a line stands before it. Default none. */
  readonly unreadFrom?: string | null
  readonly typing: UserId | null
  readonly history: {
    readonly loadOlder: (() => void) | null
    readonly loading: boolean
    readonly failed: boolean
  }
  readonly onRetry: (id: CustomId) => void
  readonly onRemove: (id: CustomId) => void
  readonly onSeen: () => void
  /** What stands at the end instead of who is typing. */
  readonly tail?: ReactNode
}

/** What scrolls must be reachable with the keyboard, though it is no control. */
const reachable = { tabIndex: 0 } as const

/** The conversation: what was said, what is on its way, who is writing; and the one voice that reads it out. */
export function MessageList(props: MessageListProps) {
  const { chunks, pending, me, users, typing, history } = props
  const texts = useTexts()
  const today = useToday()
  const authors = useAuthors(users, me)
  const list = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const newest = newestEvent(chunks)?.id ?? null
  const first = chunks[0]?.events[0]?.id ?? null
  const { atBottom, scrollToEnd, keepPlace } = useStickToBottom({ list, content, rows })
  const [mounter] = useState(() => createChunkMounter(() => list.current))
  const mounting = useMemo(() => ({ mounter, onMounted: keepPlace }), [mounter, keepPlace])
  const unread = useNewSince(chunks, me, atBottom, newest)
  const settled = !history.loading || chunks.length > 0
  useSeenWhenInView(end, newest, props.onSeen)
  useOwnMessagesInSight(pending, scrollToEnd)

  const backToList = useCallback(() => list.current?.focus({ preventScroll: true }), [])
  return (
    <div className="relative flex min-h-0 grow flex-col">
      <div
        ref={list}
        role="log"
        part="messages"
        aria-label={texts.t('messages.name')}
        aria-live="off"
        {...reachable}
        className="scrollable list min-h-0 grow px-4 pb-2"
      >
        <div ref={content} className="flex min-h-full flex-col justify-end">
          <LoadEarlier history={history} hasMessages={first !== null} onGone={backToList} />
          <div ref={rows} className="flow-root">
            <ChunkMounterContext.Provider value={mounting}>
              <MessageChunks
                chunks={chunks}
                pending={pending}
                me={me}
                readUpTo={props.readUpTo}
                unreadFrom={props.unreadFrom ?? null}
                onRetry={props.onRetry}
                onRemove={props.onRemove}
                authors={authors}
                today={today}
              />
            </ChunkMounterContext.Provider>
          </div>
          {props.tail ?? (
            <TypingIndicator
              author={typing === null ? null : (authors[typing] ?? { name: null, avatar: null })}
            />
          )}
          <div ref={end} className="h-px" />
        </div>
      </div>
      {!atBottom && (
        <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center">
          <Button className="elevated pointer-events-auto rounded-full" onClick={scrollToEnd}>
            <Icon name="arrowDown" className="size-4" />
            {unread > 0 ? texts.t('messages.new', { count: unread }) : texts.t('messages.latest')}
          </Button>
        </div>
      )}
      <Announcements chunks={chunks} pending={pending} me={me} authors={authors} settled={settled} />
    </div>
  )
}

/** How many messages of others have come since the reader left the end of the list. */
function useNewSince(
  chunks: MessageListProps['chunks'],
  me: UserId | null,
  atBottom: boolean,
  newest: string | null,
): number {
  // No state: at the end, where it changes with every message, nothing is drawn from it.
  const left = useRef(newest)
  useLayoutEffect(() => {
    if (atBottom) left.current = newest
  }, [atBottom, newest])
  return useMemo(() => {
    if (atBottom) return 0
    const since = eventsAfter(chunks, left.current) ?? []
    return since.filter((event) => event.authorId !== me && event.type !== 'custom').length
  }, [atBottom, chunks, me])
}

/** Whoever writes wants to see it, wherever the list was. */
function useOwnMessagesInSight(pending: readonly PendingEvent[], scrollToEnd: () => void): void {
  const newest = pending.at(-1)?.customId ?? null
  useEffect(() => {
    if (newest !== null) scrollToEnd()
  }, [newest, scrollToEnd])
}
