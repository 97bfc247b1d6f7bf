import type { Texts } from '../../i18n/translate.ts'
import type { EventContent } from '../../model/event.ts'
import { assertNever } from '../../model/result.ts'
import { describeSystemMessage } from './describeSystemMessage.ts'

/** An event as one spoken line; null where there is nothing to say. */
export function plainText(content: EventContent, texts: Texts): string | null {
  switch (content.type) {
    case 'message':
      return content.text
    case 'file':
      return texts.t(content.image === null ? 'event.file' : 'event.image', { name: content.name })
    case 'filled_form':
      return texts.t('event.form')
    case 'rich_message': {
      const words = content.elements.flatMap(({ title, subtitle }) => [title, subtitle])
      const sentences = words.filter((word) => word !== null).map((word) => word.replace(/[.\s]+$/, ''))
      return sentences.join('. ') || texts.t('event.rich')
    }
    case 'system_message':
      return describeSystemMessage(content, texts)
    case 'custom':
      return null
    case 'unknown':
      return texts.t('event.unknown')
    default:
      return assertNever(content)
  }
}
