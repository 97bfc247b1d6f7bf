import { useEffect, useState } from 'react'

/** Long enough for every screen reader to take it up, short enough not to be met while reading. */
const keptMs = 2000

export type Announcement = { readonly key: string; readonly text: string }

/**
 * Speaks lines politely, each once. The region is there before the words, as assistive technology needs it.
 * @param lines the newest lines; a line whose key was seen before is not spoken again
 */
export function Announcer({ lines }: { readonly lines: readonly Announcement[] }) {
  const [silent, setSilent] = useState<readonly Announcement[]>([])
  useEffect(() => {
    if (lines.length === 0) return undefined
    const timer = setTimeout(() => setSilent(lines), keptMs)
    return () => clearTimeout(timer)
  }, [lines])
  return (
    <div className="sr-only" aria-live="polite" data-announcer="">
      {lines !== silent && lines.map((line) => <p key={line.key}>{line.text}</p>)}
    </div>
  )
}
