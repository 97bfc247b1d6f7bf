import { useInfiniteQuery } from '@tanstack/react-query'
import { currentChat } from '../store/selectors.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'
import { useOnline } from './useOnline.ts'

const firstPage = ''

/** Earlier messages, page by page; the pages go to the store, only their paging is kept here. */
export function useHistory(): {
  /** null: there is nothing older, or it is being loaded. */
  readonly loadOlder: (() => void) | null
  readonly loading: boolean
  readonly failed: boolean
} {
  const engine = useEngine()
  const online = useOnline()
  const known = useEngineState((state) => {
    const chat = currentChat(state)
    return chat?.named && chat.threads.length > 0 ? `${chat.id} ${chat.historyEpoch}` : null
  })
  const pages = useInfiniteQuery({
    queryKey: ['history', known],
    queryFn: ({ pageParam }) => engine.loadHistory(pageParam === firstPage ? null : pageParam),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
    enabled: online && known !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const mayLoad = pages.hasNextPage && !pages.isFetching
  const loadOlder = () => void pages.fetchNextPage()
  const tryAgain = () => void pages.refetch()
  return {
    loadOlder: mayLoad ? loadOlder : pages.isLoadingError ? tryAgain : null,
    loading: pages.isFetching,
    failed: pages.isError,
  }
}
