import type { EventContent } from '../../model/event.ts'
import { assertNever } from '../../model/result.ts'
import { classes } from '../ui/classes.ts'
import { FileMessage } from './FileMessage.tsx'
import { FilledFormCard } from './FilledFormCard.tsx'
import { FirstLinkPreview } from './FirstLinkPreview.tsx'
import { isEmojiOnly } from './isEmojiOnly.ts'
import { MessageText } from './MessageText.tsx'
import type { EventPlace } from './MessageTools.ts'
import { mayHaveLink } from './mayHaveLink.ts'
import { RichMessageBubble } from './RichMessageBubble.tsx'

export type BubbleProps = {
  readonly content: EventContent
  readonly mine: boolean
  /** Whether the same author's messages lie directly above and below. */
  readonly joinsAbove: boolean
  readonly joinsBelow: boolean
  /** null: the server does not have it yet. */
  readonly place: EventPlace | null
}

/**
 * What an author said, in the shape of its kind. Without hooks, as is `MessageText`: both are also called where a
 * component for each of thousands of messages would be too much to keep.
 */
export function EventBubble({ content, mine, joinsAbove, joinsBelow, place }: BubbleProps) {
  switch (content.type) {
    case 'message': {
      const { text } = content
      if (isEmojiOnly(text)) return <p className="text-emoji">{text.trim()}</p>
      const bubble = MessageText({
        text,
        part: mine ? 'bubble own-bubble' : 'bubble',
        className: classes(
          'bubble rounded-bubble px-3.5 py-2 text-body',
          mine ? 'bg-accent text-on-accent' : 'bg-raised text-ink',
          joinsAbove && (mine ? 'rounded-se-chip' : 'rounded-ss-chip'),
          joinsBelow && (mine ? 'rounded-ee-chip' : 'rounded-es-chip'),
        ),
      })
      if (mine || !mayHaveLink.test(text)) return bubble
      return (
        <>
          {bubble}
          <FirstLinkPreview text={text} />
        </>
      )
    }
    case 'file':
      return <FileMessage file={content} />
    case 'filled_form':
      return <FilledFormCard form={content} />
    case 'rich_message':
      return <RichMessageBubble message={content} place={place} />
    case 'system_message':
    case 'custom':
    case 'unknown':
      // These have no author: they are lines of the list, or nothing at all.
      return null
    default:
      return assertNever(content)
  }
}
