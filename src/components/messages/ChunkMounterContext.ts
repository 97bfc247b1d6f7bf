import { createContext, type RefObject, useContext, useEffect, useLayoutEffect, useState } from 'react'
import type { ChunkMounter } from './createChunkMounter.ts'

type Mounting = {
  readonly mounter: ChunkMounter
  /** The list has another height than before. */
  readonly onMounted: () => void
}

/** Without a list around it a chunk is drawn at once. */
export const ChunkMounterContext = createContext<Mounting | null>(null)

/**
 * Whether the rows of a chunk are there. Once they are, they stay: what has the focus or is selected is not taken away.
 * @param now they are needed from the start
 */
export function useMounted(place: RefObject<Element | null>, now: boolean): boolean {
  const mounting = useContext(ChunkMounterContext)
  const [state, setState] = useState(now || mounting === null ? 'from the start' : 'waiting')
  useEffect(() => {
    if (state !== 'waiting' || place.current === null) return undefined
    return mounting?.mounter.watch(place.current, () => setState('later'))
  }, [mounting, state, place])
  useLayoutEffect(() => {
    if (state === 'later') mounting?.onMounted()
  }, [mounting, state])
  return state !== 'waiting'
}
