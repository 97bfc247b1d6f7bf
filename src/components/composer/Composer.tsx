import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useCallback, useRef } from 'react'
import type { MessageRules } from '../../hooks/useMessageRules.ts'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { useFileDrop } from '../upload/useFileDrop.ts'
import { useMainControl } from '../window/WindowFocus.tsx'
import { ComposerFoot } from './ComposerFoot.tsx'
import { ComposerTools } from './ComposerTools.tsx'
import { plainRules } from './plainRules.ts'
import { SneakPeekFoot } from './SneakPeekFoot.tsx'
import { useLength } from './useLength.ts'

type ComposerProps = {
  /** What is written so far. */
  readonly text: string
  readonly onText: (text: string) => void
  /** Sends a text, empty where only files are sent; null: not possible now, what is written stays. */
  readonly onSend: ((text: string) => void) | null
  readonly sendLabel: string
  /** Default: {@link plainRules} */
  readonly rules?: MessageRules
  /** null: nobody sees what is typed, and nothing is said about it. */
  readonly sneakPeek: { readonly enabled: boolean; readonly setEnabled: (on: boolean) => void } | null
  /** null, and by default: no files can be sent from here. */
  readonly files?: ComposerFiles | null
}

type ComposerFiles = {
  /** The most that one file may have, bytes. */
  readonly maxBytes: number
  /** null: not possible now. */
  readonly attach: ((files: readonly File[]) => void) | null
  /** Whether sending would send a file too. */
  readonly attached: boolean
  /** Shows them, above the text. */
  readonly tray: ReactNode
}

const sendIcon = <Icon name="send" />

/** Where messages are written: Enter sends, Shift and Enter break the line; files are chosen, dropped or pasted. */
export function Composer({
  text,
  onText,
  onSend,
  sendLabel,
  rules = plainRules,
  sneakPeek,
  files = null,
}: ComposerProps) {
  const texts = useTexts()
  const input = useMainControl<HTMLTextAreaElement>()
  const form = useRef<HTMLFormElement>(null)
  const attach = files?.attach ?? null
  const dropping = useFileDrop(form, attach)
  const message = text.trim()
  const length = useLength(message, rules)
  const submit = onSend !== null && (message !== '' || files?.attached) ? () => submitTo(onSend) : null
  const send = length.left < 0 ? null : submit

  function submitTo(deliver: (text: string) => void) {
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

  function onPaste(event: ClipboardEvent) {
    const { files: pasted } = event.clipboardData
    if (pasted.length === 0 || attach === null) return
    event.preventDefault()
    attach([...pasted])
  }

  const insert = useCallback(
    (emoji: string) => {
      const field = input.current
      if (field === null) return
      field.focus({ preventScroll: true })
      field.setRangeText(emoji, field.selectionStart, field.selectionEnd, 'end')
      onText(field.value)
    },
    [input, onText],
  )

  return (
    <form
      ref={form}
      className="shrink-0 px-4 pt-1 pb-4"
      onSubmit={(event) => {
        event.preventDefault()
        send?.()
      }}
    >
      {files?.tray}
      <div part="composer" className="composer relative rounded-bubble border border-line-strong bg-surface">
        <div className="flex items-end p-0.5">
          <ComposerTools maxBytes={files?.maxBytes ?? null} onFiles={attach} onEmoji={insert} />
          <span
            className="grow-area min-w-0 grow text-body text-ink pointer-coarse:text-touch"
            data-text={text || texts.t('composer.placeholder')}
          >
            <textarea
              ref={input}
              rows={1}
              value={text}
              dir="auto"
              aria-label={texts.t('composer.name')}
              placeholder={texts.t('composer.placeholder')}
              enterKeyHint="send"
              aria-invalid={length.left < 0 || undefined}
              aria-describedby={length.footId}
              onChange={(event) => onText(event.currentTarget.value)}
              onKeyDown={onKeyDown}
              onPaste={onPaste}
            />
          </span>
          <button
            type="submit"
            className={classes(
              'control m-0.5 grid size-9 shrink-0 place-items-center rounded-full',
              send === null ? 'text-muted' : 'bg-accent text-on-accent hover:bg-accent-hover',
            )}
            aria-label={sendLabel}
            title={sendLabel}
            disabled={send === null}
          >
            {sendIcon}
          </button>
        </div>
        <ComposerFoot length={length} masked={rules.isMasked(text)} onSplit={submit} />
        {sneakPeek !== null && <SneakPeekFoot {...sneakPeek} />}
      </div>
      {dropping && (
        <p className="drop-hint absolute inset-2 grid place-items-center rounded-field bg-accent-soft p-4 text-center text-body font-medium text-ink">
          {texts.t('upload.drop')}
        </p>
      )}
    </form>
  )
}

/** Enter that ends a word of an input method must not send; older Safari says so by the key code alone. */
function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229
}
