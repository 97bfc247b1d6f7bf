import { useEffect, useId, useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/TextsContext.tsx'

type CloseQuestionProps = { readonly onLeave: () => void; readonly onStay: () => void }

/** Asked before a page goes away that has said that something would be lost with it. */
export function CloseQuestion({ onLeave, onStay }: CloseQuestionProps) {
  const texts = useTexts()
  const id = useId()
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus({ preventScroll: true }), [])
  return (
    <dialog
      open
      role="alertdialog"
      aria-labelledby={id}
      className="panel flex shrink-0 flex-col gap-3 border-b border-line bg-sunken px-4 py-3 text-ink"
    >
      <p id={id} className="text-secondary">
        {texts.t('moment.ask')}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button ref={stay} onClick={onStay}>
          {texts.t('moment.stay')}
        </Button>
        <Button kind="text" onClick={onLeave}>
          {texts.t('moment.leave')}
        </Button>
      </div>
    </dialog>
  )
}
