import { type KeyboardEvent, useId } from 'react'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { useMainControl } from '../window/WindowFocus.tsx'
import { byteLength, maxMessageBytes } from './byteLength.ts'
import { SneakPeekFoot } from './SneakPeekFoot.tsx'

type ComposerProps = {
  /** What is written so far. */
  readonly text: string
  readonly onText: (text: string) => void
  /** Sends a text; null: not possible now, what is written stays. */
  readonly onSend: ((text: string) => void) | null
  readonly sendLabel: string
  /** null: nobody sees what is typed, and nothing is said about it. */
  readonly sneakPeek: { readonly enabled: boolean; readonly setEnabled: (on: boolean) => void } | null
}

/** From here on the visitor is told how much is left. */
const nearLimitBytes = maxMessageBytes - 1024

/** Where messages are written: Enter sends, Shift and Enter break the line. */
export function Composer({ text, onText, onSend, sendLabel, sneakPeek }: ComposerProps) {
  const texts = useTexts()
  const input = useMainControl<HTMLTextAreaElement>()
  const countId = useId()
  const bytes = text.length * 3 > nearLimitBytes ? byteLength(text) : 0
  const left = maxMessageBytes - bytes
  const message = text.trim()
  const send = onSend === null || message === '' || left < 0 ? null : () => submit(onSend)

  function submit(deliver: (text: string) => void) {
    deliver(message)
    onText('')
    // The button turns disabled with the text gone; the next message is written here anyway.
    input.current?.focus({ preventScroll: true })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    send?.()
  }

  return (
    <form
      className="shrink-0 px-4 pt-1 pb-4"
      onSubmit={(event) => {
        event.preventDefault()
        send?.()
      }}
    >
      <div className="composer rounded-bubble border border-line-strong bg-surface">
        <div className="flex items-end">
          <span className="grow-area min-w-0 grow" data-text={text}>
            <textarea
              ref={input}
              className="text-body text-ink pointer-coarse:text-touch"
              rows={1}
              value={text}
              dir="auto"
              aria-label={texts.t('composer.name')}
              placeholder={texts.t('composer.placeholder')}
              enterKeyHint="send"
              aria-invalid={left < 0 || undefined}
              aria-describedby={bytes > nearLimitBytes ? countId : undefined}
              onChange={(event) => onText(event.currentTarget.value)}
              onKeyDown={onKeyDown}
            />
          </span>
          <button
            type="submit"
            className={classes(
              'control m-1 grid size-9 shrink-0 place-items-center rounded-full',
              send === null ? 'text-muted' : 'bg-accent text-on-accent brightens',
            )}
            aria-label={sendLabel}
            title={sendLabel}
            disabled={send === null}
          >
            <Icon name="send" />
          </button>
        </div>
        {bytes > nearLimitBytes && (
          <p
            id={countId}
            className={classes('tabular px-3.5 pb-2 text-meta', left < 0 ? 'text-negative' : 'text-muted')}
          >
            {texts.t(left < 0 ? 'composer.over' : 'composer.left', { count: Math.abs(left) })}
          </p>
        )}
        {sneakPeek !== null && <SneakPeekFoot {...sneakPeek} />}
      </div>
    </form>
  )
}

/** Enter that ends a word of an input method must not send; older Safari says so by the key code alone. */
function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229
}
