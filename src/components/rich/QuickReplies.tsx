import type { RichMessageElement } from '../../model/event.ts'
import type { UserId } from '../../model/ids.ts'
import { MessageText } from '../messages/MessageText.tsx'
import { classes } from '../ui/classes.ts'
import { keyed } from '../ui/keyed.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import { isUsed } from './isUsed.ts'
import { RichButton } from './RichButton.tsx'
import type { PressOf } from './useActions.ts'

type QuickRepliesProps = {
  readonly elements: readonly RichMessageElement[]
  readonly press: PressOf
  readonly pressedBy: UserId | null
}

/** A question and its answers as chips. Once one is chosen it stands as the answer, and the others can be read only. */
export function QuickReplies({ elements, press, pressedBy }: QuickRepliesProps) {
  const texts = useTexts()
  const answered = elements.some(({ buttons }) => buttons.some((button) => isUsed(button, pressedBy)))
  return (
    <div className="flex flex-col items-start gap-2">
      {keyed(elements).map(({ key, item: { title, subtitle, buttons } }) => (
        <fieldset
          key={key}
          aria-label={title ?? texts.t('event.rich')}
          className="flex w-full min-w-0 flex-col items-start gap-2"
        >
          {(title !== null || subtitle !== null) && (
            <div className="bubble max-w-4/5 rounded-bubble bg-raised px-3.5 py-2 text-body text-ink">
              {title !== null && <MessageText text={title} />}
              {subtitle !== null && <MessageText text={subtitle} />}
            </div>
          )}
          <div className="flex flex-wrap gap-2">
            {keyed(buttons).map(({ key: place, item: button }) => {
              const used = isUsed(button, pressedBy)
              return (
                <RichButton
                  key={place}
                  button={button}
                  used={used}
                  onPress={answered ? null : press(button)}
                  className={classes(
                    'min-h-9 pointer-coarse:min-h-11 rounded-full border px-3.5 py-1 text-secondary font-medium',
                    used && 'border-accent bg-accent text-on-accent',
                    !used && answered && 'border-line text-muted',
                    !answered && 'border-line-strong text-accent-text hover:bg-accent-soft',
                  )}
                />
              )
            })}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
