import { useTexts } from './TextsContext.tsx'
import { useDelayed } from './useDelayed.ts'

const patienceMs = 300

/** Grey shapes of what is coming, only when it takes long enough to be noticed. */
export function Skeleton({ shape }: { readonly shape: 'form' | 'messages' }) {
  const texts = useTexts()
  if (!useDelayed(patienceMs)) return <div className="grow" aria-busy="true" />
  return (
    <div className="flex grow flex-col gap-3 p-5" aria-busy="true">
      <span className="sr-only">{texts.t('messages.loading')}</span>
      {shape === 'form' ? (
        <>
          <div className="skeleton h-5 w-4/5" />
          <div className="skeleton mt-4 h-11" />
          <div className="skeleton mt-4 h-11" />
          <div className="skeleton mt-4 h-24" />
        </>
      ) : (
        <>
          <div className="skeleton h-16 w-3/5 rounded-bubble" />
          <div className="skeleton h-10 w-2/5 self-end rounded-bubble" />
          <div className="skeleton h-12 w-1/2 rounded-bubble" />
        </>
      )}
    </div>
  )
}
