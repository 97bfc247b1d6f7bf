import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import type { Texts } from '../../i18n/translate.ts'
import type { ChatEvent } from '../../model/event.ts'
import type { UserId } from '../../model/ids.ts'
import { classes } from '../ui/classes.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import type { Authors } from './authors.ts'
import { type Mounted, useMounted } from './ChunkMounterContext.ts'
import { groupEvents, type Neighbor, type Row } from './groupEvents.ts'
import { MessageGroup, type OwnMark } from './MessageGroup.tsx'
import { plainText } from './plainText.ts'
import { reuseRows } from './reuseRows.ts'

type MessageChunkViewProps = ChunkProps & {
  /** Far from the end: drawn when there is time, and left undrawn by the browser while out of sight. */
  readonly distant: boolean
}

/** So many messages at the end are drawn at once, which fills the window; what is above follows a frame later. */
export const firstMessages = 14

/** A stretch of the list. It is drawn again only when its own events change. */
export const MessageChunkView = memo(function MessageChunkView(props: MessageChunkViewProps) {
  const { distant, ...chunk } = props
  const place = useRef<HTMLDivElement>(null)
  const mounted = useMounted(place, distant ? 'nothing' : chunk.events.length > firstMessages ? 'end' : 'all')
  const { rows, waiting } = useRows(chunk, mounted)
  const texts = useTexts()
  return (
    <div
      ref={place}
      className={classes('chunk', distant && 'chunk-distant', mounted === 'nothing' && 'chunk-waiting')}
    >
      {waiting && <div className="rows-waiting" />}
      {drawRows(rows, chunk, texts)}
    </div>
  )
})

/** The rows that are drawn now, and whether others before them are still to come. */
function useRows({ events, before, after, unreadFrom }: ChunkProps, mounted: Mounted) {
  const drawn = useRef<readonly Row[]>([])
  const shown = useMemo(() => {
    if (mounted === 'nothing') return { rows: [], waiting: false }
    const rows = groupEvents(events, before, after, unreadFrom)
    const first = mounted === 'all' ? 0 : firstRowOf(rows, firstMessages)
    return { rows: reuseRows(drawn.current, first === 0 ? rows : rows.slice(first)), waiting: first > 0 }
  }, [events, before, after, unreadFrom, mounted])
  useLayoutEffect(() => {
    drawn.current = shown.rows
  }, [shown])
  return shown
}

/** Where the last so many messages begin, in whole rows. */
function firstRowOf(rows: readonly Row[], messages: number): number {
  let index = rows.length
  for (let left = messages; index > 0 && left > 0; ) {
    index -= 1
    const row = rows[index]
    left -= row?.kind === 'group' ? row.events.length : 1
  }
  return index
}

export type ChunkProps = {
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

function drawRows(rows: readonly Row[], { me, authors, mark, today }: ChunkProps, texts: Texts) {
  const showNames = Object.keys(authors).length > 1
  return rows.map((row) => {
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
  })
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
