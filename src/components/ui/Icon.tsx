import { classes } from './classes.ts'

/** 20 px, strokes of 1.5 px, drawn on a grid of 20. */
const paths = {
  alert: 'M10 6.5v4M10 13.4v.1M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0z',
  arrowDown: 'M10 4.5v11m-4.5-4.5 4.5 4.5 4.5-4.5',
  chat: 'M4 5.75A1.75 1.75 0 0 1 5.75 4h8.5A1.75 1.75 0 0 1 16 5.75v5.5A1.75 1.75 0 0 1 14.25 13H10l-3.5 3.25V13h-.75A1.75 1.75 0 0 1 4 11.25z',
  chevronDown: 'm5 7.75 5 5 5-5',
  eye: 'M2.5 10S5 4.75 10 4.75 17.5 10 17.5 10 15 15.25 10 15.25 2.5 10 2.5 10zM12.25 10a2.25 2.25 0 1 1-4.5 0 2.25 2.25 0 0 1 4.5 0z',
  eyeOff:
    'M8.2 4.9A8 8 0 0 1 10 4.75c5 0 7.5 5.25 7.5 5.25a12 12 0 0 1-2.2 2.9M12.9 14.6a7 7 0 0 1-2.9.65C5 15.25 2.5 10 2.5 10a12.3 12.3 0 0 1 3.2-3.8M3.5 3.5l13 13',
  file: 'M5 3.75h6l4 4v8.5H5zM11 3.75v4h4',
  send: 'M10 15.5v-11M5.25 9.25 10 4.5l4.75 4.75',
  user: 'M13 7a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM4.25 16.5c.5-3 2.8-4.5 5.75-4.5s5.25 1.5 5.75 4.5',
  check: 'm4.75 10.5 3.5 3.5 7-8',
  close: 'm5.5 5.5 9 9m0-9-9 9',
  image: 'M3.75 4.75h12.5v10.5H3.75zM3.75 13l3.5-3.5 3.25 3.25 2-2 3.75 3.25M12.25 7.75v.1',
  attach:
    'm16 9.25-6.4 6.4a3.7 3.7 0 0 1-5.25-5.25l6.5-6.5a2.5 2.5 0 0 1 3.5 3.5l-6.4 6.45a1.25 1.25 0 0 1-1.8-1.8l5.9-5.85',
  smile: 'M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0zM7 12a3.6 3.6 0 0 0 6 0M7.5 8v.1M12.5 8v.1',
  more: 'M4 10a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0zM9.5 10a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0zM15 10a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0z',
  newTab: 'M8.5 5h-3.75v10.25H15V11.5M11.5 4.25h4.25V8.5M15.5 4.5l-6 6',
} as const

export type IconName = keyof typeof paths

type IconProps = { readonly name: IconName; readonly className?: string }

/** A picture without words: the control that holds it carries the name. */
export function Icon({ name, className = 'size-5' }: IconProps) {
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
