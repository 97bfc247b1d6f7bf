import { useLayoutEffect, useRef, useState } from 'react'
import type { ChatEvent, PendingEvent } from '../../model/event.ts'
import type { UserId } from '../../model/ids.ts'
import type { Announcement } from '../ui/Announcer.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import type { Authors } from './authors.ts'
import { eventsAfter, newestEvent } from './newestEvents.ts'
import { plainText } from './plainText.ts'

/** More at once are counted instead of read out. */
const maxSpoken = 5

const silence: readonly Announcement[] = []

export type Spoken = {
  readonly chunks: readonly { readonly events: readonly ChatEvent[] }[]
  readonly pending: readonly PendingEvent[]
  readonly me: UserId | null
  readonly authors: Authors
  /** False while the history is still being loaded: what it brings is not new. */
  readonly settled: boolean
}

/** The lines to speak: each message of somebody else once, when it arrives; and each of ours that was not sent. */
export function useAnnouncements({ chunks, pending, me, authors, settled }: Spoken): readonly Announcement[] {
  const texts = useTexts()
  const [lines, setLines] = useState(silence)
  /** undefined: nothing is known yet to which something could be new. */
  const known = useRef<string | null | undefined>(undefined)
  const failed = useRef<ReadonlySet<string>>(new Set())

  // Before the browser paints, as all that follows a message: afterwards would be one more frame for each.
  useLayoutEffect(() => {
    const arrived = known.current === undefined ? null : eventsAfter(chunks, known.current)
    if (settled) known.current = newestEvent(chunks)?.id ?? null
    if (!settled || arrived === null) return
    const spoken = arrived
      .filter((event) => event.authorId !== me)
      .flatMap((event) => {
        const text = plainText(event, texts)
        if (text === null) return []
        if (event.authorId === null) return [{ key: event.id, text }]
        const name = authors[event.authorId]?.name ?? texts.t('messages.someone')
        return [{ key: event.id, text: texts.t('messages.spoken', { name, text }) }]
      })
    if (spoken.length > maxSpoken) {
      setLines([
        { key: `${spoken.at(-1)?.key} count`, text: texts.t('messages.new', { count: spoken.length }) },
      ])
    } else if (spoken.length > 0) setLines(spoken)
  }, [chunks, me, authors, settled, texts])

  useLayoutEffect(() => {
    const now = pending.filter(({ delivery }) => delivery.kind === 'failed')
    const fresh = now.filter(({ customId }) => !failed.current.has(customId))
    failed.current = new Set(now.map(({ customId }) => customId))
    if (fresh.length > 0) {
      setLines(
        fresh.map(({ customId }) => ({ key: `failed ${customId}`, text: texts.t('delivery.spokenFailed') })),
      )
    }
  }, [pending, texts])

  return lines
}
