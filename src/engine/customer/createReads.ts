import type { FormType } from '../../model/form.ts'
import type { UrlInfo } from '../../model/urlInfo.ts'
import type { Store } from '../../store/createStore.ts'
import { currentChat } from '../../store/selectors.ts'
import type { CustomerEngine } from '../CustomerEngine.ts'
import { reasonOf } from '../errorPolicy.ts'
import { RequestError } from '../RequestError.ts'
import type { Answer, CustomerApi } from '../translate/CustomerApi.ts'

export type ReadsNeeds = {
  readonly store: Store
  readonly api: CustomerApi
  /** Origin of the server. */
  readonly server: string
}

/** What is asked for and not pushed, as the query cache wants it: a value, or a rejection. */
export type Reads = CustomerEngine['read'] & {
  readonly history: CustomerEngine['loadHistory']
  /** After a gap: statuses that somebody has asked for may have changed without a push. */
  readonly refreshGroups: () => void
}

export function createReads({ store, api, server }: ReadsNeeds): Reads {
  const groupStatuses = async () => {
    const statuses = await unwrap(api.getGroupStatuses())
    store.apply({ type: 'groupStatusesChanged', statuses })
    return statuses
  }

  return {
    form: (type: FormType, groupId) => unwrap(api.getForm(type, groupId)),
    groupStatuses,
    refreshGroups: () => {
      if (Object.keys(store.getState().groups.statuses).length === 0) return
      // A failure leaves what is known; the next login, or a push, tells.
      groupStatuses().catch(() => undefined)
    },
    predictedAgent: async (groupId) => {
      const answer = await api.getPredictedAgent(groupId)
      if (answer.ok) return answer.value
      const reason = reasonOf(answer.failure)
      if (reason === 'group_offline' || reason === 'group_unavailable') return null
      throw new RequestError(answer.failure)
    },
    urlInfo: async (url) => {
      const answer = await api.getUrlInfo(url)
      if (answer.ok) return withScheme(answer.value, server)
      const busy = answer.failure.kind !== 'refused' || reasonOf(answer.failure) === 'too_many_requests'
      // The server does not look there, and will not; anything else may be otherwise the next time.
      if (!busy) return null
      throw new RequestError(answer.failure)
    },
    history: async (cursor) => {
      const chat = currentChat(store.getState())
      if (!chat?.named) return { nextCursor: null }
      const { threads, events, nextCursor } = await unwrap(api.listThreads(chat.id, cursor))
      store.apply({ type: 'historyPageLoaded', chatId: chat.id, threads, events })
      return { nextCursor }
    },
  }
}

/** A picture comes from the server, or as the server does. Source: ambiguities.md C44. */
function withScheme(info: UrlInfo, server: string): UrlInfo | null {
  const { title, description, imageUrl } = info
  if (title === null && description === null && imageUrl === null) return null
  return { ...info, imageUrl: imageUrl?.startsWith('//') ? new URL(server).protocol + imageUrl : imageUrl }
}

async function unwrap<Value>(answer: Answer<Value>): Promise<Value> {
  const result = await answer
  if (!result.ok) throw new RequestError(result.failure)
  return result.value
}
