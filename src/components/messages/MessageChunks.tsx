import { memo, useMemo, useState } from 'react'
import type { ChatEvent, PendingEvent } from '../../model/event.ts'
import { useWindowFocus } from '../window/WindowFocus.tsx'
import type { Authors } from './authors.ts'
import { ChunkShelf } from './ChunkShelf.tsx'
import { createShelves, type Shelf } from './createShelves.ts'
import { belongTogether, type Neighbor } from './groupEvents.ts'
import { firstMessages } from './MessageChunkView.tsx'
import type { OwnMark } from './MessageGroup.tsx'
import type { MessageListProps } from './MessageList.tsx'
import { findNewest, newestEvent } from './newestEvents.ts'
import { PendingMessage } from './PendingMessage.tsx'

type MessageChunksProps = Pick<
  MessageListProps,
  'chunks' | 'pending' | 'me' | 'readUpTo' | 'unreadFrom' | 'onRetry' | 'onRemove'
> & { readonly authors: Authors; readonly today: number }

export const MessageChunks = memo(function MessageChunks(props: MessageChunksProps) {
  const { chunks, pending, me, readUpTo, unreadFrom = null, authors, today, onRetry, onRemove } = props
  const focus = useWindowFocus()
  const waiting = pending.map((event) => toNeighbor(event, me))
  const newest = newestEvent(chunks)
  const mark = useOwnMark(pending.length === 0 ? chunks : null, me, readUpTo)
  const marked = chunkWith(chunks, mark?.eventId ?? null)
  const divided = chunkWith(chunks, unreadFrom)
  const [shelvesOf] = useState(createShelves)
  const shelves = shelvesOf(chunks)
  const markedShelf = shelfWith(shelves, marked)
  const dividedShelf = shelfWith(shelves, divided)

  /** The button that was pressed goes away with its message. */
  function handingOver(act: (id: PendingEvent['customId']) => void, event: PendingEvent) {
    return () => {
      focus.handOver()
      act(event.customId)
    }
  }

  return (
    <>
      {shelves.map((shelf, index) => (
        <ChunkShelf
          key={shelf.key}
          chunks={shelf.chunks}
          before={shelves[index - 1]?.chunks.at(-1)?.events.at(-1) ?? null}
          after={shelves[index + 1]?.chunks[0]?.events[0] ?? waiting[0] ?? null}
          me={me}
          authors={authors}
          mark={shelf === markedShelf ? mark : null}
          marked={shelf === markedShelf ? marked : null}
          unreadFrom={shelf === dividedShelf ? unreadFrom : null}
          divided={shelf === dividedShelf ? divided : null}
          today={today}
          nearChunks={countNear(chunks, shelf)}
          distant={index < shelves.length - 1}
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
})

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

/** The shelf that a chunk stands on. */
function shelfWith(shelves: readonly Shelf[], events: readonly ChatEvent[] | null): Shelf | null {
  if (events === null) return null
  return shelves.findLast(({ chunks }) => chunks.some((chunk) => chunk.events === events)) ?? null
}

/** How many chunks at the end of a shelf are needed to fill the end of the list. */
function countNear(chunks: MessageListProps['chunks'], shelf: Shelf): number {
  let near = 0
  let messages = 0
  for (let index = chunks.length - 1; index >= 0 && messages < firstMessages; index -= 1) {
    const chunk = chunks[index]
    if (chunk === undefined) break
    messages += chunk.events.length
    if (shelf.chunks.includes(chunk)) near += 1
  }
  return near
}
