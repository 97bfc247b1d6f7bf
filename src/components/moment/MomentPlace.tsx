import { type ReactNode, useCallback, useState } from 'react'
import { createLazy } from '../ui/createLazy.tsx'
import { MomentDoor } from './MomentDoor.tsx'
import { type MomentPage, OpenMomentContext } from './OpenMoment.ts'

const LazyMoment = createLazy(async () => (await import('./ConnectedMoment.tsx')).ConnectedMoment, MomentDoor)

/** Where pages open over what the window shows. */
export function MomentPlace({ children }: { readonly children: ReactNode }) {
  const [behind, setBehind] = useState<HTMLElement | null>(null)
  const [page, setPage] = useState<MomentPage | null>(null)
  const close = useCallback(() => setPage(null), [])
  return (
    <OpenMomentContext.Provider value={setPage}>
      <div ref={setBehind} className="flex min-h-0 grow flex-col">
        {children}
      </div>
      {page !== null && <LazyMoment page={page} behind={behind} onClose={close} />}
    </OpenMomentContext.Provider>
  )
}
