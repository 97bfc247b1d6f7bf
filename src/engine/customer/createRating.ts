import type { Store } from '../../store/createStore.ts'
import { currentChat } from '../../store/selectors.ts'
import type { CustomerApi } from '../translate/CustomerApi.ts'

/** The visitor's opinion of the last thread. Source: behaviour.md 5.9. */
export interface Rating {
  /** 1: good, 0: bad, null: withdrawn. Resolves to whether the server took it; what is shown follows. */
  rate(score: 0 | 1 | null): Promise<boolean>
  /** Resolves to whether the server took it. An empty text takes the comment back. */
  comment(text: string): Promise<boolean>
}

export type RatingNeeds = {
  readonly store: Store
  readonly api: Pick<CustomerApi, 'updateThreadProperties' | 'deleteThreadProperties'>
}

export function createRating({ store, api }: RatingNeeds): Rating {
  const set = async (name: 'score' | 'comment', value: string | number | null): Promise<boolean> => {
    const chat = currentChat(store.getState())
    const thread = chat?.threads.at(-1)
    if (!chat?.named || thread === undefined) return false
    const of = { kind: 'thread', chatId: chat.id, threadId: thread.id } as const
    const before = thread.properties['rating']?.[name]
    const show = (shown: typeof before) =>
      store.apply(
        shown === undefined
          ? { type: 'propertiesDeleted', of, names: { rating: [name] } }
          : { type: 'propertiesUpdated', of, properties: { rating: { [name]: shown } } },
      )
    show(value ?? undefined)
    const answer =
      value === null
        ? await api.deleteThreadProperties(chat.id, thread.id, { rating: [name] })
        : await api.updateThreadProperties(chat.id, thread.id, { rating: { [name]: value } })
    if (!answer.ok) show(before)
    return answer.ok
  }

  return {
    rate: (score) => set('score', score),
    comment: (text) => set('comment', text.trim() === '' ? null : text.trim()),
  }
}
