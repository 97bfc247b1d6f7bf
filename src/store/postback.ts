import type { ChatEvent, RichMessageButton } from '../model/event.ts'
import type { UserId } from '../model/ids.ts'

/** Notes that a user has toggled a postback: all buttons with its id change together. */
export function togglePostback(event: ChatEvent, postbackId: string, userId: UserId, on: boolean): ChatEvent {
  if (event.type !== 'rich_message') return event
  const toggle = (button: RichMessageButton): RichMessageButton => {
    if (button.postbackId !== postbackId) return button
    const others = button.userIds.filter((id) => id !== userId)
    return { ...button, userIds: on ? [...others, userId] : others }
  }
  return {
    ...event,
    elements: event.elements.map((element) => ({ ...element, buttons: element.buttons.map(toggle) })),
  }
}
