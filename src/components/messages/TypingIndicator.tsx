import { Avatar } from '../ui/Avatar.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import type { Author } from './authors.ts'

/** Three dots where the message will appear. Its place is kept, so that the list does not jump. */
export function TypingIndicator({ author }: { readonly author: Author | null }) {
  const texts = useTexts()
  return (
    <div role="status" className="mt-1 flex h-9 items-end gap-2">
      {author !== null && (
        <>
          <Avatar name={author.name} url={author.avatar} />
          <span
            className="bubble flex h-9 items-center gap-1 rounded-bubble bg-raised px-4"
            aria-hidden="true"
          >
            <span className="typing-dot" />
            <span className="typing-dot" />
            <span className="typing-dot" />
          </span>
          <span className="sr-only">
            {texts.t('typing.name', { name: author.name ?? texts.t('messages.someone') })}
          </span>
        </>
      )}
    </div>
  )
}
