import { hostileAddresses, hostileLine } from './hostile.ts'

/** A rich message whose every field is hostile; the second element takes another set of addresses. */
export const cards = {
  type: 'rich_message',
  template_id: 'cards',
  elements: ['url', 'webview'].map((type) => ({
    title: hostileLine,
    subtitle: hostileLine,
    image: { url: type === 'url' ? hostileAddresses[0] : hostileAddresses[5], name: hostileLine },
    buttons: hostileAddresses.map((value, place) => ({
      type,
      text: `${type} ${place} ${hostileLine}`,
      value,
      postback_id: hostileLine,
    })),
  })),
}
export const sticker = (url: string) => ({
  type: 'rich_message',
  template_id: 'sticker',
  elements: [{ title: hostileLine, image: { url, name: hostileLine } }],
})
export const quickReplies = {
  type: 'rich_message',
  template_id: 'quick_replies',
  elements: [
    {
      title: hostileLine,
      buttons: [{ type: 'message', text: hostileLine, value: hostileLine, postback_id: hostileLine }],
    },
  ],
}
export const note = {
  type: 'system_message',
  system_message_type: 'note',
  recipients: 'all',
  text: `note ${hostileLine}`,
}
