import { useState } from 'react'
import type { RichMessageButton } from '../../model/event.ts'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/Icon.tsx'

type RichButtonProps = {
  readonly button: RichMessageButton
  readonly used: boolean
  /** null: it stays in the keyboard's path, but does nothing. */
  readonly onPress: (() => void) | null
  readonly className: string
}

/**
 * A button by its text. Used or not is said by a tick and by `aria-pressed`, never by colour alone. One that was never
 * used is no toggle to those who hear it; one that was taken back says that it is not pressed any more.
 */
export function RichButton({ button, used, onPress, className }: RichButtonProps) {
  const [wasUsed, setWasUsed] = useState(used)
  if (used && !wasUsed) setWasUsed(true)
  return (
    <button
      type="button"
      className={classes('control flex min-w-0 items-center justify-center gap-1.5', className)}
      aria-pressed={wasUsed ? used : undefined}
      aria-disabled={onPress === null || undefined}
      onClick={onPress ?? undefined}
    >
      {used && <Icon name="check" className="size-4" />}
      <span className="min-w-0 wrap-anywhere" dir="auto">
        {button.text}
      </span>
    </button>
  )
}
