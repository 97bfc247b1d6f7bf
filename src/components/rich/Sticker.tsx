import type { RichMessageElement } from '../../model/event.ts'
import type { UserId } from '../../model/ids.ts'
import { safeUrl } from '../messages/splitLinks.ts'
import { keyed } from '../ui/keyed.ts'
import { Picture } from '../ui/Picture.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { RichCard } from './RichCard.tsx'
import type { PressOf } from './useActions.ts'

type StickerProps = {
  readonly elements: readonly RichMessageElement[]
  readonly press: PressOf
  readonly pressedBy: UserId | null
}

/** A picture without a frame. What has words or buttons beside it is a card after all. */
export function Sticker({ elements, press, pressedBy }: StickerProps) {
  const texts = useTexts()
  return (
    <div className="flex flex-col items-start gap-2">
      {keyed(elements).map(({ key, item: element }) => {
        const { title, subtitle, image, buttons } = element
        const url = image === null ? null : safeUrl(image.url)
        if (image === null || url === null || subtitle !== null || buttons.length > 0) {
          return <RichCard key={key} element={element} press={press} pressedBy={pressedBy} />
        }
        const alt = image.name ?? title ?? texts.t('rich.sticker')
        return <Picture key={key} className="size-36 object-contain" url={url} alt={alt} />
      })}
    </div>
  )
}
