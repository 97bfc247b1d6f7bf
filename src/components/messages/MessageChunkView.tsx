import { memo, useEffect, useMemo, useRef } from 'react'
import type { ChatEvent } from '../../model/event.ts'
import type { UserId } from '../../model/ids.ts'
import { classes } from '../ui/classes.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import type { Authors } from './authors.ts'
import { useMounted } from './ChunkMounterContext.ts'
import { groupEvents, type Neighbor, type Row } from './groupEvents.ts'
import { MessageGroup, type OwnMark } from './MessageGroup.tsx'
import { plainText } from './plainText.ts'
import { reuseRows } from './reuseRows.ts'

type MessageChunkViewProps = ChunkRowsProps & {
  /** Far from the end: drawn when there is time, and left undrawn by the browser while out of sight. */
  readonly distant: boolean
}

/** A stretch of the list. It is drawn again only when its own events change. */
export const MessageChunkView = memo(function MessageChunkView({ distant, ...rows }: MessageChunkViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const mounted = useMounted(place, !distant)
  return (
    <div
      ref={place}
      className={classes('flow-root', distant && 'chunk-distant', !mounted && 'chunk-waiting')}
    >
      {mounted && <ChunkRows {...rows} />}
    </div>
  )
})

type ChunkRowsProps = {
  readonly events: readonly ChatEvent[]
  readonly before: Neighbor | null
  readonly after: Neighbor | null
  readonly me: UserId | null
  readonly authors: Authors
  readonly mark: OwnMark | null
  /** The first event that is new to the visitor, where it is one of these. */
  readonly unreadFrom: string | null
  /** Start of the visitor's day: decides what is called today. */
  readonly today: number
}

function ChunkRows({ events, before, after, me, authors, mark, unreadFrom, today }: ChunkRowsProps) {
  const texts = useTexts()
  const drawn = useRef<readonly Row[]>([])
  const rows = useMemo(
    () => reuseRows(drawn.current, groupEvents(events, before, after, unreadFrom)),
    [events, before, after, unreadFrom],
  )
  useEffect(() => {
    drawn.current = rows
  }, [rows])
  const showNames = Object.keys(authors).length > 1
  return (
    <>
      {rows.map((row) => {
        if (row.kind === 'day') return <DayLine key={row.key} text={texts.day(row.at, today)} />
        if (row.kind === 'unread') return <UnreadLine key={row.key} text={texts.t('messages.divider')} />
        if (row.kind === 'system') return <SystemLine key={row.key} text={plainText(row.event, texts)} />
        const mine = row.authorId !== null && row.authorId === me
        return (
          <MessageGroup
            key={row.key}
            group={row}
            mine={mine}
            author={row.authorId === null ? null : (authors[row.authorId] ?? null)}
            showName={showNames}
            mark={mine && mark?.eventId === row.events.at(-1)?.id ? mark : null}
          />
        )
      })}
    </>
  )
}

function DayLine({ text }: { readonly text: string }) {
  return <p className="pt-4 pb-1 text-center text-meta font-medium text-muted">{text}</p>
}

function UnreadLine({ text }: { readonly text: string }) {
  return (
    <p className="unread-line flex items-center gap-3 pt-4 pb-1 text-meta font-medium text-accent-text">
      {text}
    </p>
  )
}

function SystemLine({ text }: { readonly text: string | null }) {
  if (text === null) return null
  return (
    <p className="px-6 py-2 text-center text-secondary text-balance text-muted" dir="auto">
      {text}
    </p>
  )
}
