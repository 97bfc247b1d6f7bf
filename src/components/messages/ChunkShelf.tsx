import { memo } from 'react'
import { classes } from '../ui/classes.ts'
import type { Chunk } from './createShelves.ts'
import type { Neighbor } from './groupEvents.ts'
import { type ChunkProps, MessageChunkView } from './MessageChunkView.tsx'

type ChunkShelfProps = Omit<ChunkProps, 'events'> & {
  readonly chunks: readonly Chunk[]
  /** So many at the end are drawn at once. */
  readonly nearChunks: number
  /** Not the last one: the browser may leave all of it undrawn while out of sight. */
  readonly distant: boolean
}

/** Chunks that the browser can look over at once. Drawn again only when one of them has changed. */
export const ChunkShelf = memo(function ChunkShelf(props: ChunkShelfProps) {
  const { chunks, before, after, mark, unreadFrom, nearChunks, distant, ...shared } = props
  return (
    <div className={classes('flow-root', distant && 'shelf-distant')}>
      {chunks.map(({ key, events }, index) => (
        <MessageChunkView
          key={key}
          {...shared}
          events={events}
          before={lastOf(chunks[index - 1]) ?? before}
          after={chunks[index + 1]?.events[0] ?? after}
          mark={mark !== null && events.some(({ id }) => id === mark.eventId) ? mark : null}
          unreadFrom={unreadFrom !== null && events.some(({ id }) => id === unreadFrom) ? unreadFrom : null}
          distant={index < chunks.length - nearChunks}
        />
      ))}
    </div>
  )
})

function lastOf(chunk: Chunk | undefined): Neighbor | null {
  return chunk?.events.at(-1) ?? null
}
