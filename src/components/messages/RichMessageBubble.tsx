import { useContext } from 'react'
import type { RichMessageContent } from '../../model/event.ts'
import { createLazy } from '../ui/createLazy.tsx'
import { type EventPlace, MessageToolsContext } from './MessageTools.ts'
import { PlainBubble } from './PlainBubble.tsx'

const RichMessage = createLazy(
  async () => (await import('../rich/RichMessage.tsx')).RichMessage,
  ({ content }) => <PlainBubble content={content} />,
)

type RichMessageBubbleProps = {
  readonly message: RichMessageContent
  /** null: the server does not have it yet. */
  readonly place: EventPlace | null
}

/** A rich message whose buttons do what the list's tools allow. */
export function RichMessageBubble({ message, place }: RichMessageBubbleProps) {
  const { pressButton, pressedBy } = useContext(MessageToolsContext)
  const onPress =
    pressButton === null || place === null
      ? null
      : (button: Parameters<typeof pressButton>[1]) => pressButton(place, button)
  return <RichMessage content={message} onPress={onPress} pressedBy={pressedBy} />
}
