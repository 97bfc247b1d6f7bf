import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { useMainControl } from '../window/WindowFocus.tsx'

export type ClosedFooterProps = {
  /** That the chat has ended, in words; null: the list says it already. */
  readonly line: string | null
  readonly onStartAgain: (() => void) | null
}

/** Stands in the composer's place once the chat has ended. */
export function ClosedFooter({ line, onStartAgain }: ClosedFooterProps) {
  const texts = useTexts()
  const button = useMainControl<HTMLButtonElement>()
  return (
    <div className="flex shrink-0 flex-col gap-3 border-t border-line p-4 text-center">
      {line !== null && <p className="text-secondary text-muted">{line}</p>}
      <Button ref={button} kind="primary" wide onClick={onStartAgain}>
        {texts.t('closed.start')}
      </Button>
    </div>
  )
}
