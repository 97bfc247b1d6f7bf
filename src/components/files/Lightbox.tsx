import { useLayoutEffect, useRef } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Picture } from '../ui/Picture.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { VoiceInside } from '../ui/Voice.tsx'

type LightboxProps = {
  readonly name: string
  readonly url: string
  readonly onClose: () => void
}

/** An image as large as the screen allows. It is modal: the page waits, and the focus returns to what opened it. */
export function Lightbox({ name, url, onClose }: LightboxProps) {
  const texts = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)

  useLayoutEffect(() => {
    const element = dialog.current
    if (element?.isConnected) element.showModal()
    // Before it leaves the page: only a dialog that is closed gives the focus back.
    return () => element?.close()
  }, [])

  // At once, with the focus: until it listens, an Escape is the window's.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null) return undefined
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // It is for this dialog, not for the window that it stands in.
      event.preventDefault()
      onClose()
    }
    const closeOnCancel = (event: Event) => {
      event.preventDefault()
      onClose()
    }
    const closeBeside = (event: Event) => {
      if (event.target === element) onClose()
    }
    element.addEventListener('keydown', closeOnEscape)
    element.addEventListener('cancel', closeOnCancel)
    element.addEventListener('click', closeBeside)
    return () => {
      element.removeEventListener('keydown', closeOnEscape)
      element.removeEventListener('cancel', closeOnCancel)
      element.removeEventListener('click', closeBeside)
    }
  }, [onClose])

  return (
    <dialog ref={dialog} className="lightbox" aria-label={name}>
      <div className="flex items-center gap-2 bg-surface px-4 py-1.5 text-ink">
        <p className="min-w-0 grow truncate text-body font-medium">
          <bdi>{name}</bdi>
        </p>
        <a
          className="control grid size-10 shrink-0 place-items-center rounded-full text-muted hover:bg-raised hover:text-ink"
          href={url}
          target="_blank"
          rel="noopener noreferrer nofollow"
          aria-label={texts.t('link.newTab')}
          title={texts.t('link.newTab')}
        >
          <Icon name="newTab" />
        </a>
        <IconButton icon="close" label={texts.t('dialog.close')} onClick={onClose} />
      </div>
      <Picture className="m-auto max-h-full min-h-0 max-w-full object-contain" url={url} alt={name} />
      <VoiceInside />
    </dialog>
  )
}
