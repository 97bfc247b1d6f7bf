import { forwardRef } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './Icon.tsx'

type IconButtonProps = {
  readonly icon: IconName
  /** The button's name, also shown as a tooltip. */
  readonly label: string
  /** More to know about it: the tooltip instead of the name, and the button's description. */
  readonly hint?: string
  /** The visitor points at it, or moves the focus to it: time for a hint that takes long to make. */
  readonly onApproach?: () => void
  /** For a button that opens a dialog: whether it is open. */
  readonly expanded?: boolean
  readonly className?: string
  /** null: cannot be done now. */
  readonly onClick: (() => void) | null
}

/** A square target of 40 px around a 20 px icon. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  {
    icon,
    label,
    hint = label,
    onApproach,
    expanded,
    className = 'text-muted hover:bg-raised hover:text-ink',
    onClick,
  },
  ref,
) {
  return (
    <button
      ref={ref}
      type="button"
      className={classes('control grid size-10 shrink-0 place-items-center rounded-full', className)}
      aria-label={label}
      title={hint}
      aria-haspopup={expanded === undefined ? undefined : 'dialog'}
      aria-expanded={expanded}
      disabled={onClick === null}
      // What it has opened closes when the focus leaves; a press that is to close it must come first.
      onMouseDown={expanded ? (event) => event.preventDefault() : undefined}
      onClick={onClick ?? undefined}
      onPointerEnter={onApproach}
      onFocus={onApproach}
    >
      <Icon name={icon} />
    </button>
  )
})
