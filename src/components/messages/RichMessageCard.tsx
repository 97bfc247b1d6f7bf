import type { RichMessageContent, RichMessageElement } from '../../model/event.ts'
import { keyed } from '../ui/keyed.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import { MessageText } from './MessageText.tsx'
import { safeUrl } from './splitLinks.ts'

/** A rich message read as it stands: titles, pictures, texts, and its choices as a plain list. */
export function RichMessageCard({ message }: { readonly message: RichMessageContent }) {
  const texts = useTexts()
  return (
    <div className="flex flex-col gap-2">
      {keyed(message.elements).map(({ key, item }) => (
        <RichElement key={key} element={item} fallbackName={texts.t('event.rich')} />
      ))}
    </div>
  )
}

type RichElementProps = { readonly element: RichMessageElement; readonly fallbackName: string }

function RichElement({ element, fallbackName }: RichElementProps) {
  const { title, subtitle, image, buttons } = element
  const picture = image === null ? null : safeUrl(image.url)
  return (
    <fieldset
      aria-label={title ?? fallbackName}
      className="min-w-0 overflow-hidden rounded-bubble border border-line bg-surface text-ink"
    >
      {picture !== null && (
        <img
          className="aspect-video w-full bg-raised object-cover"
          src={picture}
          alt={image?.name ?? ''}
          loading="lazy"
        />
      )}
      {(title !== null || subtitle !== null) && (
        <div className="px-4 py-3">
          {title !== null && (
            <p className="text-body font-semibold" dir="auto">
              {title}
            </p>
          )}
          {subtitle !== null && (
            <div className="text-secondary text-muted">
              <MessageText text={subtitle} />
            </div>
          )}
        </div>
      )}
      {buttons.length > 0 && (
        <ul className="border-t border-line">
          {keyed(buttons).map(({ key, item: button }) => (
            <li
              key={key}
              className="border-b border-line px-4 py-2 text-secondary text-muted last:border-b-0"
              dir="auto"
            >
              {button.text}
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
