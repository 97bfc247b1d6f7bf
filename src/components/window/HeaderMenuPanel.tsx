import { type RefObject, useId, useLayoutEffect } from 'react'
import { useTexts } from '../ui/TextsContext.tsx'

export type HeaderMenuPanelProps = {
  readonly sound: { readonly enabled: boolean; readonly setEnabled: (on: boolean) => void }
  /** The menu with its button: what is pressed or focused in it keeps it open. */
  readonly place: RefObject<HTMLElement | null>
  /** The visitor wants it away; `escape`: by the key. */
  readonly onLeave: (how: 'escape' | 'elsewhere') => void
}

/** What the visitor can set. Escape and a press elsewhere put it away. */
export function HeaderMenuPanel({ sound, place, onLeave }: HeaderMenuPanelProps) {
  const texts = useTexts()
  const id = useId()

  // At once, with the focus: until it listens, an Escape is the window's.
  useLayoutEffect(() => {
    const element = place.current
    const root = element?.getRootNode()
    if (element === null || root === undefined) return undefined
    const closeElsewhere = (event: Event) => {
      if (!(event.target instanceof Node && element.contains(event.target))) onLeave('elsewhere')
    }
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // The window itself stays.
      event.preventDefault()
      onLeave('escape')
    }
    root.addEventListener('pointerdown', closeElsewhere)
    root.addEventListener('focusin', closeElsewhere)
    element.addEventListener('keydown', closeOnEscape)
    return () => {
      root.removeEventListener('pointerdown', closeElsewhere)
      root.removeEventListener('focusin', closeElsewhere)
      element.removeEventListener('keydown', closeOnEscape)
    }
  }, [place, onLeave])

  return (
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
  )
}
