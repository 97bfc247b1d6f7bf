import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, createElement, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { CustomerEngine } from '../engine/CustomerEngine.ts'
import { createQueries, releaseQueries } from './createQueries.ts'

const EngineContext = createContext<CustomerEngine | null>(null)

/**
 * Gives an engine to every hook below it, with a query cache of its own: what one license was told is never shown
 * under another.
 */
export function EngineProvider(props: { readonly engine: CustomerEngine; readonly children?: ReactNode }) {
  const scope = useMemo(() => ({ engine: props.engine, queries: createQueries() }), [props.engine])
  useEffect(() => () => releaseQueries(scope.queries), [scope])
  return createElement(
    EngineContext.Provider,
    { value: scope.engine },
    createElement(QueryClientProvider, { client: scope.queries }, props.children),
  )
}

/** The engine of the nearest `EngineProvider`. */
export function useEngine(): CustomerEngine {
  const engine = useContext(EngineContext)
  if (engine === null) throw new Error('A Parley hook was used outside of EngineProvider')
  return engine
}
