import { useTexts } from '../ui/TextsContext.tsx'

/** Nothing was said yet. */
export function EmptyConversation({ offline }: { readonly offline: boolean }) {
  const texts = useTexts()
  return (
    <div className="flex min-h-0 grow flex-col justify-end px-5 pb-4">
      <p
        className={
          offline ? 'rounded-field bg-sunken px-4 py-3 text-secondary text-ink' : 'text-body text-ink'
        }
      >
        {texts.t(offline ? 'group.offline' : 'messages.empty')}
      </p>
    </div>
  )
}
