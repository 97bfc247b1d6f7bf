import type { EventContent } from '../../model/event.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import { MessageText } from './MessageText.tsx'
import { plainText } from './plainText.ts'

/** What an event says in words, for as long as what shows it properly is not there. */
export function PlainBubble({ content }: { readonly content: EventContent }) {
  const text = plainText(content, useTexts())
  return (
    <div className="bubble rounded-bubble bg-raised px-3.5 py-2 text-body text-ink">
      {text !== null && <MessageText text={text} />}
    </div>
  )
}
