import { useMemo } from 'react'
import { keyed } from '../ui/keyed.ts'
import { splitLinks } from './splitLinks.ts'

/** A text as it was written: line breaks kept, addresses as links, direction from its own letters. */
export function MessageText({ text }: { readonly text: string }) {
  const parts = useMemo(() => keyed(splitLinks(text)), [text])
  return (
    <p className="whitespace-pre-wrap wrap-anywhere" dir="auto">
      {parts.map(({ key, item: part }) =>
        part.type === 'text' ? (
          part.text
        ) : (
          <a
            key={key}
            className="control rounded-chip underline underline-offset-2"
            href={part.url}
            target="_blank"
            rel="noopener noreferrer nofollow"
          >
            {part.text}
          </a>
        ),
      )}
    </p>
  )
}
