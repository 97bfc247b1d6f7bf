import { memo, useRef } from 'react'
import { classes } from '../ui/classes.ts'
import { useMounted } from './ChunkMounterContext.ts'
import type { Chunk } from './createShelves.ts'
import type { Neighbor } from './groupEvents.ts'
import { type ChunkProps, MessageChunkView } from './MessageChunkView.tsx'

type ChunkShelfProps = Omit<ChunkProps, 'events'> & {
  readonly chunks: readonly Chunk[]
  /** The events of the chunk that `mark` stands in; null: none of these. */
  readonly marked: Chunk['events'] | null
  /** The events of the chunk that `unreadFrom` is one of; null: none of these. */
  readonly divided: Chunk['events'] | null
  /** So many at the end are drawn at once. */
  readonly nearChunks: number
  /** Not the last one: the browser may leave all of it undrawn while out of sight. */
  readonly distant: boolean
}

/**
 * Chunks that the browser can look over at once. Drawn again only when one of them has changed; far from the end not
 * even its chunks' places are there at first, so that a long history opens as fast as a short one.
 */
export const ChunkShelf = memo(function ChunkShelf(props: ChunkShelfProps) {
  const { chunks, before, after, mark, marked, unreadFrom, divided, nearChunks, distant, ...shared } = props
  const place = useRef<HTMLDivElement>(null)
  const mounted = useMounted(place, nearChunks === 0 ? 'nothing' : 'all')
  if (mounted === 'nothing') return <div ref={place} className="shelf-distant shelf-waiting" />
  return (
    <div ref={place} className={classes('flow-root', distant && 'shelf-distant')}>
      {chunks.map(({ key, events }, index) => (
        <MessageChunkView
          key={key}
          {...shared}
          events={events}
          before={lastOf(chunks[index - 1]) ?? before}
          after={chunks[index + 1]?.events[0] ?? after}
          mark={events === marked ? mark : null}
          unreadFrom={events === divided ? unreadFrom : null}
          distant={index < chunks.length - nearChunks}
        />
      ))}
    </div>
  )
})

function lastOf(chunk: Chunk | undefined): Neighbor | null {
  return chunk?.events.at(-1) ?? null
}
