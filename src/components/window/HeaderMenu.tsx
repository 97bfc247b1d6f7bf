import { useId, useLayoutEffect, useRef, useState } from 'react'
import { IconButton } from '../ui/IconButton.tsx'
import { useTexts } from '../ui/TextsContext.tsx'

type HeaderMenuProps = {
  readonly sound: { readonly enabled: boolean; readonly setEnabled: (on: boolean) => void }
}

/** What the visitor can set, behind one button. Escape and a press elsewhere put it away. */
export function HeaderMenu({ sound }: HeaderMenuProps) {
  const texts = useTexts()
  const id = useId()
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  // At once, with the focus: until it listens, an Escape is the window's.
  useLayoutEffect(() => {
    const element = place.current
    const root = element?.getRootNode()
    if (!open || element === null || root === undefined) return undefined
    const closeElsewhere = (event: Event) => {
      if (!(event.target instanceof Node && element.contains(event.target))) setOpen(false)
    }
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // The window itself stays.
      event.preventDefault()
      setOpen(false)
      button.current?.focus()
    }
    root.addEventListener('pointerdown', closeElsewhere)
    root.addEventListener('focusin', closeElsewhere)
    element.addEventListener('keydown', closeOnEscape)
    return () => {
      root.removeEventListener('pointerdown', closeElsewhere)
      root.removeEventListener('focusin', closeElsewhere)
      element.removeEventListener('keydown', closeOnEscape)
    }
  }, [open])

  return (
    <div ref={place} className="relative">
      <IconButton
        ref={button}
        icon="more"
        label={texts.t('header.options')}
        expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div
          role="dialog"
          aria-label={texts.t('header.options')}
          className="elevated absolute end-0 top-full z-10 mt-1 flex w-max max-w-64 items-center gap-3 rounded-field border border-line bg-surface px-4 py-3 text-secondary text-ink"
        >
          <span id={id}>{texts.t('sound.name')}</span>
          <button
            type="button"
            role="switch"
            aria-checked={sound.enabled}
            aria-labelledby={id}
            className="control switch"
            onClick={() => sound.setEnabled(!sound.enabled)}
          >
            <span className="switch-knob" />
          </button>
        </div>
      )}
    </div>
  )
}
