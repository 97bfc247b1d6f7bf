import { type ReactNode, useRef } from 'react'
import { classes } from '../ui/classes.ts'
import { useOverflow } from './useOverflow.ts'

/** What a scrolling area needs to be reached and called by its name; one that shows everything needs neither. */
const reachable = (labelledBy: string) =>
  ({ role: 'group', tabIndex: 0, 'aria-labelledby': labelledBy }) as const

type GreetingWordsProps = { readonly labelledBy: string; readonly children: ReactNode }

/** The words of a greeting. Where they are many they scroll, and fade out at the foot until the end was read. */
export function GreetingWords({ labelledBy, children }: GreetingWordsProps) {
  const area = useRef<HTMLDivElement>(null)
  const { scrolls, more } = useOverflow(area)
  return (
    <div
      ref={area}
      {...(scrolls && reachable(labelledBy))}
      className={classes('scrollable inset-focus min-h-5.5 text-body text-ink', more && 'fades')}
    >
      <div>{children}</div>
    </div>
  )
}
