import type { EventContent, NewEvent, RichMessageElement } from './event.ts'
import { assertNever, type Result, refuse, success } from './result.ts'
import { toFileContent, type Upload } from './upload.ts'

/** Source: Customer Chat RTM API 3.2, rich messages. Narrower surfaces check theirs in the codec. */
const maxElements = 10
const maxButtonsPerElement = 13

/**
 * Checks what a client asks to add, and gives what will be stored.
 *
 * @param maxTextBytes limit of a text in UTF-8
 * @param upload the license's file that the event points to
 */
export function checkContent(
  event: NewEvent,
  maxTextBytes: number,
  upload: Upload | null,
): Result<EventContent> {
  const { content } = event
  switch (content.type) {
    case 'message':
      if (content.text === '') return refuse('validation', 'event.text must not be empty.')
      return isTooLong(content.text, maxTextBytes) ? refuseLong(maxTextBytes) : success(content)
    case 'system_message':
      return isTooLong(content.text ?? '', maxTextBytes) ? refuseLong(maxTextBytes) : success(content)
    case 'rich_message':
      if (content.elements.length > maxElements) {
        return refuse('validation', `event.elements must have at most ${maxElements} members.`)
      }
      if (content.elements.some((element) => (element.buttons?.length ?? 0) > maxButtonsPerElement)) {
        return refuse(
          'validation',
          `event.elements[].buttons must have at most ${maxButtonsPerElement} members.`,
        )
      }
      return success({ ...content, elements: content.elements.map(asNew) })
    case 'file':
      return upload === null
        ? refuse('validation', "event.url is not the address of one of this server's files.")
        : success(toFileContent(upload))
    case 'filled_form':
    case 'custom':
      return success(content)
    default:
      return assertNever(content)
  }
}

const isTooLong = (text: string, maxBytes: number): boolean =>
  text.length > maxBytes || Buffer.byteLength(text, 'utf8') > maxBytes

const refuseLong = (maxBytes: number): ReturnType<typeof refuse> =>
  refuse('validation', `event.text must have at most ${maxBytes} bytes in UTF-8.`)

/** Nobody has pressed a button of a new message, and only web views have a height. */
const asNew = (element: RichMessageElement): RichMessageElement =>
  element.buttons === undefined
    ? element
    : {
        ...element,
        buttons: element.buttons.map(({ webviewHeight, ...button }) => ({
          ...button,
          ...(button.type === 'webview' && webviewHeight ? { webviewHeight } : {}),
          userIds: [],
        })),
      }
