import { forwardRef } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './Icon.tsx'

type IconButtonProps = {
  readonly icon: IconName
  /** The button's name, also shown as a tooltip. */
  readonly label: string
  readonly className?: string
  /** null: cannot be done now. */
  readonly onClick: (() => void) | null
}

/** A square target of 40 px around a 20 px icon. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon, label, className = 'text-muted hover:bg-raised hover:text-ink', onClick },
  ref,
) {
  return (
    <button
      ref={ref}
      type="button"
      className={classes('control grid size-10 shrink-0 place-items-center rounded-full', className)}
      aria-label={label}
      title={label}
      disabled={onClick === null}
      onClick={onClick ?? undefined}
    >
      <Icon name={icon} />
    </button>
  )
})
