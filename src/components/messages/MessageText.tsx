import { LinkedText } from './LinkedText.tsx'
import { mayHaveLink } from './mayHaveLink.ts'

/** A text as it was written: line breaks kept, addresses as links, direction from its own letters. */
export function MessageText({ text }: { readonly text: string }) {
  return (
    <p className="whitespace-pre-wrap wrap-anywhere" dir="auto">
      {mayHaveLink.test(text) ? <LinkedText text={text} /> : text}
    </p>
  )
}
