import { useNow } from '../desk/useNow.ts'
import { texts } from '../texts.ts'
import { formatWait } from '../words/formatTime.ts'

const tickMs = 1_000

/** How long a queued chat has been waiting, to the second at first. */
export function WaitingTime({ since }: { readonly since: number }) {
  const words = formatWait(useNow(tickMs) - since)
  return (
    <span className="font-medium text-ink tabular-nums">
      <span className="sr-only">{texts.lists.waiting('')}</span>
      {words}
    </span>
  )
}
