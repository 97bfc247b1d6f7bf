import type { ReactNode } from 'react'
import { LinkedText } from '../messages/LinkedText.tsx'
import { Icon } from './Icon.tsx'
import { Notice } from './Notice.tsx'

type FieldProps = {
  readonly label: string
  /** The control's id. */
  readonly controlId: string
  readonly required: boolean
  readonly error: string | null
  /** What the visitor should know about the answer, now or later; left out where there is never anything. */
  readonly notice?: string | null | undefined
  readonly children: ReactNode
}

/** A label above, a control, and a line below that is there before its words are, so that nothing jumps. */
export function Field({ label, controlId, required, error, notice, children }: FieldProps) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={controlId} className="text-secondary font-medium text-ink wrap-anywhere">
        <bdi>
          <LinkedText text={label} />
        </bdi>
        {required && <RequiredMark />}
      </label>
      {children}
      {notice !== undefined && <Notice text={notice} />}
      <FieldError id={errorId(controlId)} text={error} />
    </div>
  )
}

/** Seen, and heard only where no control can say that it is required. */
export function RequiredMark({ heard = false }: { readonly heard?: boolean }) {
  return (
    <span className="text-muted" aria-hidden={!heard}>
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
