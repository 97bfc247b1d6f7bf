import { useMemo } from 'react'
import type { PendingEvent } from '../../model/event.ts'
import { useWindowFocus } from '../window/WindowFocus.tsx'
import type { Authors } from './authors.ts'
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

/** So many chunks at the end are always drawn: what can be seen, and what is just above it. */
const nearChunks = 2

export function MessageChunks(props: MessageChunksProps) {
  const { chunks, pending, me, readUpTo, unreadFrom = null, authors, today, onRetry, onRemove } = props
  const focus = useWindowFocus()
  const waiting = pending.map((event) => toNeighbor(event, me))
  const newest = newestEvent(chunks)
  const settled = pending.length === 0
  const mark = useMemo(
    () => (settled ? ownMark(chunks, me, readUpTo) : null),
    [settled, chunks, me, readUpTo],
  )

  /** The button that was pressed goes away with its message. */
  function handingOver(act: (id: PendingEvent['customId']) => void, event: PendingEvent) {
    return () => {
      focus.handOver()
      act(event.customId)
    }
  }

  return (
    <>
      {chunks.map(({ key, events }, index) => (
        <MessageChunkView
          key={key}
          events={events}
          before={chunks[index - 1]?.events.at(-1) ?? null}
          after={chunks[index + 1]?.events[0] ?? waiting[0] ?? null}
          me={me}
          authors={authors}
          mark={mark !== null && events.some(({ id }) => id === mark.eventId) ? mark : null}
          unreadFrom={unreadFrom !== null && events.some(({ id }) => id === unreadFrom) ? unreadFrom : null}
          today={today}
          distant={index < chunks.length - nearChunks}
        />
      ))}
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

/** Stands under the last message of ours, and only there. */
function ownMark(
  chunks: MessageListProps['chunks'],
  me: MessageListProps['me'],
  readUpTo: number | null,
): OwnMark | null {
  const own =
    me === null ? null : findNewest(chunks, ({ authorId, type }) => authorId === me && type !== 'custom')
  if (own === null) return null
  return { eventId: own.id, state: readUpTo !== null && readUpTo >= own.createdAt ? 'read' : 'sent' }
}
