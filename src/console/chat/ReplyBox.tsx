import { type FormEvent, forwardRef, type KeyboardEvent, useId } from 'react'
import { classes } from '../../components/ui/classes.ts'
import { Icon } from '../../components/ui/Icon.tsx'
import { texts } from '../texts.ts'

type ReplyBoxProps = {
  readonly value: string
  /** What a reply does here beside being sent; null: nothing. */
  readonly note: string | null
  readonly onChange: (text: string) => void
  readonly onSend: (text: string) => void
  /** The agent has left the field. */
  readonly onRest: () => void
}

/** Where the agent writes. Enter sends, Shift and Enter breaks the line, and an input method keeps its Enter. */
export const ReplyBox = forwardRef<HTMLTextAreaElement, ReplyBoxProps>(function ReplyBox(
  { value, note, onChange, onSend, onRest },
  ref,
) {
  const id = useId()
  const sendable = value.trim() !== ''

  function submit(event?: FormEvent) {
    event?.preventDefault()
    if (sendable) onSend(value.trim())
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Safari reports the Enter that ends a composition with isComposing false and this code.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || composing) return
    event.preventDefault()
    submit()
  }

  return (
    <form className="shrink-0 px-4 pt-1 pb-3" onSubmit={submit}>
      {note !== null && (
        <p id={`${id}-note`} className="px-1 pb-2 text-secondary text-muted">
          {note}
        </p>
      )}
      <div className="reply flex items-end gap-2 rounded-field border border-line-strong bg-surface p-1.5">
        <textarea
          ref={ref}
          className="reply-text min-h-9 min-w-0 grow resize-none bg-transparent px-2 py-1.75 text-body text-ink outline-none placeholder:text-muted"
          aria-label={texts.reply.label}
          aria-describedby={note === null ? `${id}-hint` : `${id}-note ${id}-hint`}
          placeholder={texts.reply.placeholder}
          rows={1}
          dir="auto"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={onRest}
        />
        <button
          type="submit"
          aria-label={texts.reply.send}
          title={texts.reply.send}
          disabled={!sendable}
          className={classes(
            'control grid size-9 shrink-0 place-items-center rounded-field',
            sendable ? 'bg-accent text-on-accent hover:brightness-105' : 'text-muted',
          )}
        >
          <Icon name="send" />
        </button>
      </div>
      <p id={`${id}-hint`} className="reply-hint px-1 pt-1 text-meta text-muted">
        {texts.reply.hint}
      </p>
    </form>
  )
})
