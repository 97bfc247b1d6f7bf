import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/TextsContext.tsx'

type SneakPeekFootProps = { readonly enabled: boolean; readonly setEnabled: (on: boolean) => void }

/** Says whether the agent sees what is typed, and lets the visitor decide. */
export function SneakPeekFoot({ enabled, setEnabled }: SneakPeekFootProps) {
  const texts = useTexts()
  return (
    <div className="flex items-center gap-1.5 px-3.5 pt-1 pb-2 text-meta text-muted">
      <Icon name={enabled ? 'eye' : 'eyeOff'} className="size-4" />
      <span className="grow">{texts.t(enabled ? 'composer.sneakPeekOn' : 'composer.sneakPeekOff')}</span>
      <button
        type="button"
        role="switch"
        aria-checked={enabled}
        aria-label={texts.t('composer.sneakPeek')}
        title={texts.t('composer.sneakPeek')}
        className="control switch"
        onClick={() => setEnabled(!enabled)}
      >
        <span className="switch-knob" />
      </button>
    </div>
  )
}
