import { useEffect, useState } from 'react'
import type { Texts } from '../../i18n/translate.ts'
import type { Queue } from '../../model/chat.ts'
import { useTexts } from '../ui/TextsContext.tsx'

/** The visitor's place in the queue. The status region is always there, so that the first words are heard too. */
export function QueuePanel({ queue }: { readonly queue: Queue | null }) {
  const texts = useTexts()
  const start = useFirstPlace(queue?.position ?? null)
  const words = useHeard(
    queue === null ? '' : `${texts.t('queue.place', { position: queue.position })} ${waitText(texts, queue)}`,
  )
  return (
    <div className={queue === null ? '' : 'mx-4 mb-2 shrink-0 overflow-hidden rounded-field bg-sunken'}>
      <p role="status" className={queue === null ? '' : 'tabular px-4 py-3 text-secondary text-ink'}>
        {words}
      </p>
      {queue !== null && start !== null && start > queue.position && (
        <svg className="line-progress" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(100 * (start - queue.position)) / start} height="2" className="fill-accent" />
        </svg>
      )}
    </div>
  )
}

function waitText(texts: Texts, { waitSeconds }: Queue): string {
  if (waitSeconds < 60) return texts.t('queue.waitShort')
  return texts.t('queue.waitMinutes', { count: Math.round(waitSeconds / 60) })
}

/** Words for a status region: not in its first drawing, for a region that comes with its words is not heard. */
function useHeard(words: string): string {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => setDrawn(true), [])
  return drawn ? words : ''
}

/** Where the wait began, so that the line shows how far it has come. */
function useFirstPlace(position: number | null): number | null {
  const [first, setFirst] = useState(position)
  if (position === null ? first !== null : first === null || position > first) {
    setFirst(position)
    return position
  }
  return first
}
