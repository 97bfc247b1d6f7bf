import type { EventContent, RichMessageButton } from './event.ts'

type RichMessage = Extract<EventContent, { readonly type: 'rich_message' }>

/**
 * The message after a user has pressed: he stands on every button of this postback id whose last toggle was true.
 * Null: no button has it. Source: behaviour.md 5.4.
 */
export function toggle(
  message: RichMessage,
  postback: { readonly id: string; readonly toggled: boolean },
  userId: string,
): RichMessage | null {
  const isMeant = (button: RichMessageButton): boolean => button.postbackId === postback.id
  if (!message.elements.some((element) => element.buttons?.some(isMeant))) return null
  const press = (button: RichMessageButton): RichMessageButton => {
    if (!isMeant(button) || button.userIds.includes(userId) === postback.toggled) return button
    const others = button.userIds.filter((id) => id !== userId)
    return { ...button, userIds: postback.toggled ? [...others, userId] : others }
  }
  return {
    ...message,
    elements: message.elements.map((element) =>
      element.buttons === undefined ? element : { ...element, buttons: element.buttons.map(press) },
    ),
  }
}
