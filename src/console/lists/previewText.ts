import type { EventContent } from '../../model/event.ts'
import { texts } from '../texts.ts'

/** What somebody said, in the space of one line. */
export function previewText(content: EventContent): string {
  const words = texts.lists.previews
  switch (content.type) {
    case 'message':
      return content.text
    case 'file':
      return words.file(content.name)
    case 'filled_form':
      return words.filled_form
    case 'rich_message':
      return content.elements.find(({ title }) => title !== null)?.title ?? words.rich_message
    default:
      return words.custom
  }
}
