import type { RichMessageElement } from '../../model/event.ts'
import type { UserId } from '../../model/ids.ts'
import { MessageText } from '../messages/MessageText.tsx'
import { safeUrl } from '../messages/splitLinks.ts'
import { classes } from '../ui/classes.ts'
import { keyed } from '../ui/keyed.ts'
import { Picture } from '../ui/Picture.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { isUsed } from './isUsed.ts'
import { RichButton } from './RichButton.tsx'
import type { PressOf } from './useActions.ts'

type RichCardProps = {
  readonly element: RichMessageElement
  readonly press: PressOf
  readonly pressedBy: UserId | null
}

/** Picture, title, subtitle, and the buttons at the foot; as high as the cards beside it. */
export function RichCard({ element, press, pressedBy }: RichCardProps) {
  const texts = useTexts()
  const { title, subtitle, image, buttons } = element
  const picture = image === null ? null : safeUrl(image.url)
  return (
    <fieldset
      aria-label={title ?? texts.t('event.rich')}
      className="flex h-full min-w-0 flex-col overflow-hidden rounded-bubble border border-line bg-surface text-ink"
    >
      {image !== null && picture !== null && (
        <Picture
          className="aspect-[16/9] w-full bg-raised object-cover"
          url={picture}
          alt={image.name ?? ''}
        />
      )}
      {(title !== null || subtitle !== null) && (
        <div className="px-4 py-3">
          {title !== null && (
            <p className="hyphens-auto text-body font-semibold wrap-anywhere" dir="auto">
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
        <div className="mt-auto">
          {keyed(buttons).map(({ key, item: button }) => {
            const used = isUsed(button, pressedBy)
            const onPress = press(button)
            return (
              <RichButton
                key={key}
                button={button}
                used={used}
                onPress={onPress}
                className={classes(
                  'inset-focus min-h-11 w-full border-t border-line px-4 py-2 text-secondary font-medium',
                  used && 'bg-accent-soft',
                  onPress === null ? 'text-muted' : 'text-accent-text',
                  onPress !== null && 'hover:bg-raised',
                )}
              />
            )
          })}
        </div>
      )}
    </fieldset>
  )
}
