import { createContext, type RefObject, useContext, useEffect, useLayoutEffect, useState } from 'react'
import type { ChunkMounter } from './createChunkMounter.ts'

type Mounting = {
  readonly mounter: ChunkMounter
  /** The list has another height than before. */
  readonly onMounted: () => void
}

/** Without a list around it a chunk is drawn at once. */
export const ChunkMounterContext = createContext<Mounting | null>(null)

/** How much of a chunk is there: nothing, what stands at its end, or all of it. */
export type Mounted = 'nothing' | 'end' | 'all'

/**
 * How much of a chunk is drawn. It is all of it after a while; what is there stays, so that what has the focus or is
 * selected is not taken away.
 * @param first what is needed at once
 */
export function useMounted(place: RefObject<Element | null>, first: Mounted): Mounted {
  const mounting = useContext(ChunkMounterContext)
  const [start] = useState<Mounted>(mounting === null ? 'all' : first)
  const [mounted, setMounted] = useState(start)
  useEffect(() => {
    if (mounted === 'all' || place.current === null) return undefined
    return mounting?.mounter.watch(place.current, () => setMounted('all'))
  }, [mounting, mounted, place])
  useLayoutEffect(() => {
    if (mounted !== start) mounting?.onMounted()
  }, [mounting, mounted, start])
  return mounted
}
