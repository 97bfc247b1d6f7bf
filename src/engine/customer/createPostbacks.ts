import type { RichMessageButton } from '../../model/event.ts'
import type { EventId, ThreadId } from '../../model/ids.ts'
import type { Store } from '../../store/createStore.ts'
import { currentChat } from '../../store/selectors.ts'
import type { CustomerApi } from '../translate/CustomerApi.ts'
import type { Messages } from './createMessages.ts'

/** Where a rich message stands. */
export type EventPlace = { readonly threadId: ThreadId; readonly eventId: EventId }

export interface Postbacks {
  /**
   * The visitor pressed a button of a rich message: whoever sent it is told, and a button that is there to answer
   * answers. Source: structures.md 10.4, behaviour.md 5.4.
   */
  press(place: EventPlace, button: RichMessageButton): void
}

export type PostbacksNeeds = {
  readonly store: Store
  readonly api: Pick<CustomerApi, 'sendPostback'>
  readonly messages: Pick<Messages, 'send'>
}

export function createPostbacks({ store, api, messages }: PostbacksNeeds): Postbacks {
  const toggle = async (place: EventPlace, postbackId: string) => {
    const state = store.getState()
    const chat = currentChat(state)
    const { me } = state.session
    if (!chat?.named || me === null) return
    const change = {
      type: 'postbackToggled',
      chatId: chat.id,
      eventId: place.eventId,
      userId: me.id,
      postbackId,
    } as const
    store.apply({ ...change, on: true })
    const sent = await api.sendPostback(chat.id, place, { id: postbackId, toggled: true })
    if (!sent.ok) store.apply({ ...change, on: false })
  }

  return {
    press: (place, { action, text, postbackId }) => {
      if (postbackId !== null) void toggle(place, postbackId)
      if (action.type !== 'message') return
      const typed = { type: action.type, value: action.value }
      messages.send(text, postbackId === null ? null : { id: postbackId, ...place, typed })
    },
  }
}
