import { Notice } from '../ui/Notice.tsx'
import { useTexts } from '../ui/TextsContext.tsx'

/** What happens to a message that was left while nobody was there. */
export function LeftMessage({ awaited }: { readonly awaited: boolean }) {
  const texts = useTexts()
  return (
    <div className={awaited ? 'mx-4 mb-2 shrink-0' : ''}>
      <Notice text={awaited ? texts.t('group.left') : null} />
    </div>
  )
}
