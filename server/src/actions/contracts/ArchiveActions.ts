import type { ChatView, ThreadView } from '../../domain/chat.ts'
import type { PropertyFilter } from '../../domain/propertyFilters.ts'

/** The search over all that was said. */
export type ArchiveActions = {
  getArchives: {
    /** All that are given must hold. */
    input: {
      readonly query?: string
      /** `YYYY-MM-DD`, in UTC, both inclusive; of the thread's creation. */
      readonly dateFrom?: string
      readonly dateTo?: string
      readonly agentIds?: readonly string[]
      readonly groupIds?: readonly number[]
      /** Of the thread. */
      readonly properties?: readonly PropertyFilter[]
      /** From 1; by default 1. */
      readonly page?: number
      /** 0: only the total. By default 25. */
      readonly limit?: number
    }
    /** One row per thread; the same chat may recur. */
    output: {
      readonly rows: readonly { readonly view: ChatView; readonly thread: ThreadView }[]
      readonly page: number
      readonly total: number
    }
  }
}
