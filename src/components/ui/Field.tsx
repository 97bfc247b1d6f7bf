import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

type FieldProps = {
  readonly label: string
  /** The control's id. */
  readonly controlId: string
  readonly required: boolean
  readonly error: string | null
  readonly children: ReactNode
}

/** A label above, a control, and a line below that is there before its words are, so that nothing jumps. */
export function Field({ label, controlId, required, error, children }: FieldProps) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={controlId} className="text-secondary font-medium text-ink">
        <bdi>{label}</bdi>
        {required && <RequiredMark />}
      </label>
      {children}
      <FieldError id={errorId(controlId)} text={error} />
    </div>
  )
}

/** Seen, not heard: the control itself says that it is required. */
export function RequiredMark() {
  return (
    <span className="text-muted" aria-hidden="true">
      {' *'}
    </span>
  )
}

export function FieldError({ id, text }: { readonly id: string; readonly text: string | null }) {
  return (
    <p id={id} className="flex min-h-4.5 items-start gap-1 text-secondary text-negative">
      {text !== null && (
        <>
          <Icon name="alert" className="mt-px size-4" />
          {text}
        </>
      )}
    </p>
  )
}

/** The id of the line that explains what is wrong with a control. */
export function errorId(controlId: string): string {
  return `${controlId}-error`
}

/** What ties a control to its error, for every kind of control. */
export function faultAttributes(controlId: string, error: string | null) {
  return error === null ? {} : ({ 'aria-invalid': true, 'aria-describedby': errorId(controlId) } as const)
}
