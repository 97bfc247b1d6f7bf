import { forwardRef, type ReactNode } from 'react'
import { classes } from './classes.ts'

type ButtonProps = {
  readonly children: ReactNode
  readonly kind?: 'primary' | 'secondary' | 'text'
  readonly type?: 'button' | 'submit'
  readonly wide?: boolean
  readonly busy?: boolean
  readonly className?: string
  /** null: cannot be done now, the button is disabled. Left out for a submit button. */
  readonly onClick?: (() => void) | null
}

const looks = {
  primary:
    'h-11 rounded-field bg-accent px-4 text-body font-medium text-on-accent hover:bg-accent-hover disabled:bg-raised disabled:text-muted forced-colors:border',
  secondary:
    'h-9 rounded-field border border-line-strong bg-surface px-3 text-secondary font-medium text-ink hover:bg-raised disabled:border-line disabled:text-muted',
  text: 'h-8 rounded-chip px-2 text-secondary font-medium text-accent-text hover:bg-accent-soft',
} as const

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { children, kind = 'secondary', type = 'button', wide = false, busy = false, className = '', onClick },
  ref,
) {
  return (
    <button
      ref={ref}
      part={`button ${kind}-button`}
      type={type}
      className={classes(
        'control inline-flex shrink-0 items-center justify-center gap-2',
        looks[kind],
        wide && 'w-full',
        className,
      )}
      disabled={onClick === null}
      // Stays focusable while busy: a button that turns disabled drops the keyboard's place.
      aria-disabled={busy || undefined}
      onClick={busy ? preventSubmit : (onClick ?? undefined)}
    >
      {children}
    </button>
  )
})

function preventSubmit(event: { preventDefault(): void }) {
  event.preventDefault()
}
