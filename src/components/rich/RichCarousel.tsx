import type { RichMessageElement } from '../../model/event.ts'
import type { UserId } from '../../model/ids.ts'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/Icon.tsx'
import { keyed } from '../ui/keyed.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import { RichCard } from './RichCard.tsx'
import type { PressOf } from './useActions.ts'
import { useCarousel } from './useCarousel.ts'

type RichCarouselProps = {
  readonly elements: readonly RichMessageElement[]
  readonly press: PressOf
  readonly pressedBy: UserId | null
}

/** Cards side by side: swiped, paged with buttons or with the arrow keys; it never moves by itself. */
export function RichCarousel({ elements, press, pressedBy }: RichCarouselProps) {
  const texts = useTexts()
  const { track, place, go, onKeyDown } = useCarousel<HTMLFieldSetElement>(elements.length)
  const count = elements.length
  return (
    <fieldset
      ref={track}
      aria-label={texts.t('rich.cards', { count })}
      className="max-w-88 min-w-0"
      onKeyDown={onKeyDown}
    >
      <div className="carousel">
        {keyed(elements).map(({ key, item: element }) => (
          <div key={key}>
            <RichCard element={element} press={press} pressedBy={pressedBy} />
          </div>
        ))}
      </div>
      <div className="flex items-center gap-1 pt-1">
        <PageButton
          name={texts.t('rich.previous')}
          turn="rotate-90 rtl:-rotate-90"
          enabled={place > 0}
          onClick={() => go(place - 1)}
        />
        <PageButton
          name={texts.t('rich.next')}
          turn="-rotate-90 rtl:rotate-90"
          enabled={place < count - 1}
          onClick={() => go(place + 1)}
        />
        {/* The list that it stands in is silent, so this speaks for itself, and only when somebody pages. */}
        <p className="tabular px-1 text-meta text-muted" aria-live="polite">
          <span>{texts.t('rich.position', { position: place + 1, count })}</span>
          <span className="sr-only"> {elements[place]?.title}</span>
        </p>
      </div>
    </fieldset>
  )
}

type PageButtonProps = {
  readonly name: string
  readonly turn: string
  readonly enabled: boolean
  readonly onClick: () => void
}

/** Stays focusable at the end: whoever pages with it would lose their place otherwise. */
function PageButton({ name, turn, enabled, onClick }: PageButtonProps) {
  return (
    <button
      type="button"
      className={classes(
        'control grid size-9 place-items-center rounded-full border border-line pointer-coarse:size-11',
        enabled ? 'text-ink hover:bg-raised' : 'text-muted opacity-60',
      )}
      aria-label={name}
      aria-disabled={!enabled || undefined}
      onClick={enabled ? onClick : undefined}
    >
      <Icon name="chevronDown" className={classes('size-5', turn)} />
    </button>
  )
}
