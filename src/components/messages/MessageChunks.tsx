import { useMemo, useState } from 'react'
import type { ChatEvent, PendingEvent } from '../../model/event.ts'
import { useWindowFocus } from '../window/WindowFocus.tsx'
import type { Authors } from './authors.ts'
import { createElementCache } from './createElementCache.ts'
import { belongTogether, type Neighbor } from './groupEvents.ts'
import { MessageChunkView } from './MessageChunkView.tsx'
import type { OwnMark } from './MessageGroup.tsx'
import type { MessageListProps } from './MessageList.tsx'
import { findNewest, newestEvent } from './newestEvents.ts'
import { PendingMessage } from './PendingMessage.tsx'

type MessageChunksProps = Pick<
  MessageListProps,
  'chunks' | 'pending' | 'me' | 'readUpTo' | 'unreadFrom' | 'onRetry' | 'onRemove'
> & { readonly authors: Authors; readonly today: number }

/** So many messages at the end are drawn at once: more than any window shows. */
const nearMessages = 20

export function MessageChunks(props: MessageChunksProps) {
  const { chunks, pending, me, readUpTo, unreadFrom = null, authors, today, onRetry, onRemove } = props
  const focus = useWindowFocus()
  const waiting = pending.map((event) => toNeighbor(event, me))
  const newest = newestEvent(chunks)
  const mark = useOwnMark(pending.length === 0 ? chunks : null, me, readUpTo)
  const marked = chunkWith(chunks, mark?.eventId ?? null)
  const divided = chunkWith(chunks, unreadFrom)
  const firstNear = findFirstNear(chunks)
  const [elementOf] = useState(createElementCache)

  /** The button that was pressed goes away with its message. */
  function handingOver(act: (id: PendingEvent['customId']) => void, event: PendingEvent) {
    return () => {
      focus.handOver()
      act(event.customId)
    }
  }

  return (
    <>
      {chunks.map(({ key, events }, index) => {
        const view = {
          events,
          before: chunks[index - 1]?.events.at(-1) ?? null,
          after: chunks[index + 1]?.events[0] ?? waiting[0] ?? null,
          me,
          authors,
          mark: events === marked ? mark : null,
          unreadFrom: events === divided ? unreadFrom : null,
          today,
          distant: index < firstNear,
        }
        return elementOf(events, Object.values(view), () => <MessageChunkView key={key} {...view} />)
      })}
      {pending.map((event, index) => {
        const own = waiting[index]
        const above = index === 0 ? newest : (waiting[index - 1] ?? null)
        const below = waiting[index + 1]
        return (
          <PendingMessage
            key={event.customId}
            event={event}
            joinsAbove={own !== undefined && belongTogether(above, own)}
            joinsBelow={own !== undefined && below !== undefined && belongTogether(own, below)}
            last={index === pending.length - 1}
            onRetry={handingOver(onRetry, event)}
            onRemove={handingOver(onRemove, event)}
          />
        )
      })}
    </>
  )
}

function toNeighbor(event: PendingEvent, me: MessageListProps['me']): Neighbor {
  return { type: event.content.type, authorId: me, createdAt: event.queuedAt }
}

/** Stands under the last message of ours, and only there. The same object while it says the same. */
function useOwnMark(
  chunks: MessageListProps['chunks'] | null,
  me: MessageListProps['me'],
  readUpTo: number | null,
): OwnMark | null {
  const own = useMemo(
    () =>
      chunks === null || me === null
        ? null
        : findNewest(chunks, ({ authorId, type }) => authorId === me && type !== 'custom'),
    [chunks, me],
  )
  const eventId = own?.id ?? null
  const read = own !== null && readUpTo !== null && readUpTo >= own.createdAt
  return useMemo(
    () => (eventId === null ? null : { eventId, state: read ? 'read' : 'sent' }),
    [eventId, read],
  )
}

/** The events of the chunk that holds one of them. Looks from the end, where it stands as a rule. */
function chunkWith(chunks: MessageListProps['chunks'], id: string | null): readonly ChatEvent[] | null {
  if (id === null) return null
  return chunks.findLast(({ events }) => events.some((event) => event.id === id))?.events ?? null
}

/** The place of the first chunk that is needed to fill the end of the list. */
function findFirstNear(chunks: MessageListProps['chunks']): number {
  let index = chunks.length
  let messages = 0
  while (index > 0 && messages < nearMessages) {
    index -= 1
    messages += chunks[index]?.events.length ?? 0
  }
  return index
}
