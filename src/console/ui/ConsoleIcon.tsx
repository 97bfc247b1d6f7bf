import { classes } from '../../components/ui/classes.ts'

/** The widget's set has what visitors need; these are drawn the same way: 20 px, strokes of 1.5 px. */
const paths = {
  back: 'M12 4.5 6.5 10l5.5 5.5',
  close: 'm5 5 10 10M15 5 5 15',
  external: 'M8 4.75H4.75v10.5h10.5V12M11 4.75h4.25V9M15 5l-6.5 6.5',
  info: 'M10 9v5M10 6.1v.1M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0z',
  keyboard: 'M2.75 5.25h14.5v9.5H2.75zM6 8.25v.1M8.65 8.25v.1M11.35 8.25v.1M14 8.25v.1M6.5 11.75h7',
  signOut: 'M8 4.25H4.25v11.5H8M8 10h8.5m-3.25-3.25L16.5 10l-3.25 3.25',
} as const

export type ConsoleIconName = keyof typeof paths

type ConsoleIconProps = { readonly name: ConsoleIconName; readonly className?: string }

/** A picture without words: the control that holds it carries the name. */
export function ConsoleIcon({ name, className = 'size-5' }: ConsoleIconProps) {
  return (
    <svg
      className={classes('shrink-0 fill-none stroke-current', className)}
      viewBox="0 0 20 20"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
