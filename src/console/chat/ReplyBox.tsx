import { Composer } from '../../components/composer/Composer.tsx'
import { texts } from '../texts.ts'

type ReplyBoxProps = {
  readonly text: string
  /** What a reply does here beside being sent; null: nothing. */
  readonly note: string | null
  readonly onText: (text: string) => void
  readonly onSend: (text: string) => void
}

/** Where the agent writes, with a line that says what the reply will do. */
export function ReplyBox({ text, note, onText, onSend }: ReplyBoxProps) {
  return (
    <div className="shrink-0">
      {note !== null && <p className="px-5 pb-1 text-secondary text-muted">{note}</p>}
      <Composer text={text} onText={onText} onSend={onSend} sendLabel={texts.reply.send} sneakPeek={null} />
    </div>
  )
}
