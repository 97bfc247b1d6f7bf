import { classes } from '../ui/classes.ts'
import { LinkedText } from './LinkedText.tsx'
import { mayHaveLink } from './mayHaveLink.ts'

type MessageTextProps = {
  readonly text: string
  /** How it looks beside its line breaks. Default as what is around it. */
  readonly className?: string
  /** Its names for the page's style sheets. Default none. */
  readonly part?: string | undefined
}

/** A text as it was written: line breaks kept, addresses as links, direction from its own letters. */
export function MessageText({ text, className, part }: MessageTextProps) {
  return (
    <p part={part} className={classes('written', className ?? null)}>
      {mayHaveLink.test(text) ? <LinkedText text={text} /> : text}
    </p>
  )
}
