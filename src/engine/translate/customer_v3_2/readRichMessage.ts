import type { RichMessageButton, RichMessageContent, RichMessageElement } from '../../../model/event.ts'
import { userId } from '../../../model/ids.ts'
import { readEach, readNumber, readObject, readText, readTexts, type Wire } from './wire.ts'

/** Source: spec/structures.md section 10.4. */
export function readRichMessage(wire: Wire): RichMessageContent {
  return {
    type: 'rich_message',
    template: readTemplate(readText(wire, 'template_id')),
    elements: readEach(wire, 'elements', readElement),
  }
}

function readTemplate(template: string | null): RichMessageContent['template'] {
  switch (template) {
    case 'cards':
    case 'sticker':
    case 'quick_replies':
      return template
    default:
      return 'unknown'
  }
}

function readElement(wire: Wire): RichMessageElement {
  return {
    title: readText(wire, 'title'),
    subtitle: readText(wire, 'subtitle'),
    image: readImage(readObject(wire, 'image')),
    buttons: readEach(wire, 'buttons', readButton),
  }
}

function readImage(wire: Wire | null): RichMessageElement['image'] {
  const url = wire && readText(wire, 'url')
  if (wire === null || url === null) return null
  return {
    url,
    name: readText(wire, 'name'),
    width: readNumber(wire, 'width'),
    height: readNumber(wire, 'height'),
  }
}

function readButton(wire: Wire): RichMessageButton | null {
  const text = readText(wire, 'text')
  if (text === null) return null
  return {
    text,
    action: readAction(wire),
    postbackId: readText(wire, 'postback_id'),
    userIds: readTexts(wire, 'user_ids').map(userId),
  }
}

function readAction(wire: Wire): RichMessageButton['action'] {
  const type = readText(wire, 'type')
  const value = readText(wire, 'value')
  if (value === null) return { type: 'none' }
  switch (type) {
    case 'message':
    case 'url':
    case 'phone':
      return { type, value }
    case 'webview':
      return { type, value, height: readHeight(readText(wire, 'webview_height')) }
    default:
      return { type: 'none' }
  }
}

function readHeight(height: string | null): 'compact' | 'tall' | 'full' {
  return height === 'compact' || height === 'tall' ? height : 'full'
}
