import { MaskedNote } from '../form/MaskedNote.tsx'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import type { MessageLength } from './useLength.ts'

type ComposerFootProps = {
  readonly length: MessageLength
  readonly masked: boolean
  /** Sends a text that is too long for one message; null: not possible now. */
  readonly onSplit: (() => void) | null
}

/** What the visitor should know of the text before it goes: how much more there is room for, and what is hidden. */
export function ComposerFoot({ length: { left, parts, footId }, masked, onSplit }: ComposerFootProps) {
  const texts = useTexts()
  return (
    <>
      {footId !== undefined && (
        <div className="flex flex-wrap items-center justify-between px-3.5 pb-2">
          <p
            id={footId}
            className={classes('tabular py-1 text-meta', left < 0 ? 'text-negative' : 'text-muted')}
          >
            {texts.t(left < 0 ? 'composer.over' : 'composer.left', { count: Math.abs(left) })}
          </p>
          {parts > 1 && (
            <Button kind="text" onClick={onSplit}>
              {texts.t('composer.split', { count: parts })}
            </Button>
          )}
        </div>
      )}
      <MaskedNote masked={masked} className="px-3.5 pb-2" />
    </>
  )
}
