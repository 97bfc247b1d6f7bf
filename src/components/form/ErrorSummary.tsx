import { forwardRef, type MouseEvent } from 'react'
import { useTexts } from '../ui/TextsContext.tsx'

type ErrorSummaryProps = {
  /** Why the server did not take the form. */
  readonly problem: string | null
  readonly faults: readonly { readonly controlId: string; readonly label: string }[]
}

/** Takes the focus after a try that failed and leads to each answer that needs another look. */
export const ErrorSummary = forwardRef<HTMLDivElement, ErrorSummaryProps>(function ErrorSummary(
  { problem, faults },
  ref,
) {
  const texts = useTexts()
  if (problem === null && faults.length === 0) return null
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="control mb-2 rounded-field border border-negative px-4 py-3 text-secondary text-ink"
    >
      {problem !== null && <p>{problem}</p>}
      {faults.length > 0 && (
        <>
          <p>{texts.t('form.problems', { count: faults.length })}</p>
          <ul className="flex flex-wrap gap-x-3">
            {faults.map(({ controlId, label }) => (
              <li key={controlId}>
                <button
                  type="button"
                  className="control rounded-chip py-1 font-medium text-accent-text underline"
                  dir="auto"
                  onClick={(event) => goTo(event, controlId)}
                >
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
})

function goTo(event: MouseEvent, controlId: string) {
  const root = event.currentTarget.getRootNode()
  if (!(root instanceof ShadowRoot || root instanceof Document)) return
  const target = root.getElementById(controlId)
  // Choices are a group around their controls: the first of them takes the focus.
  const control = target?.matches('fieldset') ? target.querySelector('input') : target
  control?.focus()
}
