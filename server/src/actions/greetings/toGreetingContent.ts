import type { RichMessageButton, RichMessageElement } from '../../domain/event.ts'
import type { GreetingContent } from '../../domain/greeting.ts'
import type { ConfiguredGreeting } from '../../domain/license.ts'

/**
 * What a configured greeting says. The configuration is written in the protocol's spelling and was checked for its
 * frame alone, so that what does not fit inside an element is left out.
 */
export function toGreetingContent(event: ConfiguredGreeting['event']): GreetingContent {
  if (event.type === 'message') return { type: 'message', text: event.text }
  return {
    type: 'rich_message',
    templateId: textOf(event['template_id']) ?? 'cards',
    elements: listOf(event['elements']).map(toElement),
  }
}

function toElement(raw: unknown): RichMessageElement {
  const element = recordOf(raw)
  const title = textOf(element['title'])
  const subtitle = textOf(element['subtitle'])
  const url = textOf(recordOf(element['image'])['url'])
  const buttons = element['buttons']
  return {
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(url === undefined ? {} : { image: { url } }),
    ...(buttons === undefined ? {} : { buttons: listOf(buttons).map(toButton) }),
  }
}

const types = ['webview', 'message', 'url', 'phone'] as const
const heights = ['compact', 'tall', 'full'] as const

function toButton(raw: unknown): RichMessageButton {
  const button = recordOf(raw)
  const type = types.find((one) => one === button['type'])
  const value = textOf(button['value'])
  const webviewHeight = heights.find((one) => one === button['webview_height'])
  const postbackId = textOf(button['postback_id'])
  return {
    text: textOf(button['text']) ?? '',
    userIds: [],
    ...(type === undefined ? {} : { type }),
    ...(value === undefined ? {} : { value }),
    ...(webviewHeight === undefined ? {} : { webviewHeight }),
    ...(postbackId === undefined ? {} : { postbackId }),
  }
}

const recordOf = (raw: unknown): { readonly [name: string]: unknown } =>
  typeof raw === 'object' && raw !== null ? { ...raw } : {}

const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : [])

const textOf = (raw: unknown): string | undefined => (typeof raw === 'string' ? raw : undefined)
