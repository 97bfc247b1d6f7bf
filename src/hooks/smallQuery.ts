import { createContext, createElement, type ReactNode, useContext, useEffect, useRef, useState } from 'react'

/**
 * What the hooks here use of `@tanstack/react-query`, in a tenth of its size: the script-tag build puts this in its
 * place, as it puts Preact in React's. The import build keeps the library. One test holds both to the same behaviour.
 */
type Options = { readonly staleTime: number; readonly retry: number }

type Snapshot = {
  readonly data: unknown
  readonly isError: boolean
  readonly isFetching: boolean
  /** ms since the epoch; 0: never. */
  readonly updatedAt: number
}

interface Query {
  snapshot(): Snapshot
  /** Joins a fetch that is under way. */
  fetch(work: () => Promise<unknown>): Promise<void>
  subscribe(listener: () => void): () => void
  isIdle(): boolean
}

const empty: Snapshot = { data: undefined, isError: false, isFetching: false, updatedAt: 0 }
/** Answers that nobody looks at; of more the oldest are forgotten. */
const maxQueries = 200
const retryBaseMs = 1_000

/** A class because the library's is one: `createQueries` writes `new`. */
export class QueryClient {
  readonly options: Options
  readonly #queries = new Map<string, Query>()

  constructor(config: { readonly defaultOptions: { readonly queries: Options } }) {
    this.options = config.defaultOptions.queries
  }

  /** The query of this key; made when it is asked for first. */
  find(key: string): Query {
    const known = this.#queries.get(key)
    if (known !== undefined) return known
    const query = createQuery(this.options.retry)
    for (const [name, old] of this.#queries) {
      if (this.#queries.size < maxQueries) break
      if (old.isIdle()) this.#queries.delete(name)
    }
    this.#queries.set(key, query)
    return query
  }

  /** These keep nothing that they were asked with. */
  getQueryCache() {
    return { getAll: (): readonly never[] => [] }
  }

  clear(): void {
    this.#queries.clear()
  }
}

function createQuery(retries: number): Query {
  let shown = empty
  let underWay: Promise<void> | null = null
  const listeners = new Set<() => void>()
  const show = (change: Partial<Snapshot>) => {
    shown = { ...shown, ...change }
    for (const listener of listeners) listener()
  }

  const run = async (work: () => Promise<unknown>) => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const data = await work()
        return show({ data, isError: false, isFetching: false, updatedAt: Date.now() })
      } catch {
        // Who has gone away does not wait for an answer any more.
        if (attempt >= retries || listeners.size === 0) return show({ isError: true, isFetching: false })
        await new Promise((resolve) => setTimeout(resolve, retryBaseMs * 2 ** attempt))
      }
    }
  }

  return {
    snapshot: () => shown,
    fetch: (work) => {
      if (underWay === null) {
        show(shown.data === undefined ? { isFetching: true, isError: false } : { isFetching: true })
        underWay = run(work).finally(() => {
          underWay = null
        })
      }
      return underWay
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    isIdle: () => listeners.size === 0,
  }
}

const Client = createContext<QueryClient | null>(null)

export function QueryClientProvider(props: { readonly client: QueryClient; readonly children?: ReactNode }) {
  return createElement(Client.Provider, { value: props.client }, props.children)
}

type QueryOptions = {
  readonly queryKey: readonly unknown[]
  readonly enabled?: boolean
  readonly staleTime?: number
}

function useSnapshot(options: QueryOptions, work: () => Promise<unknown>) {
  const client = useContext(Client)
  if (client === null) throw new Error('No QueryClientProvider')
  const { enabled = true, staleTime = client.options.staleTime } = options
  const key = JSON.stringify(options.queryKey)
  const query = client.find(key)
  const [, redraw] = useState({})
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => {
    const stop = query.subscribe(() => redraw({}))
    const { data, updatedAt } = query.snapshot()
    if (enabled && (data === undefined || Date.now() - updatedAt >= staleTime))
      void query.fetch(latest.current)
    redraw({})
    return stop
  }, [query, enabled, staleTime])
  return query
}

/** An answer of the server, asked for once and shared by whoever uses the same key. */
export function useQuery<Data>(options: QueryOptions & { readonly queryFn: () => Promise<Data> }) {
  const query = useSnapshot(options, options.queryFn)
  const { data, isError } = query.snapshot()
  return {
    // The border to the cache: a key always has the same function.
    data: data as Data | undefined,
    isError,
    refetch: () => query.fetch(options.queryFn),
  }
}

type InfiniteOptions<Page> = QueryOptions & {
  readonly queryFn: (context: { readonly pageParam: string }) => Promise<Page>
  readonly initialPageParam: string
  readonly getNextPageParam: (page: Page) => string | null
}

/** Pages, one after another. */
export function useInfiniteQuery<Page>(options: InfiniteOptions<Page>) {
  const { queryFn, initialPageParam, getNextPageParam } = options
  const load = (before: readonly Page[], pageParam: string) => async () => [
    ...before,
    await queryFn({ pageParam }),
  ]
  const first = load([], initialPageParam)
  const query = useSnapshot(options, first)
  const { data, isError, isFetching } = query.snapshot()
  // The border to the cache, as above.
  const pages = data as readonly Page[] | undefined
  const last = pages?.at(-1)
  const next = last === undefined ? null : getNextPageParam(last)
  return {
    hasNextPage: next !== null,
    isFetching,
    isError,
    isLoadingError: isError && pages === undefined,
    fetchNextPage: async () => {
      if (pages !== undefined && next !== null) await query.fetch(load(pages, next))
    },
    refetch: () => query.fetch(first),
  }
}
