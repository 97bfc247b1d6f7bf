import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react'
import { type Announcement, Announcer } from './Announcer.tsx'

type Lines = readonly Announcement[]

/** The live regions that speak for a window; null: there is no window. */
const RegionsContext = createContext<Set<(lines: Lines) => void> | null>(null)

const silence: Lines = []

/** Around what may be covered and made inert: its lines are spoken beside it, where they are heard all the same. */
export function VoicePlace({ children }: { readonly children: ReactNode }) {
  const [regions] = useState(() => new Set<(lines: Lines) => void>())
  return (
    <RegionsContext.Provider value={regions}>
      {children}
      <VoiceInside />
    </RegionsContext.Provider>
  )
}

/** A live region for what comes from now on. A modal dialog has one of its own: nothing outside of it is heard. */
export function VoiceInside() {
  const regions = useContext(RegionsContext)
  const [lines, setLines] = useState(silence)
  useLayoutEffect(() => {
    regions?.add(setLines)
    return () => void regions?.delete(setLines)
  }, [regions])
  return <Announcer lines={lines} />
}

/** Speaks lines, each once, through the voice of the window; without a window, for itself. */
export function Voice({ lines }: { readonly lines: Lines }) {
  const regions = useContext(RegionsContext)
  useLayoutEffect(() => {
    if (lines.length > 0) for (const speak of regions ?? []) speak(lines)
  }, [regions, lines])
  return regions === null ? <Announcer lines={lines} /> : null
}
