import { createStore as createZustandStore } from 'zustand/vanilla'
import type { Change } from './change.ts'
import { reduce } from './reduce.ts'
import { initialState, type State } from './state.ts'

/** Holds the state; changes are the only way to alter it. */
export interface Store {
  getState(): State
  getInitialState(): State
  /** Calls `listener` after each `apply` that altered something; returns the function that stops it. */
  subscribe(listener: (state: State, previous: State) => void): () => void
  /** Takes facts, in order, as one step: subscribers see the state after the last of them. */
  apply(...changes: readonly Change[]): void
}

/**
 * Makes an empty store.
 * @example
 * const store = createStore()
 * store.apply({ type: 'visibilityChanged', visibility: 'maximized' })
 */
export function createStore(): Store {
  const api = createZustandStore<State>(() => initialState)
  return {
    getState: api.getState,
    getInitialState: api.getInitialState,
    subscribe: api.subscribe,
    apply: (...changes) => api.setState((state) => changes.reduce(reduce, state), true),
  }
}
