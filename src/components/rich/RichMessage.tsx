import type { RichMessageButton, RichMessageContent } from '../../model/event.ts'
import type { UserId } from '../../model/ids.ts'
import { assertNever } from '../../model/result.ts'
import { QuickReplies } from './QuickReplies.tsx'
import { RichCard } from './RichCard.tsx'
import { RichCarousel } from './RichCarousel.tsx'
import { Sticker } from './Sticker.tsx'
import { useActions } from './useActions.ts'

export type RichMessageProps = {
  readonly content: RichMessageContent
  /** Called for every press, also where a page or a number is opened too; null: the buttons are only shown. */
  readonly onPress: ((button: RichMessageButton) => void) | null
  /** Whose presses are shown; null: anybody's. */
  readonly pressedBy: UserId | null
}

/** A rich message in the shape of its template. One that we do not know is shown as cards. */
export function RichMessage({ content, onPress, pressedBy }: RichMessageProps) {
  const press = useActions(onPress)
  const { template, elements } = content
  const [first] = elements
  if (first === undefined) return null
  switch (template) {
    case 'quick_replies':
      return <QuickReplies elements={elements} press={press} pressedBy={pressedBy} />
    case 'sticker':
      return <Sticker elements={elements} press={press} pressedBy={pressedBy} />
    case 'cards':
    case 'unknown':
      return elements.length > 1 ? (
        <RichCarousel elements={elements} press={press} pressedBy={pressedBy} />
      ) : (
        <div className="max-w-72">
          <RichCard element={first} press={press} pressedBy={pressedBy} />
        </div>
      )
    default:
      return assertNever(template)
  }
}
