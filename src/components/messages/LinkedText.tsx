import { useMemo } from 'react'
import { keyed } from '../ui/keyed.ts'
import { splitLinks } from './splitLinks.ts'

/** A text whose addresses can be followed, and nothing else of it. */
export function LinkedText({ text }: { readonly text: string }) {
  const parts = useMemo(() => keyed(splitLinks(text)), [text])
  return parts.map(({ key, item: part }) =>
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
  )
}
