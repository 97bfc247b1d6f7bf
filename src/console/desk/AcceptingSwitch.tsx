import { useId } from 'react'
import { texts } from '../texts.ts'

type AcceptingSwitchProps = {
  readonly on: boolean
  /** null: not known yet, or no connection to say it over. */
  readonly onChange: (() => void) | null
}

/** Whether routing may hand over new chats. */
export function AcceptingSwitch({ on, onChange }: AcceptingSwitchProps) {
  const id = useId()
  return (
    <div className="flex items-center gap-3 rounded-field bg-sunken px-3 py-2">
      <div className="min-w-0 grow">
        <p id={id} className="text-secondary font-medium text-ink">
          {texts.top.accepting}
        </p>
        <p id={`${id}-state`} className="text-meta text-muted">
          {on ? texts.top.acceptingOn : texts.top.acceptingOff}
        </p>
      </div>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-labelledby={id}
        aria-describedby={`${id}-state`}
        className="accepting control"
        disabled={onChange === null}
        onClick={onChange ?? undefined}
      >
        <span className="accepting-knob" />
      </button>
    </div>
  )
}
