import { useLayoutEffect, useState } from 'react'

/** Long enough for every screen reader to take it up, short enough not to be met while reading. */
const keptMs = 2000
/** Older lines make way: a reader that is this far behind skips them. */
const maxLines = 10

export type Announcement = { readonly key: string; readonly text: string }

/**
 * Speaks lines politely, each once. The region is there before the words, as assistive technology needs it.
 * @param lines the newest lines; another list means that its lines are to be spoken too
 */
export function Announcer({ lines }: { readonly lines: readonly Announcement[] }) {
  const [spoken, setSpoken] = useState<readonly Announcement[]>([])

  useLayoutEffect(() => {
    if (lines.length === 0) return undefined
    setSpoken((now) => [...now.filter((line) => !lines.includes(line)), ...lines].slice(-maxLines))
    // All together and after the last of them: taking away is a redraw too, and nobody hears it.
    const timer = setTimeout(() => setSpoken([]), keptMs)
    return () => clearTimeout(timer)
  }, [lines])

  return (
    <div className="announcer sr-only" aria-live="polite" data-announcer="">
      {spoken.map((line) => (
        <p key={line.key}>{line.text}</p>
      ))}
    </div>
  )
}
