import { QueryClient } from '@tanstack/react-query'

/** Forms and groups change when an operator edits the configuration: rarely, and seldom during a visit. */
const freshForMs = 300_000

/**
 * The cache for what is asked for and not pushed. It never asks by itself: not on focus, which a chat window gets all
 * day, and not on reconnect, where the engine itself catches up.
 */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: freshForMs,
        // Goes with its owner: a timer would hold the engine, and all that it knows, on the page for as long.
        gcTime: Number.POSITIVE_INFINITY,
        retry: 2,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        refetchOnMount: false,
        // The engine knows better than navigator.onLine whether a request can be made.
        networkMode: 'always',
      },
    },
  })
}

/**
 * Forgets the answers, and what they were asked with. A page may keep its last query for as long as it stands (V8
 * remembers an object with a getter, which each of them makes, by its shape), and with it would be the engine and the
 * window.
 */
export function releaseQueries(queries: QueryClient): void {
  for (const query of queries.getQueryCache().getAll()) {
    query.setOptions({ queryKey: query.queryKey })
    query.reset()
  }
  queries.clear()
}
