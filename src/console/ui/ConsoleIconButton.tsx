import { classes } from '../../components/ui/classes.ts'
import { ConsoleIcon, type ConsoleIconName } from './ConsoleIcon.tsx'

type ConsoleIconButtonProps = {
  readonly icon: ConsoleIconName
  /** The button's name, also shown as a tooltip. */
  readonly label: string
  readonly className?: string
  /** Whether what the button shows and hides is shown; left out where it does neither. */
  readonly expanded?: boolean
  readonly onClick: () => void
}

/** A square target of 36 px around an icon of the console. */
export function ConsoleIconButton({
  icon,
  label,
  className = '',
  expanded,
  onClick,
}: ConsoleIconButtonProps) {
  return (
    <button
      type="button"
      className={classes(
        'control grid size-9 shrink-0 place-items-center rounded-full text-muted hover:bg-raised hover:text-ink aria-expanded:bg-accent-soft aria-expanded:text-accent-text',
        className,
      )}
      aria-label={label}
      aria-expanded={expanded}
      title={label}
      onClick={onClick}
    >
      <ConsoleIcon name={icon} />
    </button>
  )
}
