import { Avatar } from '../../components/ui/Avatar.tsx'
import type { User } from '../../model/user.ts'
import { texts } from '../texts.ts'

type SneakPeekBubbleProps = { readonly text: string; readonly author: User | null }

/** What the customer has typed and not sent. Dashed and muted: it may never be said. */
export function SneakPeekBubble({ text, author }: SneakPeekBubbleProps) {
  return (
    <div className="mt-3 flex items-end gap-2">
      <Avatar name={author?.name ?? null} url={author?.avatar ?? null} />
      <div
        role="note"
        aria-label={texts.chat.typingNow}
        className="max-w-4/5 min-w-0 rounded-bubble border border-dashed border-line-strong px-3.5 py-2 text-body whitespace-pre-wrap text-muted wrap-anywhere"
        dir="auto"
      >
        {text}
      </div>
    </div>
  )
}
