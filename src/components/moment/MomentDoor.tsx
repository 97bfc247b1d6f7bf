import { IconButton } from '../ui/IconButton.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { useDelayed } from '../ui/useDelayed.ts'
import type { MomentPage } from './OpenMoment.ts'

const patienceMs = 300

type MomentDoorProps = { readonly page: MomentPage; readonly onClose: () => void }

/** While the panel for a page is on its way, or where it does not arrive: the page can be opened in a tab. */
export function MomentDoor({ page, onClose }: MomentDoorProps) {
  const texts = useTexts()
  if (!useDelayed(patienceMs)) return null
  return (
    <div className="flex shrink-0 items-center gap-2 border-t border-line bg-sunken ps-4 pe-2 py-1">
      <a
        className="control min-w-0 grow truncate rounded-chip text-secondary font-medium text-accent-text underline"
        href={page.url}
        target="_blank"
        rel="noopener noreferrer"
      >
        {page.title}: {texts.t('link.newTab')}
      </a>
      <IconButton icon="close" label={texts.t('dialog.close')} onClick={onClose} />
    </div>
  )
}
