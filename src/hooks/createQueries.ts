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
