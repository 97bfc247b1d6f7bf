import { LinkedText } from './LinkedText.tsx'

/** A text as it was written: line breaks kept, addresses as links, direction from its own letters. */
export function MessageText({ text }: { readonly text: string }) {
  return (
    <p className="whitespace-pre-wrap wrap-anywhere" dir="auto">
      <LinkedText text={text} />
    </p>
  )
}
