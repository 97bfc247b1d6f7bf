import { useState } from 'react'
import type { RatingView, Score } from '../../hooks/useRating.ts'
import { classes } from '../ui/classes.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import { useMainControl } from '../window/WindowFocus.tsx'
import { nameWith } from './nameWith.ts'

/** A hand with its thumb up, on the icons' grid; upside down it says the opposite. */
const thumb =
  'M3.5 9h2.75v7H3.5zM6.25 9.25 9.5 3.5c1 0 1.75.7 1.75 1.75V8h4.1c.95 0 1.6.85 1.4 1.75l-1.1 5c-.15.75-.75 1.25-1.5 1.25H6.25z'

type RatingFieldProps = {
  readonly label: string
  readonly score: Score | null
  readonly onPress: RatingView['press']
}

/** Good or Bad: sent when pressed, withdrawn by a second press. */
export function RatingField({ label, score, onPress }: RatingFieldProps) {
  const texts = useTexts()
  const group = useMainControl<HTMLFieldSetElement>()
  const [failed, setFailed] = useState(false)
  const own = texts.t('rating.name')
  const press = (pressed: Score) => void onPress(pressed).then((taken) => setFailed(!taken))
  return (
    <fieldset
      ref={group}
      className="control flex min-w-0 cursor-auto flex-col gap-2 rounded-chip"
      aria-label={nameWith(own, label)}
      tabIndex={-1}
    >
      <p className="text-secondary font-medium text-ink wrap-anywhere" aria-hidden="true">
        <bdi>{label || own}</bdi>
      </p>
      <div className="flex gap-2">
        <ThumbButton name={texts.t('rating.good')} pressed={score === 1} onPress={() => press(1)} />
        <ThumbButton name={texts.t('rating.bad')} down pressed={score === 0} onPress={() => press(0)} />
      </div>
      {failed && (
        <p role="alert" className="text-secondary text-negative">
          {texts.t('rating.failed')}
        </p>
      )}
    </fieldset>
  )
}

type ThumbButtonProps = {
  readonly name: string
  readonly down?: boolean
  readonly pressed: boolean
  readonly onPress: () => void
}

function ThumbButton({ name, down = false, pressed, onPress }: ThumbButtonProps) {
  return (
    <button
      type="button"
      className={classes(
        'control flex h-11 min-w-0 grow basis-0 items-center justify-center gap-2 rounded-field border px-3 text-body font-medium',
        pressed
          ? 'border-accent bg-accent-soft text-accent-text'
          : 'border-line-strong bg-surface text-ink hover:bg-raised',
      )}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <svg
        className={classes('size-5 shrink-0 stroke-current', pressed ? 'fill-current' : 'fill-none')}
        viewBox="0 0 20 20"
        strokeWidth="1.5"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        <path d={thumb} transform={down ? 'rotate(180 10 10)' : undefined} />
      </svg>
      {name}
    </button>
  )
}
