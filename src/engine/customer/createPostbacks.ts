import type { RichMessageButton } from '../../model/event.ts'
import type { EventId, ThreadId, UserId } from '../../model/ids.ts'
import type { Store } from '../../store/createStore.ts'
import { currentChat } from '../../store/selectors.ts'
import type { CustomerApi } from '../translate/CustomerApi.ts'
import type { Messages } from './createMessages.ts'

/** Where a rich message stands. */
export type EventPlace = { readonly threadId: ThreadId; readonly eventId: EventId }

export interface Postbacks {
  /**
   * The visitor pressed a button of a rich message: whoever sent it is told, and a button that is there to answer
   * answers. A second press of such a button takes its postback back, without another message; one that opens
   * something has been used for good. Source: structures.md 10.4, behaviour.md 5.4.
   */
  press(place: EventPlace, button: RichMessageButton): void
}

export type PostbacksNeeds = {
  readonly store: Store
  readonly api: Pick<CustomerApi, 'sendPostback'>
  readonly messages: Pick<Messages, 'send'>
}

export function createPostbacks({ store, api, messages }: PostbacksNeeds): Postbacks {
  const toggle = async (place: EventPlace, postbackId: string, userId: UserId, on: boolean) => {
    const chat = currentChat(store.getState())
    if (!chat?.named) return
    const { eventId } = place
    const change = { type: 'postbackToggled', chatId: chat.id, eventId, userId, postbackId } as const
    store.apply({ ...change, on })
    const sent = await api.sendPostback(chat.id, place, { id: postbackId, toggled: on })
    if (!sent.ok) store.apply({ ...change, on: !on })
  }

  return {
    press: (place, { action, text, postbackId, userIds }) => {
      const { me } = store.getState().session
      // A page that was opened and a number that was called are not undone by opening or calling again.
      const mayTakeBack = action.type === 'message' || action.type === 'none'
      const isTakenBack = mayTakeBack && me !== null && userIds.includes(me.id)
      if (postbackId !== null && me !== null) void toggle(place, postbackId, me.id, !isTakenBack)
      if (action.type !== 'message' || isTakenBack) return
      const typed = { type: action.type, value: action.value }
      messages.send(text, postbackId === null ? null : { id: postbackId, ...place, typed })
    },
  }
}
