import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Picture } from '../ui/Picture.tsx'
import { useTexts } from '../ui/TextsContext.tsx'

type MomentHeaderProps = {
  readonly title: string
  /** Checked addresses, or null. */
  readonly icon: string | null
  readonly link: string | null
  readonly onClose: () => void
}

/** What the page calls itself, and the controls that it has no power over. */
export function MomentHeader({ title, icon, link, onClose }: MomentHeaderProps) {
  const texts = useTexts()
  return (
    <div className="flex shrink-0 items-center gap-2 border-b border-line ps-4 pe-2 py-1">
      {icon !== null && <Picture className="size-6 shrink-0 rounded-chip object-contain" url={icon} alt="" />}
      <p className="min-w-0 grow truncate text-body font-semibold" title={title}>
        <bdi>{title}</bdi>
      </p>
      {link !== null && (
        <a
          className="control grid size-10 shrink-0 place-items-center rounded-full text-muted hover:bg-raised hover:text-ink"
          href={link}
          target="_blank"
          rel="noopener noreferrer nofollow"
          aria-label={texts.t('link.newTab')}
          title={texts.t('link.newTab')}
        >
          <Icon name="newTab" />
        </a>
      )}
      <IconButton icon="close" label={texts.t('dialog.close')} onClick={onClose} />
    </div>
  )
}
